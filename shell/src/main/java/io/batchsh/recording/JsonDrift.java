package io.batchsh.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a resource has changed since it was read back: what is another, what is gone, and what has come. Both sides are what the
 * service answered, so its defaults are on both. Masked values are taken to be the same.
 */
final class JsonDrift {

    /** What tells the items of a list apart, the first that all of them have. */
    private static final List<String> KEYS = List.of("id", "name", "key");

    private final List<String> lines = new ArrayList<>();

    private JsonDrift() {}

    /** Lines such as {@code /vmSize: was "a", is "b"}; none where nothing has changed. */
    static List<String> between(Map<String, @Nullable Object> was, Map<String, @Nullable Object> is) {
        JsonDrift drift = new JsonDrift();
        drift.compare("", was, is);
        return drift.lines;
    }

    /** What is in the first and not in the second, as {@code /taskSlotsPerNode: filled in 1}. */
    static List<String> filledIn(Map<String, @Nullable Object> was, Map<String, @Nullable Object> asked) {
        JsonDrift drift = new JsonDrift();
        drift.fill("", was, asked);
        return drift.lines;
    }

    private void fill(String at, @Nullable Object was, @Nullable Object asked) {
        if (was instanceof Map<?, ?> map && !Masked.is(was) && (asked == null || asked instanceof Map<?, ?>)) {
            map.forEach((key, value) -> {
                String name = String.valueOf(key);
                fill(JsonPointer.child(at, name), value, JsonText.object(asked).get(name));
            });
        } else if (asked == null && was != null && !Masked.is(was) && !JsonSubset.same(was, null)) {
            lines.add(at + ": filled in " + JsonSubset.shown(was));
        }
    }

    private void compare(String at, @Nullable Object was, @Nullable Object is) {
        if (Masked.is(was) || Masked.is(is)) {
            return;
        }
        if (isObject(was) && isObject(is) && !(was == null && is == null)) {
            members(at, JsonText.object(was), JsonText.object(is));
        } else if (was instanceof List<?> before && is instanceof List<?> after) {
            items(at, before, after);
        } else if (was == null ? is != null && !JsonSubset.same(is, null) : !JsonSubset.same(was, is)) {
            lines.add(at + ": was " + JsonSubset.shown(was) + ", is " + JsonSubset.shown(is));
        }
    }

    private static boolean isObject(@Nullable Object value) {
        return value == null || value instanceof Map<?, ?>;
    }

    private void members(String at, Map<String, @Nullable Object> was, Map<String, @Nullable Object> is) {
        Set<String> names = new LinkedHashSet<>(was.keySet());
        names.addAll(is.keySet());
        names.forEach(name -> compare(JsonPointer.child(at, name), was.get(name), is.get(name)));
    }

    /** Items are held against each other by name where they have one, else by their place. */
    private void items(String at, List<?> was, List<?> is) {
        Map<Object, Integer> before = places(was, is);
        Map<Object, Integer> after = places(is, was);
        before.forEach((key, place) -> {
            Integer now = after.get(key);
            compare(at + "/" + place, was.get(place), now == null ? null : is.get(now));
        });
        after.forEach((key, place) -> {
            if (!before.containsKey(key)) {
                compare(at + "/" + place, null, is.get(place));
            }
        });
    }

    private static Map<Object, Integer> places(List<?> list, List<?> other) {
        for (String name : KEYS) {
            Map<Object, Integer> named = named(list, name);
            if (named.size() == list.size() && named(other, name).size() == other.size()) {
                return named;
            }
        }
        Map<Object, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            places.put(i, i);
        }
        return places;
    }

    private static Map<Object, Integer> named(List<?> list, String name) {
        Map<Object, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof Map<?, ?> map && map.get(name) instanceof String key) {
                // A region is written in two ways.
                places.putIfAbsent(JsonSubset.fold(key), i);
            }
        }
        return places;
    }
}
