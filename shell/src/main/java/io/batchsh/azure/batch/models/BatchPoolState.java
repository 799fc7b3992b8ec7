package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether a pool is there or going. */
public final class BatchPoolState extends ExpandableStringEnum<BatchPoolState> {
    public static final BatchPoolState ACTIVE = fromString("active");
    public static final BatchPoolState DELETING = fromString("deleting");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchPoolState() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchPoolState fromString(String name) {
        return fromString(name, BatchPoolState.class);
    }

    public static Collection<BatchPoolState> values() {
        return values(BatchPoolState.class);
    }
}
