package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether access is only logged. */
public final class HostEndpointSettingsModeTypes extends ExpandableStringEnum<HostEndpointSettingsModeTypes> {
    public static final HostEndpointSettingsModeTypes AUDIT = fromString("Audit");
    public static final HostEndpointSettingsModeTypes ENFORCE = fromString("Enforce");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public HostEndpointSettingsModeTypes() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static HostEndpointSettingsModeTypes fromString(String name) {
        return fromString(name, HostEndpointSettingsModeTypes.class);
    }

    public static Collection<HostEndpointSettingsModeTypes> values() {
        return values(HostEndpointSettingsModeTypes.class);
    }
}
