package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether a user is an administrator. */
public final class ElevationLevel extends ExpandableStringEnum<ElevationLevel> {
    public static final ElevationLevel NON_ADMIN = fromString("nonadmin");
    public static final ElevationLevel ADMIN = fromString("admin");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public ElevationLevel() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static ElevationLevel fromString(String name) {
        return fromString(name, ElevationLevel.class);
    }

    public static Collection<ElevationLevel> values() {
        return values(ElevationLevel.class);
    }
}
