package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** The operating system of an image. */
public final class OSType extends ExpandableStringEnum<OSType> {
    public static final OSType LINUX = fromString("linux");
    public static final OSType WINDOWS = fromString("windows");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public OSType() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static OSType fromString(String name) {
        return fromString(name, OSType.class);
    }

    public static Collection<OSType> values() {
        return values(OSType.class);
    }
}
