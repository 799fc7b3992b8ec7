package io.batchsh.command;

/** The states of a node. */
final class NodeStates extends Choice {

    private static final long serialVersionUID = 1L;

    NodeStates() {
        super(
                "idle",
                "running",
                "unusable",
                "starttaskfailed",
                "waitingforstarttask",
                "creating",
                "starting",
                "rebooting",
                "reimaging",
                "upgradingos",
                "unknown",
                "offline",
                "preempted",
                "leavingpool",
                "deallocating",
                "deallocated");
    }
}
