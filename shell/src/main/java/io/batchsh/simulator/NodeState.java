package io.batchsh.simulator;

import java.util.Locale;

/** The states of a compute node; {@link #counter} is the name of the state's counter in the node counts. */
enum NodeState {
    CREATING("creating"),
    IDLE("idle"),
    LEAVING_POOL("leavingPool"),
    OFFLINE("offline"),
    PREEMPTED("preempted"),
    REBOOTING("rebooting"),
    REIMAGING("reimaging"),
    RUNNING("running"),
    STARTING("starting"),
    START_TASK_FAILED("startTaskFailed"),
    UNUSABLE("unusable"),
    UNKNOWN("unknown"),
    UPGRADING_OS("upgradingOS"),
    WAITING_FOR_START_TASK("waitingForStartTask"),
    DEALLOCATED("deallocated"),
    DEALLOCATING("deallocating");

    private final String counter;

    NodeState(String counter) {
        this.counter = counter;
    }

    String counter() {
        return counter;
    }

    /** As the node's {@code state} says it. */
    String wire() {
        return counter.toLowerCase(Locale.ROOT);
    }

    static NodeState ofWire(String wire) {
        for (NodeState state : values()) {
            if (state.wire().equals(wire)) {
                return state;
            }
        }
        throw new IllegalArgumentException("no node state " + wire);
    }
}
