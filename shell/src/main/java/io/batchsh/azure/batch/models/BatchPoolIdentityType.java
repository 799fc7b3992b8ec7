package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether a pool has identities. */
public final class BatchPoolIdentityType extends ExpandableStringEnum<BatchPoolIdentityType> {
    public static final BatchPoolIdentityType USER_ASSIGNED = fromString("UserAssigned");
    public static final BatchPoolIdentityType NONE = fromString("None");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchPoolIdentityType() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchPoolIdentityType fromString(String name) {
        return fromString(name, BatchPoolIdentityType.class);
    }

    public static Collection<BatchPoolIdentityType> values() {
        return values(BatchPoolIdentityType.class);
    }
}
