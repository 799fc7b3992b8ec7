package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Who provides the public addresses of a pool. */
public final class IpAddressProvisioningType extends ExpandableStringEnum<IpAddressProvisioningType> {
    public static final IpAddressProvisioningType BATCH_MANAGED = fromString("batchmanaged");
    public static final IpAddressProvisioningType USER_MANAGED = fromString("usermanaged");
    public static final IpAddressProvisioningType NO_PUBLIC_IP_ADDRESSES = fromString("nopublicipaddresses");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public IpAddressProvisioningType() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static IpAddressProvisioningType fromString(String name) {
        return fromString(name, IpAddressProvisioningType.class);
    }

    public static Collection<IpAddressProvisioningType> values() {
        return values(IpAddressProvisioningType.class);
    }
}
