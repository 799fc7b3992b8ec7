package io.batchsh.simulator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A compute node: one small row, since a pool may have tens of thousands. */
final class Node {

    final String id;
    final boolean dedicated;
    final int ordinal;
    final Instant allocated;
    NodeState state = NodeState.CREATING;
    Instant stateChanged;
    boolean schedulable = true;
    /** How often it was taken back. */
    int preemptions;

    /** The stage that it enters as soon as its tasks are done, if it waits for them. */
    @Nullable
    String afterTasks;

    @Nullable
    NodeWork work;

    @Nullable
    Instant booted;

    @Nullable
    Instant startTaskBegan;

    Node(String id, boolean dedicated, int ordinal, Instant allocated) {
        this.id = id;
        this.dedicated = dedicated;
        this.ordinal = ordinal;
        this.allocated = allocated;
        this.stateChanged = allocated;
    }

    NodeWork work() {
        NodeWork known = work;
        if (known == null) {
            known = new NodeWork();
            work = known;
        }
        return known;
    }

    int usedSlots() {
        return work == null ? 0 : work.usedSlots;
    }

    /** Whether tasks may be put on it. */
    boolean takesTasks() {
        return schedulable && afterTasks == null && (state == NodeState.IDLE || state == NodeState.RUNNING);
    }

    void enter(NodeState newState, Instant now) {
        state = newState;
        stateChanged = now;
    }

    /** The address of the node in the pool's network; Azure keeps the first four of a subnet. */
    String address() {
        int number = ordinal + 4;
        return "10." + (number >> 16 & 0xFF) + "." + (number >> 8 & 0xFF) + "." + (number & 0xFF);
    }
}
