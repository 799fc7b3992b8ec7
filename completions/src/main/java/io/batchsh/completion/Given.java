package io.batchsh.completion;

import java.util.List;
import java.util.Map;

/**
 * What the line says already, by source.
 *
 * @param words the words given for each source, as typed
 * @param values what the index knows of those words; several where one name means several things, none where the source
 *     is not loaded or does not hold the word
 */
public record Given(Map<String, List<String>> words, Map<String, List<Value>> values) {
    public Given {
        words = Map.copyOf(words);
        values = Map.copyOf(values);
    }

    /** The words given for a source, in their order on the line. */
    public List<String> words(String source) {
        return words.getOrDefault(source, List.of());
    }

    /** The known values given for a source. */
    public List<Value> values(String source) {
        return values.getOrDefault(source, List.of());
    }
}
