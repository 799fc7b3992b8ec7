package io.batchsh.command;

import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** An autoscale formula as it is given: its text, or {@code @FILE} with the text in it. */
final class FormulaText {

    private FormulaText() {}

    /**
     * The formula itself.
     *
     * @throws AzureException if the file is not there or cannot be read
     */
    static String read(String given) {
        if (!given.startsWith("@")) {
            return given;
        }
        Path file = Path.of(given.substring(1));
        try {
            return Files.readString(file).strip();
        } catch (NoSuchFileException missing) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no file " + file + ".")
                    .cause(missing)
                    .build();
        } catch (IOException unreadable) {
            throw AzureException.builder(AzureException.Kind.INVALID, "The file " + file + " cannot be read.")
                    .reason(unreadable.getMessage())
                    .cause(unreadable)
                    .build();
        }
    }

    /** The formula as one word of a command. A line end stands for a space, but a comment that ends with its line keeps it. */
    static String word(String formula) {
        String text = formula.contains("//") ? formula : formula.replaceAll("\\s*\\R\\s*", " ");
        return io.batchsh.completion.Words.quote(text);
    }
}
