package io.batchsh.command;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;

/** A file that holds one JSON object. */
public final class JsonFile {

    private JsonFile() {}

    /**
     * Reads the object.
     *
     * @throws AzureException of kind NOT_FOUND without the file, of kind INVALID if it holds anything else
     */
    @SuppressWarnings("unchecked") // the keys of a JSON object are text
    public static Map<String, Object> read(Path file) {
        try (JsonReader reader = JsonProviders.createReader(Files.readString(file))) {
            if (reader.readUntyped() instanceof Map<?, ?> object) {
                return (Map<String, Object>) object;
            }
            throw new IOException("it holds no JSON object");
        } catch (NoSuchFileException missing) {
            throw AzureException.builder(AzureException.Kind.NOT_FOUND, "There is no file " + file + ".")
                    .cause(missing)
                    .build();
        } catch (IOException | UncheckedIOException | IllegalStateException malformed) {
            throw AzureException.builder(AzureException.Kind.INVALID, "The file " + file + " is not a JSON object.")
                    .reason(malformed.getMessage())
                    .cause(malformed)
                    .build();
        }
    }
}
