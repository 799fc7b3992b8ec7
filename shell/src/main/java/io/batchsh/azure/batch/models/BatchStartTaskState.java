package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether a start task is done. */
public final class BatchStartTaskState extends ExpandableStringEnum<BatchStartTaskState> {
    public static final BatchStartTaskState RUNNING = fromString("running");
    public static final BatchStartTaskState COMPLETED = fromString("completed");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchStartTaskState() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchStartTaskState fromString(String name) {
        return fromString(name, BatchStartTaskState.class);
    }

    public static Collection<BatchStartTaskState> values() {
        return values(BatchStartTaskState.class);
    }
}
