package io.batchsh.recording;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The last thing that happens to a record before it is written: whatever in it looks like a credential, or contains a
 * secret known by value, is masked, and {@code redacted} says where. A record that still shows one afterwards loses all
 * of its content.
 */
final class Redaction {

    /** Written by the recorder itself, from closed vocabularies. */
    private static final Set<String> STRUCTURE = Set.of(
            "i", "t", "dt", "p", "op", "of", "mutates", "stream", "format", "v", "started", "status", "redaction");

    /** The fields that may repeat what a masked field of the request said. */
    private static final Set<String> ECHOING = Set.of("args", "body", "error");

    private static final String PROSE = "text";
    private static final String RESOURCE = "res";

    private final SecretRegister register;

    Redaction(SecretRegister register) {
        this.register = register;
    }

    /** The record as it may be written. */
    Map<String, @Nullable Object> apply(Map<String, @Nullable Object> line, Set<String> echoes) {
        Set<String> literals = register.literals();
        Pass pass = new Pass(literals, echoes);
        Map<String, @Nullable Object> clean = new LinkedHashMap<>();
        line.forEach((name, value) -> clean.put(name, STRUCTURE.contains(name) ? value : pass.top(name, value)));
        if (!pass.masked.isEmpty()) {
            clean.put("redacted", pass.masked);
        }
        if (!pass.finds(payload(clean))) {
            return clean;
        }
        Map<String, @Nullable Object> bare = new LinkedHashMap<>();
        clean.forEach((name, value) -> {
            if (STRUCTURE.contains(name) || value instanceof Number) {
                bare.put(name, value);
            } else if (value != null) {
                bare.put(name, emptied(name, value));
            }
        });
        bare.put("redacted", List.of(""));
        return bare;
    }

    /** Without the kind of its target, which the recorder itself says, a recording could not be read. */
    private static Object emptied(String name, Object value) {
        if (value instanceof String) {
            return Masked.TEXT;
        }
        if (value instanceof List) {
            return List.of();
        }
        Object kind = value instanceof Map<?, ?> map && name.equals("target") ? map.get("kind") : null;
        return kind == null ? Map.of() : Map.of("kind", kind);
    }

    /** Whether a text shows something that looks like a secret, or is one. */
    boolean finds(String text) {
        return new Pass(register.literals(), Set.of()).finds(text);
    }

    private static String payload(Map<String, @Nullable Object> line) {
        Map<String, @Nullable Object> payload = new LinkedHashMap<>(line);
        payload.keySet().removeAll(STRUCTURE);
        return new String(JsonText.bytes(payload), StandardCharsets.UTF_8);
    }

    /** One record's walk. */
    private static final class Pass {
        private final Set<String> literals;
        private final Set<String> echoes;
        private final List<String> masked = new ArrayList<>();

        Pass(Set<String> literals, Set<String> echoes) {
            this.literals = literals;
            this.echoes = echoes;
        }

        @Nullable
        Object top(String name, @Nullable Object value) {
            if (name.equals(RESOURCE) && value instanceof List<?> segments && findsAcross(segments)) {
                masked.add("/" + name);
                return List.of(Masked.TEXT, Masked.TEXT);
            }
            return name.equals(PROSE) && value instanceof String text ? prose(text) : clean("/" + name, value);
        }

        /** A name that holds slashes may have been taken apart at them. */
        private boolean findsAcross(List<?> segments) {
            return segments.size() > 2
                    && !"subscriptions".equals(segments.get(0))
                    && finds(segments.stream()
                            .skip(1)
                            .map(String::valueOf)
                            .collect(Collectors.joining("/"))
                            .replace(":/", "://"));
        }

        /** Only the lines of a text that show something are masked, so that the rest can still be read. */
        private String prose(String text) {
            if (!finds(text)) {
                return text;
            }
            masked.add("/" + PROSE);
            String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                lines[i] = finds(lines[i]) ? Masked.TEXT : lines[i];
            }
            String rest = String.join("\n", lines);
            boolean block = text.contains("-----BEGIN ");
            return block || finds(rest) ? Masked.TEXT + (text.endsWith("\n") ? "\n" : "") : rest;
        }

        private @Nullable Object clean(String pointer, @Nullable Object value) {
            if (value instanceof Map<?, ?> map) {
                Map<String, @Nullable Object> clean = new LinkedHashMap<>();
                map.forEach((key, field) -> {
                    String name = String.valueOf(key);
                    if (finds(name)) {
                        masked.add(pointer);
                        name = Masked.TEXT + clean.size();
                    }
                    clean.put(name, clean(JsonPointer.child(pointer, name), field));
                });
                return clean;
            }
            if (value instanceof Iterable<?> list) {
                List<@Nullable Object> clean = new ArrayList<>();
                for (Object item : list) {
                    clean.add(clean(pointer + "/" + clean.size(), item));
                }
                return clean;
            }
            if (value == null
                    || value instanceof Boolean
                    || !(finds(value.toString()) || echoes(pointer, value.toString()))) {
                return value;
            }
            masked.add(pointer);
            return Masked.of(value);
        }

        boolean finds(String text) {
            return has(literals, text) || SecretScanner.finds(text);
        }

        /** Not in names of resources, which may happen to be what a masked field said as well. */
        private boolean echoes(String pointer, String text) {
            return ECHOING.contains(pointer.split("/", 3)[1]) && has(echoes, text);
        }

        private static boolean has(Set<String> secrets, String text) {
            for (String secret : secrets) {
                if (text.contains(secret)) {
                    return true;
                }
            }
            return false;
        }
    }
}
