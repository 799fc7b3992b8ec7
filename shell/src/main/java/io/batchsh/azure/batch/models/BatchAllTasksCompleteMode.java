package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** What the service does when all tasks of a job are completed. */
public final class BatchAllTasksCompleteMode extends ExpandableStringEnum<BatchAllTasksCompleteMode> {
    public static final BatchAllTasksCompleteMode NO_ACTION = fromString("noaction");
    public static final BatchAllTasksCompleteMode TERMINATE_JOB = fromString("terminatejob");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchAllTasksCompleteMode() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchAllTasksCompleteMode fromString(String name) {
        return fromString(name, BatchAllTasksCompleteMode.class);
    }

    public static Collection<BatchAllTasksCompleteMode> values() {
        return values(BatchAllTasksCompleteMode.class);
    }
}
