package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether each job gets a virtual network. */
public final class DynamicVNetAssignmentScope extends ExpandableStringEnum<DynamicVNetAssignmentScope> {
    public static final DynamicVNetAssignmentScope NONE = fromString("none");
    public static final DynamicVNetAssignmentScope JOB = fromString("job");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public DynamicVNetAssignmentScope() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static DynamicVNetAssignmentScope fromString(String name) {
        return fromString(name, DynamicVNetAssignmentScope.class);
    }

    public static Collection<DynamicVNetAssignmentScope> values() {
        return values(DynamicVNetAssignmentScope.class);
    }
}
