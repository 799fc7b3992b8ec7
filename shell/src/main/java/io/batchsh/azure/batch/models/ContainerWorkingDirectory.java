package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** The working directory of a container. */
public final class ContainerWorkingDirectory extends ExpandableStringEnum<ContainerWorkingDirectory> {
    public static final ContainerWorkingDirectory TASK_WORKING_DIRECTORY = fromString("taskWorkingDirectory");
    public static final ContainerWorkingDirectory CONTAINER_IMAGE_DEFAULT = fromString("containerImageDefault");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public ContainerWorkingDirectory() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static ContainerWorkingDirectory fromString(String name) {
        return fromString(name, ContainerWorkingDirectory.class);
    }

    public static Collection<ContainerWorkingDirectory> values() {
        return values(ContainerWorkingDirectory.class);
    }
}
