package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** The version of an address. */
public final class IpFamily extends ExpandableStringEnum<IpFamily> {
    public static final IpFamily IPV4 = fromString("IPv4");
    public static final IpFamily IPV6 = fromString("IPv6");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public IpFamily() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static IpFamily fromString(String name) {
        return fromString(name, IpFamily.class);
    }

    public static Collection<IpFamily> values() {
        return values(IpFamily.class);
    }
}
