package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** How a disk is cached. */
public final class CachingType extends ExpandableStringEnum<CachingType> {
    public static final CachingType NONE = fromString("none");
    public static final CachingType READ_ONLY = fromString("readonly");
    public static final CachingType READ_WRITE = fromString("readwrite");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public CachingType() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static CachingType fromString(String name) {
        return fromString(name, CachingType.class);
    }

    public static Collection<CachingType> values() {
        return values(CachingType.class);
    }
}
