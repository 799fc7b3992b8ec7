package io.batchsh.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines on which somebody gave a secret as an option's value, as other programs have it. The command refuses them; they must not
 * stay in the history or in a recording either.
 */
public final class SecretOptions {

    private static final Pattern LOGIN = Pattern.compile(
            "^(\\s*login\\b.*?\\s(?:-p|--(?:password|secret|client-secret|federated-token)(?![\\w-])))(?:.|\\n)*\\S",
            Pattern.DOTALL);

    private SecretOptions() {}

    /** Whether a line is one of those. */
    public static boolean in(String line) {
        return LOGIN.matcher(line).lookingAt();
    }

    /** The line without what follows the option. */
    static String masked(String line) {
        Matcher secret = LOGIN.matcher(line);
        return secret.lookingAt() ? secret.group(1) + " ***" : line;
    }
}
