package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** What becomes of the running tasks of a job that is disabled. */
public final class DisableBatchJobOption extends ExpandableStringEnum<DisableBatchJobOption> {
    public static final DisableBatchJobOption REQUEUE = fromString("requeue");
    public static final DisableBatchJobOption TERMINATE = fromString("terminate");
    public static final DisableBatchJobOption WAIT = fromString("wait");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public DisableBatchJobOption() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static DisableBatchJobOption fromString(String name) {
        return fromString(name, DisableBatchJobOption.class);
    }

    public static Collection<DisableBatchJobOption> values() {
        return values(DisableBatchJobOption.class);
    }
}
