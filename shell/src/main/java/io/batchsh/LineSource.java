package io.batchsh;

import io.batchsh.azure.AzureException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the lines of a batch run come from; each is read when the one before has been run. */
interface LineSource {

    /** The next line, or null after the last. */
    @Nullable
    String next();

    static LineSource of(List<String> lines) {
        Iterator<String> iterator = lines.iterator();
        return () -> iterator.hasNext() ? iterator.next() : null;
    }

    /** Lines of UTF-8. */
    static LineSource of(InputStream input) {
        return of(new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8)));
    }

    /** @throws AzureException of kind NOT_FOUND without the file */
    static LineSource file(Path file) {
        try {
            return of(Files.newBufferedReader(file));
        } catch (NoSuchFileException missing) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no file " + file + ".")
                    .build();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static LineSource of(BufferedReader reader) {
        return () -> {
            try {
                return reader.readLine();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        };
    }
}
