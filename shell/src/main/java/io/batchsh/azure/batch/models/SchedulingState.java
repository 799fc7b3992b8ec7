package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether a node takes tasks. */
public final class SchedulingState extends ExpandableStringEnum<SchedulingState> {
    public static final SchedulingState ENABLED = fromString("enabled");
    public static final SchedulingState DISABLED = fromString("disabled");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public SchedulingState() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static SchedulingState fromString(String name) {
        return fromString(name, SchedulingState.class);
    }

    public static Collection<SchedulingState> values() {
        return values(SchedulingState.class);
    }
}
