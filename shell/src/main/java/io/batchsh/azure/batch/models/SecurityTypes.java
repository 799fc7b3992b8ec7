package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** The kind of secured virtual machine. */
public final class SecurityTypes extends ExpandableStringEnum<SecurityTypes> {
    public static final SecurityTypes TRUSTED_LAUNCH = fromString("trustedLaunch");
    public static final SecurityTypes CONFIDENTIAL_VM = fromString("confidentialVM");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public SecurityTypes() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static SecurityTypes fromString(String name) {
        return fromString(name, SecurityTypes.class);
    }

    public static Collection<SecurityTypes> values() {
        return values(SecurityTypes.class);
    }
}
