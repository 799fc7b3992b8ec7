package io.batchsh.script;

import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.PoolSpecBuilder;
import io.batchsh.command.ImageText;
import io.batchsh.command.UsageException;
import io.batchsh.completion.Suggestions;
import io.batchsh.image.Galleries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The named arguments of pool operations. Names are those of the service's JSON; in addition {@code image} takes
 * {@code gallery/definition[/version]}, {@code startTask} a command line, {@code metadata} a map, and {@code properties} a map
 * of any further JSON.
 */
final class PoolArguments {

    private static final Set<String> NAMES = new TreeSet<>(Set.of(
            "id",
            "image",
            "vmSize",
            "nodeAgentSkuId",
            "targetDedicatedNodes",
            "targetLowPriorityNodes",
            "resizeTimeout",
            "startTask",
            "startTaskElevated",
            "startTaskWaitForSuccess",
            "metadata",
            "enableInterNodeCommunication",
            "taskSlotsPerNode",
            "properties",
            "skipPreflight"));

    private final Map<String, Object> values;

    /** @throws UsageException for a name that means nothing */
    PoolArguments(Map<String, Object> values) {
        this.values = values;
        for (String name : values.keySet()) {
            if (!NAMES.contains(name)) {
                List<String> nearest = Suggestions.nearest(name, NAMES);
                throw new UsageException(
                        "A pool has no argument '" + name + "'.",
                        nearest.isEmpty() ? String.join(", ", NAMES) : nearest.get(0) + ": …");
            }
        }
    }

    @SuppressWarnings("unchecked") // what is not JSON the service refuses
    PoolSpec spec(Galleries galleries) {
        PoolSpecBuilder builder = PoolSpec.builder((Map<String, Object>) values.getOrDefault("properties", Map.of()));
        text("id").ifPresent(builder::id);
        text("vmSize").ifPresent(builder::vmSize);
        text("image").ifPresent(image -> builder.image(ImageText.idOf(image, galleries)));
        text("nodeAgentSkuId").ifPresent(builder::nodeAgentSkuId);
        optional(number("targetDedicatedNodes")).ifPresent(builder::targetDedicatedNodes);
        optional(number("targetLowPriorityNodes")).ifPresent(builder::targetLowPriorityNodes);
        optional(number("taskSlotsPerNode")).ifPresent(builder::taskSlotsPerNode);
        optional(duration("resizeTimeout")).ifPresent(builder::resizeTimeout);
        text("startTask").ifPresent(line -> builder.startTaskCommandLine(line)
                .startTaskElevated(flag("startTaskElevated"))
                .startTaskWaitForSuccess(flag("startTaskWaitForSuccess")));
        if (flag("enableInterNodeCommunication")) {
            builder.interNodeCommunication(true);
        }
        if (values.get("metadata") instanceof Map<?, ?> metadata) {
            metadata.forEach((name, value) -> builder.metadata(String.valueOf(name), String.valueOf(value)));
        }
        return builder.build();
    }

    private Optional<String> text(String name) {
        return optional(values.get(name)).map(String::valueOf);
    }

    private boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    @Nullable
    Integer number(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof Number) {
            return value == null ? null : ((Number) value).intValue();
        }
        throw new UsageException("'" + name + "' is a number, not '" + value + "'.", null);
    }

    @Nullable
    Duration duration(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof Duration) {
            return (Duration) value;
        }
        throw new UsageException("'" + name + "' is a Duration, such as Duration.ofMinutes(30).", null);
    }

    private static <T> Optional<T> optional(@Nullable T value) {
        return Optional.ofNullable(value);
    }
}
