package io.batchsh.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which fields a result has, as far as one was seen.
 *
 * @param fields the fields by name, in their order; none in what is no object
 * @param list whether it is a list, of elements with these fields
 */
record ResultShape(Map<String, ResultShape> fields, boolean list) {

    static final ResultShape UNKNOWN = new ResultShape(Map.of(), false);

    private static final int DEEPEST = 8;

    ResultShape {
        Objects.requireNonNull(fields, "fields is null");
    }

    /** The shape of a tree. */
    static ResultShape of(@Nullable Object tree) {
        return of(tree, 0);
    }

    private static ResultShape of(@Nullable Object tree, int depth) {
        if (depth > DEEPEST) {
            return UNKNOWN;
        }
        if (tree instanceof Map<?, ?> map) {
            Map<String, ResultShape> fields = new LinkedHashMap<>();
            map.forEach((name, value) -> fields.put(String.valueOf(name), of(value, depth + 1)));
            return new ResultShape(fields, false);
        }
        if (tree instanceof List<?> elements) {
            return elements.isEmpty()
                    ? new ResultShape(Map.of(), true)
                    : of(elements.get(0), depth + 1).asList();
        }
        return UNKNOWN;
    }

    /** The shape that has these paths, such as {@code a.b[].c}. */
    static ResultShape ofPaths(Iterable<String> paths) {
        ResultShape shape = new ResultShape(new LinkedHashMap<>(), false);
        for (String path : paths) {
            shape.add(path);
        }
        return shape;
    }

    private void add(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        boolean many = first.endsWith("[]");
        String name = many ? first.substring(0, first.length() - 2) : first;
        ResultShape child = fields.computeIfAbsent(name, key -> new ResultShape(new LinkedHashMap<>(), many));
        if (dot >= 0) {
            child.add(path.substring(dot + 1));
        }
    }

    /** The paths of all fields. */
    Stream<String> paths() {
        return fields.entrySet().stream().flatMap(field -> {
            String name = field.getKey() + (field.getValue().list() ? "[]" : "");
            return Stream.concat(Stream.of(name), field.getValue().paths().map(below -> name + "." + below));
        });
    }

    ResultShape asList() {
        return new ResultShape(fields, true);
    }

    /** What an element looks like; itself where it is no list. */
    ResultShape element() {
        return new ResultShape(fields, false);
    }

    /** What a field looks like; of a list, that of its elements. */
    ResultShape field(String name) {
        return Optional.ofNullable(fields.get(name)).orElse(UNKNOWN);
    }
}
