package io.batchsh.command;

import io.batchsh.azure.Secret;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A secret that a command takes: from a variable or a file, or asked for without echo; never from the line, which histories
 * and recordings keep. No recording shows it from then on.
 *
 * @param what what it is, at the beginning of a sentence
 * @param option the name that the options for its place begin with, such as {@code --password}
 */
record SecretText(CommandContext context, String what, String option) {

    /**
     * Finds it.
     *
     * @param dryRun whether nothing will be sent, so that nothing need be asked
     * @throws UsageException if it is missing and nobody can be asked
     */
    Secret find(@Nullable String variable, @Nullable Path file, boolean dryRun) {
        if (variable != null && file != null) {
            throw new UsageException("Give " + option + "-variable or " + option + "-file, not both.", null);
        }
        Secret secret = variable == null && file == null ? asked(dryRun) : placed(variable, file);
        context.shell().keepSecret(secret);
        return secret;
    }

    private Secret placed(@Nullable String variable, @Nullable Path file) {
        SessionPoolSources places = new SessionPoolSources(context);
        return variable == null
                ? places.secretOfFile(Path.of(String.valueOf(file)))
                : places.secretOfVariable(variable);
    }

    private Secret asked(boolean dryRun) {
        if (dryRun || context.settings().dryRun()) {
            context.console().message(what + " is asked for when it is not a dry run");
            return Secret.of("https://");
        }
        return context.console()
                .askSecret(what + ": ")
                .map(String::strip)
                .filter(answer -> !answer.isEmpty())
                .map(Secret::of)
                .orElseThrow(() -> new UsageException(
                        what + " is missing, and nobody is there to ask.",
                        option + "-variable NAME, or " + option + "-file FILE"));
    }
}
