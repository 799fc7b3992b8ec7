package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    Duration resizeTimeout = Duration.ofMinutes(15);
    int targetDedicated;
    int targetLowPriority;
    boolean autoScale;
    /** Counts the resizes, so that what an earlier one scheduled knows that it is over. */
    int resize;
    /** Counts the nodes ever made. */
    int nodesMade;

    Pool(String account, String id, Map<String, Object> configuration, Instant created) {
        this.account = account;
        this.id = id;
        this.configuration = configuration;
        this.created = created;
        this.lastModified = created;
        this.stateChanged = created;
        this.allocationChanged = created;
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

    boolean steady() {
        return allocationState.equals("steady");
    }

    boolean deleting() {
        return state.equals("deleting");
    }
}
