package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Where a task is. */
public final class BatchTaskState extends ExpandableStringEnum<BatchTaskState> {
    public static final BatchTaskState ACTIVE = fromString("active");
    public static final BatchTaskState PREPARING = fromString("preparing");
    public static final BatchTaskState RUNNING = fromString("running");
    public static final BatchTaskState COMPLETED = fromString("completed");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchTaskState() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchTaskState fromString(String name) {
        return fromString(name, BatchTaskState.class);
    }

    public static Collection<BatchTaskState> values() {
        return values(BatchTaskState.class);
    }
}
