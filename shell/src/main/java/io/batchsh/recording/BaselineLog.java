package io.batchsh.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Remembers what a run has changed until it is read back as a {@code baseline} record, against which drift is told later. */
final class BaselineLog {

    /** What comes and goes by itself, and would never be found again as it was. */
    private static final Set<String> PASSING = Set.of("batch.node.", "batch.task.");

    private record Touched(ResourceAddress address, Request change) {}

    private final Recorder recorder;
    private final OperationTable table = new OperationTable();
    private final Map<String, Touched> touched = new LinkedHashMap<>();

    BaselineLog(Recorder recorder) {
        this.recorder = recorder;
    }

    /** A change took effect. */
    synchronized void changed(Request request) {
        String operation = request.operation().name();
        if (PASSING.stream().anyMatch(operation::startsWith)) {
            return;
        }
        ResourceAddress.subject(table, operation, request.resource(), request.arguments())
                .ifPresent(address -> touched.put(address.key(), new Touched(address, request)));
    }

    /**
     * Reads back what was changed since the last time.
     *
     * @param read gives the JSON of a resource by its address and API version; null where it is gone
     */
    synchronized void write(BiFunction<ResourceAddress, String, @Nullable Map<String, @Nullable Object>> read) {
        for (Touched each : touched.values()) {
            Optional<OperationTable.Match> match =
                    table.find("GET", each.address().segments());
            if (match.isEmpty()) {
                continue;
            }
            Map<String, @Nullable Object> body =
                    read.apply(each.address(), each.change().apiVersion());
            Map<String, @Nullable Object> record = new LinkedHashMap<>();
            record.put("op", match.get().operation().name());
            record.put("res", resource(each, match.get()));
            record.put("api", each.change().apiVersion());
            if (body == null) {
                record.put("gone", true);
            } else {
                record.put("body", match.get().operation().response().apply(body, new LinkedHashSet<>()));
            }
            recorder.append("baseline", record, each.change().masked(), false);
        }
        touched.clear();
    }

    private static List<String> resource(Touched each, OperationTable.Match match) {
        List<String> resource = new ArrayList<>(match.segments());
        if (!each.address().resourceManager()) {
            resource.add(0, each.change().resource().get(0));
        }
        return resource;
    }
}
