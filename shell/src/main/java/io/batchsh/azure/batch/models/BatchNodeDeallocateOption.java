package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** When a node is deallocated and what becomes of its running tasks. */
public final class BatchNodeDeallocateOption extends ExpandableStringEnum<BatchNodeDeallocateOption> {
    public static final BatchNodeDeallocateOption REQUEUE = fromString("requeue");
    public static final BatchNodeDeallocateOption TERMINATE = fromString("terminate");
    public static final BatchNodeDeallocateOption TASK_COMPLETION = fromString("taskcompletion");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchNodeDeallocateOption() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchNodeDeallocateOption fromString(String name) {
        return fromString(name, BatchNodeDeallocateOption.class);
    }

    public static Collection<BatchNodeDeallocateOption> values() {
        return values(BatchNodeDeallocateOption.class);
    }
}
