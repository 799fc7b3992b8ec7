package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** The container technology. */
public final class ContainerType extends ExpandableStringEnum<ContainerType> {
    public static final ContainerType DOCKER_COMPATIBLE = fromString("dockerCompatible");
    public static final ContainerType CRI_COMPATIBLE = fromString("criCompatible");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public ContainerType() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static ContainerType fromString(String name) {
        return fromString(name, ContainerType.class);
    }

    public static Collection<ContainerType> values() {
        return values(ContainerType.class);
    }
}
