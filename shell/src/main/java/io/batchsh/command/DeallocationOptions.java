package io.batchsh.command;

/** What becomes of the tasks on nodes that leave a pool. */
final class DeallocationOptions extends Choice {

    private static final long serialVersionUID = 1L;

    DeallocationOptions() {
        super("requeue", "terminate", "taskcompletion");
    }
}
