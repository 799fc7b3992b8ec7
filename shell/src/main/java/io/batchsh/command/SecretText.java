package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Secrets that commands take: from a file, or asked for; never from the line, which histories and recordings keep. */
final class SecretText {

    private SecretText() {}

    /**
     * Reads a file that holds nothing but the secret, or asks.
     *
     * @param question what to ask for
     * @param option the option that names the file
     */
    static Secret of(CommandContext context, @Nullable Path file, String question, String option) {
        if (file == null) {
            return context.console()
                    .ask(question + ":")
                    .map(String::strip)
                    .filter(answer -> !answer.isEmpty())
                    .map(Secret::of)
                    .orElseThrow(() -> new UsageException(
                            question + " is missing, and nobody is there to ask.", option + " FILE"));
        }
        try {
            return Secret.of(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw AzureException.builder(Kind.INVALID, "The file " + file + " cannot be read.")
                    .reason(unreadable.getClass().getSimpleName())
                    .remedy(option + " FILE")
                    .cause(unreadable)
                    .build();
        }
    }
}
