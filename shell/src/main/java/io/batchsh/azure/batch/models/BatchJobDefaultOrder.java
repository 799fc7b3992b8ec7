package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** The order of tasks of jobs of equal priority. */
public final class BatchJobDefaultOrder extends ExpandableStringEnum<BatchJobDefaultOrder> {
    public static final BatchJobDefaultOrder NONE = fromString("none");
    public static final BatchJobDefaultOrder CREATION_TIME = fromString("creationtime");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchJobDefaultOrder() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchJobDefaultOrder fromString(String name) {
        return fromString(name, BatchJobDefaultOrder.class);
    }

    public static Collection<BatchJobDefaultOrder> values() {
        return values(BatchJobDefaultOrder.class);
    }
}
