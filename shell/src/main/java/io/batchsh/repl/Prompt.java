package io.batchsh.repl;

import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Transport;
import io.batchsh.command.ProductionContexts;
import io.batchsh.command.Shell;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.output.ControlCharacters;
import io.batchsh.output.Theme;
import io.batchsh.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * What stands before the cursor: where the next command goes to. The setting {@code prompt.parts} says which parts are shown.
 *
 * @param theme the look of what is said around the line
 * @param columns the width of the terminal, 0 if unknown
 */
record Prompt(Shell shell, Theme theme, IntSupplier columns) {

    /** The prompt of a new line, such as {@code contosobatch/westeurope (simulated)> }. */
    String first() {
        Session session = shell.session();
        List<String> parts = shell.configuration().names(ConfigurationKey.PROMPT);
        boolean production = ProductionContexts.contain(shell.configuration(), session.context());
        AttributedStringBuilder prompt = new AttributedStringBuilder();
        prompt.styled(AttributedStyle.BOLD, place(session, parts));
        if (parts.contains("context") || production) {
            separate(prompt);
            prompt.styled(style(session, production), "(" + ControlCharacters.visible(session.context()) + ")");
        }
        if (session.readOnly() && parts.contains("read-only")) {
            separate(prompt);
            prompt.styled(colour(AttributedStyle.YELLOW), "[read-only]");
        }
        if (shell.recordingFile().isPresent() && parts.contains("recording")) {
            separate(prompt);
            prompt.styled(colour(AttributedStyle.RED), "[rec]");
        }
        // Where half of the line would be gone, what is typed begins below.
        boolean narrow = prompt.toAttributedString().columnLength() * 2 > columns.getAsInt() && columns.getAsInt() > 0;
        prompt.append(narrow ? "\n> " : "> ");
        return theme.isColoured() ? prompt.toAnsi() : prompt.toString();
    }

    private static void separate(AttributedStringBuilder prompt) {
        if (prompt.length() > 0) {
            prompt.append(" ");
        }
    }

    private AttributedStyle style(Session session, boolean production) {
        if (production && theme.palette() == Theme.Palette.MONO) {
            return AttributedStyle.INVERSE;
        }
        if (production) {
            return AttributedStyle.BOLD.foreground(AttributedStyle.WHITE).background(AttributedStyle.RED);
        }
        return session.transport().kind() == Transport.Kind.LIVE
                ? AttributedStyle.DEFAULT
                : colour(AttributedStyle.CYAN);
    }

    private AttributedStyle colour(int colour) {
        return switch (theme.palette()) {
            case DARK -> AttributedStyle.DEFAULT.foreground(colour);
            // Yellow and cyan vanish on white.
            case LIGHT ->
                AttributedStyle.DEFAULT.foreground(colour == AttributedStyle.RED ? colour : AttributedStyle.BLUE);
            case MONO -> AttributedStyle.DEFAULT;
        };
    }

    private static String place(Session session, List<String> parts) {
        Optional<BatchAccountReference> account = session.account();
        if (account.isEmpty()) {
            return parts.contains("account") ? "no account" : "";
        }
        String name = parts.contains("account") ? account.get().name() : "";
        String region = account.get().location();
        if (region == null || !parts.contains("region")) {
            return ControlCharacters.visible(name);
        }
        return ControlCharacters.visible(name.isEmpty() ? region : name + "/" + region);
    }
}
