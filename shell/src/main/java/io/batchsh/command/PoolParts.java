package io.batchsh.command;

import io.batchsh.completion.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * An object written as one word: {@code lun=0,size-gb=64,caching=readonly}. A comma separates parts; in a part whose text is
 * free, a comma that no part's name follows belongs to the text.
 */
final class PoolParts implements PoolValue {

    /**
     * One part.
     *
     * @param name as it is typed
     * @param value what follows the equals sign
     * @param path where it belongs in the object
     * @param required whether the object is nothing without it
     * @param free whether commas may be in its text
     */
    record Part(String name, PoolValue value, List<String> path, boolean required, boolean free) {

        static Part of(String name, PoolValue value, String... path) {
            return new Part(name, value, List.of(path), false, false);
        }

        static Part text(String name, String... path) {
            return of(name, PoolValues.text(), path);
        }

        static Part number(String name, String... path) {
            return of(name, PoolValues.number(), path);
        }

        Part asRequired() {
            return new Part(name, value, path, true, free);
        }

        Part asFree() {
            return new Part(name, value, path, required, true);
        }

        /** As help shows it. */
        String help() {
            return name
                    + (value.candidates().isEmpty() || value.flag() ? "" : "=" + String.join("|", value.candidates()));
        }
    }

    private final Map<String, Part> parts = new LinkedHashMap<>();

    PoolParts(List<Part> parts) {
        parts.forEach(part -> this.parts.put(part.name(), part));
    }

    static PoolParts of(Part... parts) {
        return new PoolParts(List.of(parts));
    }

    /** The names of the parts for help, those that are required first. */
    String help() {
        return parts.values().stream().map(Part::help).collect(Collectors.joining(", "));
    }

    @Override
    public Object read(List<String> words, PoolSources sources) {
        Map<String, Object> object = new LinkedHashMap<>();
        split(words.get(0)).forEach((name, text) -> {
            Part part = known(name);
            JsonPaths.put(object, read(part, text, sources), part.path());
        });
        parts.values().stream()
                .filter(Part::required)
                .filter(part -> JsonPaths.get(object, part.path()) == null)
                .findFirst()
                .ifPresent(part -> {
                    throw new IllegalArgumentException("needs " + part.name() + "=..., beside '" + words.get(0) + "'");
                });
        return object;
    }

    private static Object read(Part part, String text, PoolSources sources) {
        try {
            return part.value().read(List.of(text), sources);
        } catch (WrongChoiceException wrong) {
            throw new WrongChoiceException(part.name(), wrong);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("has " + part.name() + ", which " + wrong.getMessage(), wrong);
        }
    }

    private Part known(String name) {
        Part part = parts.get(name);
        if (part != null) {
            return part;
        }
        if (SecretParts.isSecret(name)) {
            throw new IllegalArgumentException("takes no secret, which would stay in the histories of shells; write "
                    + SecretParts.instead(name) + ", or leave it out to be asked");
        }
        List<String> nearest = Suggestions.nearest(name, parts.keySet());
        throw new IllegalArgumentException("has no part '" + name + "'"
                + (nearest.isEmpty()
                        ? "; there are " + String.join(", ", parts.keySet())
                        : "; did you mean " + nearest.get(0) + "?"));
    }

    private Map<String, String> split(String word) {
        Map<String, String> texts = new LinkedHashMap<>();
        String last = "";
        for (String token : word.split(",", -1)) {
            int equals = token.indexOf('=');
            String name = equals < 0 ? token : token.substring(0, equals);
            Part before = parts.get(last);
            if (before != null && before.free() && !parts.containsKey(name)) {
                texts.merge(last, token, (left, right) -> left + "," + right);
                continue;
            }
            last = name;
            boolean flag = parts.containsKey(name) && parts.get(name).value().flag();
            if (equals < 0 && !flag) {
                throw new IllegalArgumentException("takes NAME=VALUE,NAME=VALUE, not '" + word + "'");
            }
            if (texts.put(name, equals < 0 ? "true" : token.substring(equals + 1)) != null) {
                throw new IllegalArgumentException("has " + name + " twice");
            }
        }
        return texts;
    }

    @Override
    public List<String> write(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return List.of();
        }
        Map<String, Object> rest = JsonPaths.copy(map);
        List<String> words = new ArrayList<>();
        for (Part part : parts.values()) {
            Object found = JsonPaths.get(rest, part.path());
            List<String> word = found == null ? List.of() : part.value().write(found);
            if (word.size() == 1 && (part.free() || word.get(0).indexOf(',') < 0)) {
                words.add(part.name() + "=" + word.get(0));
                JsonPaths.remove(rest, part.path());
            } else if (part.required()) {
                return List.of();
            }
        }
        // An object with nothing in it says nothing.
        JsonPaths.prune(rest);
        return rest.isEmpty() ? List.of(String.join(",", words)) : List.of();
    }
}
