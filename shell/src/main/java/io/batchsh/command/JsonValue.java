package io.batchsh.command;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import com.azure.json.JsonWriter;
import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON as it is.
 *
 * @param file whether the word names the file that it is in
 */
record JsonValue(boolean file) implements PoolValue {

    @Override
    public Object read(List<String> words, PoolSources sources) {
        String word = words.get(0);
        try {
            Object value = file ? JsonFile.read(Path.of(word)) : parse(word);
            if (value != null) {
                return value;
            }
        } catch (AzureException | IOException | IllegalStateException malformed) {
            throw new IllegalArgumentException("takes JSON: " + malformed.getMessage(), malformed);
        }
        throw new IllegalArgumentException("takes JSON, not '" + word + "'");
    }

    /** @throws IllegalStateException if the text is no JSON */
    static @Nullable Object parse(String text) throws IOException {
        try (JsonReader reader = JsonProviders.createReader(text)) {
            return reader.readUntyped();
        }
    }

    @Override
    public List<String> write(Object value) {
        return file ? List.of() : List.of(text(value));
    }

    /** The value as JSON text in one line. */
    static String text(@Nullable Object value) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = JsonProviders.createWriter(text)) {
            writer.writeUntyped(value).flush();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString();
    }
}
