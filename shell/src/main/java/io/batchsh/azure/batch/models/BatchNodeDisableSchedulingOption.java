package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** What becomes of the running tasks of a node that takes no more. */
public final class BatchNodeDisableSchedulingOption extends ExpandableStringEnum<BatchNodeDisableSchedulingOption> {
    public static final BatchNodeDisableSchedulingOption REQUEUE = fromString("requeue");
    public static final BatchNodeDisableSchedulingOption TERMINATE = fromString("terminate");
    public static final BatchNodeDisableSchedulingOption TASK_COMPLETION = fromString("taskcompletion");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchNodeDisableSchedulingOption() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchNodeDisableSchedulingOption fromString(String name) {
        return fromString(name, BatchNodeDisableSchedulingOption.class);
    }

    public static Collection<BatchNodeDisableSchedulingOption> values() {
        return values(BatchNodeDisableSchedulingOption.class);
    }
}
