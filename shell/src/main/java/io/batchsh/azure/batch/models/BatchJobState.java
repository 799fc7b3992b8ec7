package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Where a job is. */
public final class BatchJobState extends ExpandableStringEnum<BatchJobState> {
    public static final BatchJobState ACTIVE = fromString("active");
    public static final BatchJobState DISABLING = fromString("disabling");
    public static final BatchJobState DISABLED = fromString("disabled");
    public static final BatchJobState ENABLING = fromString("enabling");
    public static final BatchJobState TERMINATING = fromString("terminating");
    public static final BatchJobState COMPLETED = fromString("completed");
    public static final BatchJobState DELETING = fromString("deleting");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchJobState() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchJobState fromString(String name) {
        return fromString(name, BatchJobState.class);
    }

    public static Collection<BatchJobState> values() {
        return values(BatchJobState.class);
    }
}
