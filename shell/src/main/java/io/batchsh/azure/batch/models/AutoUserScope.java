package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether tasks share an automatic user. */
public final class AutoUserScope extends ExpandableStringEnum<AutoUserScope> {
    public static final AutoUserScope TASK = fromString("task");
    public static final AutoUserScope POOL = fromString("pool");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public AutoUserScope() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static AutoUserScope fromString(String name) {
        return fromString(name, AutoUserScope.class);
    }

    public static Collection<AutoUserScope> values() {
        return values(AutoUserScope.class);
    }
}
