package io.batchsh.preflight;

import io.batchsh.access.RequiredAccess;
import io.batchsh.network.SubnetId;
import java.util.List;

/** Who makes a pool in a subnet must be allowed to let machines join it, and prove it with a token. */
final class SubnetJoinable implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "N2", "The caller may let nodes join the subnet", FailsAt.CREATE)
            .otherwise("The service answers InsufficientPermissions; to a shared key, AuthenticationFailed.")
            .evidence("the permissions of the caller on the subnet")
            .remedy("role grant \"Network Contributor\" --scope SUBNET-ID")
            .source(Sources.VIRTUAL_NETWORKS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.subnet().isEmpty()) {
            return List.of();
        }
        SubnetId subnet = proposal.subnet().get();
        if (!proposal.tokenCredential()) {
            return List.of(Finding.blocker(
                    this,
                    "A shared key cannot create a pool in a subnet.",
                    "The service answers AuthenticationFailed: external resources of type Network are linked.",
                    "context use NAME, a context that signs in with Microsoft Entra ID"));
        }
        if (facts.network().subnet().isEmpty() && facts.network().failure().isEmpty()) {
            return List.of();
        }
        return facts.access().permissions(subnet.toString()).allows(RequiredAccess.JOIN_SUBNET)
                ? List.of()
                : List.of(Finding.blocker(
                        this,
                        "You may not let nodes join the subnet " + subnet.network() + "/" + subnet.subnet() + ".",
                        "None of your roles there gives " + RequiredAccess.JOIN_SUBNET + "; Network Contributor does.",
                        "role grant \"Network Contributor\" --scope " + subnet));
    }
}
