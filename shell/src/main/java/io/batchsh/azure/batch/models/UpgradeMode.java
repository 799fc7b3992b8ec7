package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Who upgrades the nodes. */
public final class UpgradeMode extends ExpandableStringEnum<UpgradeMode> {
    public static final UpgradeMode AUTOMATIC = fromString("automatic");
    public static final UpgradeMode MANUAL = fromString("manual");
    public static final UpgradeMode ROLLING = fromString("rolling");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public UpgradeMode() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static UpgradeMode fromString(String name) {
        return fromString(name, UpgradeMode.class);
    }

    public static Collection<UpgradeMode> values() {
        return values(UpgradeMode.class);
    }
}
