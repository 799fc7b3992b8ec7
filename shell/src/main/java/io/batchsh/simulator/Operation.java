package io.batchsh.simulator;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A long-running operation of Azure Resource Manager. */
final class Operation {

    final String id;
    final Instant start;
    String status = "InProgress";

    @Nullable
    Instant end;

    Operation(String id, Instant start) {
        this.id = id;
        this.start = start;
    }

    void finish(String outcome, Instant time) {
        status = outcome;
        end = time;
    }

    boolean running() {
        return end == null;
    }

    Map<String, Object> render() {
        return Json.object(
                "startTime",
                Times.arm(start),
                "endTime",
                end == null ? null : Times.arm(end),
                "status",
                status,
                "name",
                id);
    }
}
