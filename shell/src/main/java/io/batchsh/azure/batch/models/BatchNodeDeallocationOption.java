package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** What becomes of running tasks when their node goes. */
public final class BatchNodeDeallocationOption extends ExpandableStringEnum<BatchNodeDeallocationOption> {
    public static final BatchNodeDeallocationOption REQUEUE = fromString("requeue");
    public static final BatchNodeDeallocationOption TERMINATE = fromString("terminate");
    public static final BatchNodeDeallocationOption TASK_COMPLETION = fromString("taskcompletion");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchNodeDeallocationOption() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchNodeDeallocationOption fromString(String name) {
        return fromString(name, BatchNodeDeallocationOption.class);
    }

    public static Collection<BatchNodeDeallocationOption> values() {
        return values(BatchNodeDeallocationOption.class);
    }
}
