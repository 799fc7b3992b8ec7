package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Other values for the inputs of a recording that is copied: put in place in the input itself, where a call is linked to it, and where
 * a resource, an argument or an answer has the whole value. Command lines and what was printed stay as they were.
 */
final class RecordingValues {

    /** The fields that hold names of resources. */
    private static final Set<String> STRUCTURED = Set.of("res", "args", "body", "captures");

    private final Map<String, String> byName;
    private final Map<String, String> byValue = new HashMap<>();

    private RecordingValues(Map<String, String> byName) {
        this.byName = byName;
    }

    /** @throws AzureException of kind INVALID for a name that is no input */
    static RecordingValues of(RecordedRun run, Map<String, String> sets) {
        RecordingValues values = new RecordingValues(sets);
        sets.forEach((name, value) -> {
            Entry.Input input = run.inputs().get(name);
            if (input == null) {
                throw AzureException.builder(AzureException.Kind.INVALID, "The recording has no input '" + name + "'.")
                        .reason("Its inputs are: "
                                + String.join(", ", new TreeSet<>(run.inputs().keySet())) + ".")
                        .build();
            }
            if (input.type() != ValueType.NODES && input.type() != ValueType.TEXT) {
                values.byValue.put(input.value(), value);
            }
        });
        return values;
    }

    /** A record with the values in place. */
    Map<String, @Nullable Object> applied(String type, Map<String, @Nullable Object> content) {
        if (byName.isEmpty()) {
            return content;
        }
        Map<String, @Nullable Object> result = new LinkedHashMap<>();
        Map<String, @Nullable Object> links = JsonText.object(content.get("links"));
        content.forEach(
                (name, value) -> result.put(name, STRUCTURED.contains(name) ? walk("/" + name, value, links) : value));
        String given = type.equals("input") ? byName.get(String.valueOf(content.get("name"))) : null;
        if (given != null) {
            result.put("value", given);
        }
        return result;
    }

    private @Nullable Object walk(String pointer, @Nullable Object value, Map<String, @Nullable Object> links) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                String name = String.valueOf(key);
                result.put(name, walk(JsonPointer.child(pointer, name), item, links));
            });
            return result;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> result = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                result.add(walk(pointer + "/" + i, list.get(i), links));
            }
            return result;
        }
        String linked = byName.get(String.valueOf(links.get(pointer)));
        if (linked != null) {
            return value instanceof Number ? number(linked) : linked;
        }
        return value instanceof String text ? byValue.getOrDefault(text, text) : value;
    }

    private static Object number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw AzureException.builder(AzureException.Kind.INVALID, "'" + text + "' is not a number.")
                    .cause(e)
                    .build();
        }
    }
}
