package io.batchsh.azure.batch.models;

import com.azure.core.util.ExpandableStringEnum;
import java.util.Collection;

/** Whether a rule allows or denies. */
public final class NetworkSecurityGroupRuleAccess extends ExpandableStringEnum<NetworkSecurityGroupRuleAccess> {
    public static final NetworkSecurityGroupRuleAccess ALLOW = fromString("allow");
    public static final NetworkSecurityGroupRuleAccess DENY = fromString("deny");

    /** @deprecated called by azure-core only; use {@link #fromString(String)}. */
    @Deprecated
    public NetworkSecurityGroupRuleAccess() {}

    /** The value of this name as the service writes it; a new one if it is not known. */
    public static NetworkSecurityGroupRuleAccess fromString(String name) {
        return fromString(name, NetworkSecurityGroupRuleAccess.class);
    }

    public static Collection<NetworkSecurityGroupRuleAccess> values() {
        return values(NetworkSecurityGroupRuleAccess.class);
    }
}
