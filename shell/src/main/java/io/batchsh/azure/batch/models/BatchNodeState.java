package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** The state of a node. */
public final class BatchNodeState extends ExpandableStringEnum<BatchNodeState> {
    public static final BatchNodeState IDLE = fromString("idle");
    public static final BatchNodeState REBOOTING = fromString("rebooting");
    public static final BatchNodeState REIMAGING = fromString("reimaging");
    public static final BatchNodeState RUNNING = fromString("running");
    public static final BatchNodeState UNUSABLE = fromString("unusable");
    public static final BatchNodeState CREATING = fromString("creating");
    public static final BatchNodeState STARTING = fromString("starting");
    public static final BatchNodeState WAITING_FOR_START_TASK = fromString("waitingforstarttask");
    public static final BatchNodeState START_TASK_FAILED = fromString("starttaskfailed");
    public static final BatchNodeState UNKNOWN = fromString("unknown");
    public static final BatchNodeState LEAVING_POOL = fromString("leavingpool");
    public static final BatchNodeState OFFLINE = fromString("offline");
    public static final BatchNodeState PREEMPTED = fromString("preempted");
    public static final BatchNodeState UPGRADING_OS = fromString("upgradingos");
    public static final BatchNodeState DEALLOCATED = fromString("deallocated");
    public static final BatchNodeState DEALLOCATING = fromString("deallocating");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public BatchNodeState() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static BatchNodeState fromString(String name) {
        return fromString(name, BatchNodeState.class);
    }

    public static Collection<BatchNodeState> values() {
        return values(BatchNodeState.class);
    }
}
