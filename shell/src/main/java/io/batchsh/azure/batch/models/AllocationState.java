package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether a pool is being resized. */
public final class AllocationState extends ExpandableStringEnum<AllocationState> {
    public static final AllocationState STEADY = fromString("steady");
    public static final AllocationState RESIZING = fromString("resizing");
    public static final AllocationState STOPPING = fromString("stopping");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public AllocationState() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static AllocationState fromString(String name) {
        return fromString(name, AllocationState.class);
    }

    public static Collection<AllocationState> values() {
        return values(AllocationState.class);
    }
}
