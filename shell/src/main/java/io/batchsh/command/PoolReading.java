package io.batchsh.command;

import io.batchsh.batch.PoolDocument;
import io.batchsh.batch.PoolSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a pool together from a file and from options, the later over the earlier. */
final class PoolReading {

    private final CommandContext context;
    private final PoolSources sources;
    private final Map<String, Object> pool;
    private final Set<String> touched = new LinkedHashSet<>();

    /** Starts from nothing. */
    PoolReading(CommandContext context) {
        this(context, Map.of());
    }

    /** Starts from what a pool has. */
    PoolReading(CommandContext context, Map<String, Object> before) {
        this.context = context;
        this.sources = new SessionPoolSources(context);
        this.pool = JsonPaths.copy(before);
    }

    /** Takes what a file says, and tells what of it is left out or not known. */
    void file(Path file) {
        PoolDocument document = PoolDocument.read(JsonFile.read(file));
        if (!document.leftOut().isEmpty()) {
            context.console()
                    .message("left out of " + file + ", since the service sets it: "
                            + String.join(", ", document.leftOut()));
        }
        if (!document.unknown().isEmpty()) {
            context.console()
                    .message("passed on from " + file + ", though API version 2025-06-01 has no such property: "
                            + String.join(", ", document.unknown()));
        }
        pool.putAll(JsonPaths.copy(document.properties()));
        touched.addAll(document.properties().keySet());
    }

    /** Takes what options say: a single value over what was there, a list in its place as a whole. */
    void options(Map<PoolOption, List<String>> given) {
        Set<List<String>> begun = new HashSet<>();
        given.forEach((option, words) -> {
            Object value = value(option, words);
            if (value instanceof List<?> list && !begun.add(option.path())) {
                List<Object> all = new ArrayList<>((List<?>) existing(option.path()));
                all.addAll(list);
                value = all;
            }
            JsonPaths.put(pool, value, option.path());
            touched.add(option.property());
        });
        given.keySet().forEach(option -> option.implied().forEach((path, value) -> {
            if (JsonPaths.get(pool, path) == null) {
                JsonPaths.put(pool, value, path);
                touched.add(path.get(0));
            }
        }));
    }

    private Object existing(List<String> path) {
        @Nullable Object value = JsonPaths.get(pool, path);
        return value == null ? List.of() : value;
    }

    private Object value(PoolOption option, List<String> words) {
        try {
            return option.value().read(words, sources);
        } catch (WrongChoiceException wrong) {
            throw new UsageException(
                    option.name() + " " + wrong.getMessage() + ".",
                    wrong.meant().map(meant -> option.name() + " " + meant).orElse(null));
        } catch (IllegalArgumentException wrong) {
            String problem = option.name() + " " + wrong.getMessage();
            throw new UsageException(problem.endsWith("?") ? problem : problem + ".", null);
        }
    }

    /** Takes {@code path.of.property=value}. */
    void property(String word) {
        int equals = word.indexOf('=');
        if (equals < 1) {
            throw new UsageException(
                    "--set takes PROPERTY=VALUE, not '" + word + "'.",
                    "--set virtualMachineConfiguration.licenseType=X");
        }
        List<String> path = List.of(word.substring(0, equals).split("\\.", -1));
        JsonPaths.put(pool, json(word.substring(equals + 1)), path);
        touched.add(path.get(0));
    }

    /** JSON where it is JSON, and the text itself otherwise. */
    private static Object json(String text) {
        try {
            @Nullable Object value = JsonValue.parse(text);
            return value == null ? text : value;
        } catch (IOException | IllegalStateException plain) {
            return text;
        }
    }

    /** The properties of the create call that were said something about. */
    Set<String> touched() {
        return touched;
    }

    PoolSpec pool() {
        return PoolSpec.builder(pool).build();
    }
}
