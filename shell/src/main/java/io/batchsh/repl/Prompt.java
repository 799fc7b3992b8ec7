package io.batchsh.repl;

import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Transport;
import io.batchsh.command.ProductionContexts;
import io.batchsh.command.Shell;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.output.ControlCharacters;
import io.batchsh.session.Session;
import java.util.List;
import java.util.Optional;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * What stands before the cursor: where the next command goes to. The setting {@code prompt.parts} says which parts are shown.
 *
 * @param coloured whether the theme has colour
 */
record Prompt(Shell shell, boolean coloured) {

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
            prompt.styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW), "[read-only]");
        }
        if (shell.recordingFile().isPresent() && parts.contains("recording")) {
            separate(prompt);
            prompt.styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED), "[rec]");
        }
        prompt.append("> ");
        return coloured ? prompt.toAnsi() : prompt.toString();
    }

    private static void separate(AttributedStringBuilder prompt) {
        if (prompt.length() > 0) {
            prompt.append(" ");
        }
    }

    private static AttributedStyle style(Session session, boolean production) {
        if (production) {
            return AttributedStyle.BOLD.foreground(AttributedStyle.WHITE).background(AttributedStyle.RED);
        }
        return session.transport().kind() == Transport.Kind.LIVE
                ? AttributedStyle.DEFAULT
                : AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
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
