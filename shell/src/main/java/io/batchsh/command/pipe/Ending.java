package io.batchsh.command.pipe;

import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where the rows of a line go in the end. */
public sealed interface Ending {

    /** To the console. */
    record Shown() implements Ending {}

    /**
     * To a file.
     *
     * @param append whether behind what it holds already
     */
    record ToFile(Path file, boolean append) implements Ending {

        /**
         * Opens the file for UTF-8.
         *
         * @param variables the environment, whose {@code HOME} a leading {@code ~} stands for
         */
        public Writer open(Function<String, ? extends @Nullable String> variables) throws IOException {
            String home = variables.apply("HOME");
            Path path = file.startsWith("~") && home != null
                    ? Path.of(home).resolve(file.subpath(0, 1).relativize(file))
                    : file;
            return append
                    ? Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    : Files.newBufferedWriter(path);
        }

        /** What is thrown where it cannot be written. */
        public AzureException unwritable(IOException failure) {
            return AzureException.builder(AzureException.Kind.FAILED, file + " cannot be written.")
                    .reason(failure instanceof NoSuchFileException ? "There is no such folder." : failure.getMessage())
                    .cause(failure)
                    .build();
        }
    }

    /**
     * To a program of the outer shell, as text on its standard input.
     *
     * @param command the command line, as typed
     */
    record ToProgram(String command) implements Ending {

        private static final Pattern JSON_READER =
                Pattern.compile("(\\S*/)?(jq|gojq|jaq|jless|fx)(\\s.*)?", Pattern.DOTALL);

        /** Whether the program reads nothing but JSON. */
        public boolean wantsJson() {
            return JSON_READER.matcher(command).matches();
        }
    }
}
