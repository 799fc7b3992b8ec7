package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whose error it is. */
public final class BatchErrorSourceCategory extends ExpandableStringEnum<BatchErrorSourceCategory> {
    public static final BatchErrorSourceCategory USER_ERROR = fromString("usererror");
    public static final BatchErrorSourceCategory SERVER_ERROR = fromString("servererror");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchErrorSourceCategory() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchErrorSourceCategory fromString(String name) {
        return fromString(name, BatchErrorSourceCategory.class);
    }

    public static Collection<BatchErrorSourceCategory> values() {
        return values(BatchErrorSourceCategory.class);
    }
}
