package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether tasks are spread over the nodes or packed. */
public final class BatchNodeFillType extends ExpandableStringEnum<BatchNodeFillType> {
    public static final BatchNodeFillType SPREAD = fromString("spread");
    public static final BatchNodeFillType PACK = fromString("pack");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchNodeFillType() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchNodeFillType fromString(String name) {
        return fromString(name, BatchNodeFillType.class);
    }

    public static Collection<BatchNodeFillType> values() {
        return values(BatchNodeFillType.class);
    }
}
