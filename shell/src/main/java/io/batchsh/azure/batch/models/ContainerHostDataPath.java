package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** A directory of the node. */
public final class ContainerHostDataPath extends ExpandableStringEnum<ContainerHostDataPath> {
    public static final ContainerHostDataPath SHARED = fromString("Shared");
    public static final ContainerHostDataPath STARTUP = fromString("Startup");
    public static final ContainerHostDataPath VFS_MOUNTS = fromString("VfsMounts");
    public static final ContainerHostDataPath TASK = fromString("Task");
    public static final ContainerHostDataPath JOB_PREPARATION = fromString("JobPrep");
    public static final ContainerHostDataPath APPLICATIONS = fromString("Applications");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public ContainerHostDataPath() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static ContainerHostDataPath fromString(String name) {
        return fromString(name, ContainerHostDataPath.class);
    }

    public static Collection<ContainerHostDataPath> values() {
        return values(ContainerHostDataPath.class);
    }
}
