package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether nodes are spread over availability zones. */
public final class BatchNodePlacementPolicyType extends ExpandableStringEnum<BatchNodePlacementPolicyType> {
    public static final BatchNodePlacementPolicyType REGIONAL = fromString("regional");
    public static final BatchNodePlacementPolicyType ZONAL = fromString("zonal");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchNodePlacementPolicyType() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchNodePlacementPolicyType fromString(String name) {
        return fromString(name, BatchNodePlacementPolicyType.class);
    }

    public static Collection<BatchNodePlacementPolicyType> values() {
        return values(BatchNodePlacementPolicyType.class);
    }
}
