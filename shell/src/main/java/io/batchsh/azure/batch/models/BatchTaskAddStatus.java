package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether a task of a collection was added, and whose fault it is if not. */
public final class BatchTaskAddStatus extends ExpandableStringEnum<BatchTaskAddStatus> {
    public static final BatchTaskAddStatus SUCCESS = fromString("success");
    public static final BatchTaskAddStatus CLIENT_ERROR = fromString("clienterror");
    public static final BatchTaskAddStatus SERVER_ERROR = fromString("servererror");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchTaskAddStatus() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchTaskAddStatus fromString(String name) {
        return fromString(name, BatchTaskAddStatus.class);
    }

    public static Collection<BatchTaskAddStatus> values() {
        return values(BatchTaskAddStatus.class);
    }
}
