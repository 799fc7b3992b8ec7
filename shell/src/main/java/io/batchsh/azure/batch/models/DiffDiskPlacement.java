package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Where an ephemeral disk lies. */
public final class DiffDiskPlacement extends ExpandableStringEnum<DiffDiskPlacement> {
    public static final DiffDiskPlacement CACHE_DISK = fromString("cachedisk");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public DiffDiskPlacement() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static DiffDiskPlacement fromString(String name) {
        return fromString(name, DiffDiskPlacement.class);
    }

    public static Collection<DiffDiskPlacement> values() {
        return values(DiffDiskPlacement.class);
    }
}
