package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** When a node is reimaged and what becomes of its running tasks. */
public final class BatchNodeReimageOption extends ExpandableStringEnum<BatchNodeReimageOption> {
    public static final BatchNodeReimageOption REQUEUE = fromString("requeue");
    public static final BatchNodeReimageOption TERMINATE = fromString("terminate");
    public static final BatchNodeReimageOption TASK_COMPLETION = fromString("taskcompletion");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchNodeReimageOption() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchNodeReimageOption fromString(String name) {
        return fromString(name, BatchNodeReimageOption.class);
    }

    public static Collection<BatchNodeReimageOption> values() {
        return values(BatchNodeReimageOption.class);
    }
}
