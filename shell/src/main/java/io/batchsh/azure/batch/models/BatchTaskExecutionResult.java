package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether a task succeeded. */
public final class BatchTaskExecutionResult extends ExpandableStringEnum<BatchTaskExecutionResult> {
    public static final BatchTaskExecutionResult SUCCESS = fromString("success");
    public static final BatchTaskExecutionResult FAILURE = fromString("failure");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchTaskExecutionResult() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchTaskExecutionResult fromString(String name) {
        return fromString(name, BatchTaskExecutionResult.class);
    }

    public static Collection<BatchTaskExecutionResult> values() {
        return values(BatchTaskExecutionResult.class);
    }
}
