package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;

/** The kinds of faults, and the details that each takes. */
enum FaultKind {
    /** A request is refused with a status, before it has any effect. */
    STATUS(true, "status", "code", "message", "retryAfter"),
    /** A request is refused with 429 and a time to wait. */
    THROTTLE(true, "retryAfter", "code", "message"),
    /** Time passes before a request is answered. */
    LATENCY(true, "delay"),
    /** The connection breaks before a request has any effect. */
    RESET_BEFORE(true),
    /** The connection breaks after a request took effect and before it was answered: the caller cannot know. */
    RESET_AFTER(true),
    /** The answer to a request ends in the middle. */
    TRUNCATED(true),
    /** A long-running operation takes this long instead of its usual time. */
    SLOW_OPERATION(true, "delay"),
    /** The account's keys change, and requests signed with the old one are refused. */
    KEY_ROTATED(true),
    /** A resize gets no nodes until its time is over. */
    ALLOCATION_TIMEOUT(false),
    /** A resize gets only a share of its nodes. */
    PARTIAL_ALLOCATION(false, "share"),
    /** A resize meets a core quota that leaves no further nodes. */
    QUOTA_REACHED(false),
    /** A Spot node is taken away some time after it became idle. */
    SPOT_PREEMPTION(false, "delay"),
    /** A node never comes up. */
    NODE_UNUSABLE(false),
    /** The start task of a node fails. */
    START_TASK_FAILED(false),
    /** The replicas of an image version take longer to arrive. */
    SLOW_REPLICATION(false, "factor"),
    /** Batch finds no replica of an image version in the account's region. */
    REPLICA_MISSING(false);

    /** Whether it strikes requests, which have an operation; the others strike what happens in the world. */
    final boolean ofRequests;

    private final String details;

    FaultKind(boolean ofRequests, String... details) {
        this.ofRequests = ofRequests;
        this.details = String.join(" ", details);
    }

    /** The names of what it takes. */
    List<String> details() {
        return details.isEmpty() ? List.of() : List.of(details.split(" "));
    }

    /** As people write it, such as {@code reset-after}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words() {
        return List.of(values()).stream().map(FaultKind::word).toList();
    }

    /** @throws IllegalArgumentException if there is no such kind */
    static FaultKind of(String word) {
        for (FaultKind kind : values()) {
            if (kind.word().equalsIgnoreCase(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("there is no fault '" + word + "'; there are " + String.join(", ", words()));
    }
}
