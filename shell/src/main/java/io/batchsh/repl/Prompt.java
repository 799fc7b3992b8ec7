package io.batchsh.repl;

import io.batchsh.azure.Transport;
import io.batchsh.command.Shell;
import io.batchsh.session.Session;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * What stands before the cursor: where the next command goes to.
 *
 * @param coloured whether the theme has colour
 */
record Prompt(Shell shell, boolean coloured) {

    /** The prompt of a new line, such as {@code contosobatch/westeurope (simulated)> }. */
    String first() {
        Session session = shell.session();
        AttributedStringBuilder prompt = new AttributedStringBuilder();
        prompt.styled(AttributedStyle.BOLD, place(session));
        if (session.transport().kind() != Transport.Kind.LIVE) {
            prompt.styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN), " (" + session.context() + ")");
        } else {
            prompt.append(" (").append(session.context()).append(")");
        }
        if (session.readOnly()) {
            prompt.styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW), " [read-only]");
        }
        if (shell.recordingFile().isPresent()) {
            prompt.styled(AttributedStyle.DEFAULT.foreground(AttributedStyle.RED), " [rec]");
        }
        prompt.append("> ");
        return coloured ? prompt.toAnsi() : prompt.toString();
    }

    private static String place(Session session) {
        return session.account()
                .map(account -> account.location() == null ? account.name() : account.name() + "/" + account.location())
                .orElse("no account");
    }
}
