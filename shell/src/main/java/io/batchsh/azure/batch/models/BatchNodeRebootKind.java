package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** When a node reboots and what becomes of its running tasks. */
public final class BatchNodeRebootKind extends ExpandableStringEnum<BatchNodeRebootKind> {
    public static final BatchNodeRebootKind REQUEUE = fromString("requeue");
    public static final BatchNodeRebootKind TERMINATE = fromString("terminate");
    public static final BatchNodeRebootKind TASK_COMPLETION = fromString("taskcompletion");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchNodeRebootKind() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchNodeRebootKind fromString(String name) {
        return fromString(name, BatchNodeRebootKind.class);
    }

    public static Collection<BatchNodeRebootKind> values() {
        return values(BatchNodeRebootKind.class);
    }
}
