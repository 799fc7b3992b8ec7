package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** What the service does when a task of a job fails. */
public final class BatchTaskFailureMode extends ExpandableStringEnum<BatchTaskFailureMode> {
    public static final BatchTaskFailureMode NO_ACTION = fromString("noaction");
    public static final BatchTaskFailureMode PERFORM_EXIT_OPTIONS_JOB_ACTION =
            fromString("performexitoptionsjobaction");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchTaskFailureMode() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchTaskFailureMode fromString(String name) {
        return fromString(name, BatchTaskFailureMode.class);
    }

    public static Collection<BatchTaskFailureMode> values() {
        return values(BatchTaskFailureMode.class);
    }
}
