package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.completion.Words;
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

    /** The formula as one word of a command. */
    static String word(String formula) {
        return Words.quote(line(formula));
    }

    /** The formula in one line, if it means the same there. */
    static String line(String formula) {
        return formula.contains("//") ? formula : formula.replaceAll("\\s*\\R\\s*", " ");
    }
}
