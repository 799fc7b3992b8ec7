package io.batchsh.simulator;

import io.batchsh.simulator.program.Program;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pool: what its owner configured, and where it stands. */
final class Pool {

    /** The host of its account. */
    final String account;

    final String id;
    final Instant created;
    /** What was sent, with the service's defaults; targets, time-out and scaling are fields of their own. */
    final Map<String, Object> configuration;

    /** By id, oldest first. */
    final Map<String, Node> nodes = new LinkedHashMap<>();

    final List<Map<String, Object>> resizeErrors = new ArrayList<>();
    Instant lastModified;
    String state = "active";
    Instant stateChanged;
    String allocationState = "steady";
    Instant allocationChanged;
    /** When the last resize began. */
    Instant resizeStarted;

    Duration resizeTimeout = Duration.ofMinutes(15);
    int targetDedicated;
    int targetLowPriority;
    boolean autoScale;
    Duration autoScaleInterval = Duration.ofMinutes(15);

    /** What the last evaluation of the formula said, as the service shows it. */
    @Nullable
    Map<String, Object> autoScaleRun;

    /** Samples for the formula: a time and one value for each of {@link PoolHistory#SAMPLED}. */
    final ArrayDeque<PoolHistory.Sample> samples = new ArrayDeque<>();
    /** Counts the changes of the scaling, so that what an earlier one scheduled knows that it is over. */
    int scaling;
    /** What older api-versions may say and the newest does not know. */
    final Map<String, Object> older = new LinkedHashMap<>();
    /** What becomes of the tasks of nodes that leave: requeue, terminate or taskcompletion. */
    String deallocation = "requeue";
    /** How the start task ends, worked out once; not saved, since it follows from the configuration. */
    @Nullable
    StartTaskRun startTaskRun;
    /** Whether its tasks are about to be scheduled; not saved, since to schedule twice does no harm. */
    boolean scheduling;
    /** Counts the resizes, so that what an earlier one scheduled knows that it is over. */
    int resize;
    /** Counts the nodes ever made. */
    int nodesMade;

    /** @param task the configuration that was run */
    record StartTaskRun(Map<String, Object> task, Program.Run run) {}

    Pool(String account, String id, Map<String, Object> configuration, Instant created) {
        this.account = account;
        this.id = id;
        this.configuration = configuration;
        this.created = created;
        this.lastModified = created;
        this.stateChanged = created;
        this.allocationChanged = created;
        this.resizeStarted = created;
    }

    /** Where the data plane has it, below its account. */
    String path() {
        return "/pools/" + id;
    }

    String path(Node node) {
        return path() + "/nodes/" + node.id;
    }

    /** The arguments of an event about this pool: {@code name, value, ...} are added to them. */
    Object[] event(Object... more) {
        return Json.arguments(more, "account", account, "pool", id, "created", created.toString());
    }

    /** Marks a change of the configuration. Two changes at one instant still differ, or their entity tags would not. */
    void modified(Instant now) {
        lastModified = now.isAfter(lastModified) ? now : lastModified.plus(Times.TICK);
    }

    void allocation(String newState, Instant now) {
        if (newState.equals("resizing")) {
            resizeStarted = now;
        }
        allocationState = newState;
        allocationChanged = now;
    }

    int count(boolean dedicated) {
        int count = 0;
        for (Node node : nodes.values()) {
            if (node.dedicated == dedicated) {
                count++;
            }
        }
        return count;
    }

    int target(boolean dedicated) {
        return dedicated ? targetDedicated : targetLowPriority;
    }

    String vmSize() {
        return Json.text(configuration, "vmSize").orElseThrow();
    }

    int slotsPerNode() {
        return Json.integer(configuration, "taskSlotsPerNode").orElse(1);
    }

    boolean packs() {
        return Json.text(configuration, "taskSchedulingPolicy", "nodeFillType")
                .filter("Pack"::equalsIgnoreCase)
                .isPresent();
    }

    boolean steady() {
        return allocationState.equals("steady");
    }

    boolean deleting() {
        return state.equals("deleting");
    }
}
