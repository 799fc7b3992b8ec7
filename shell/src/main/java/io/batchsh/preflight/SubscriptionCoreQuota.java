package io.batchsh.preflight;

import io.batchsh.batch.Usage;
import io.batchsh.batch.VmSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Accounts that allocate in the user's subscription have no quota of their own; that of the region and the family counts. */
final class SubscriptionCoreQuota implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q7", "The core quotas of the subscription suffice, where nodes are its own", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed: OperationNotAllowed, exceeding approved cores quota.")
            .evidence(
                    "the usages of Microsoft.Compute in the region, for accounts that allocate in the user's subscription")
            .remedy("Ask Azure support for a higher compute quota, or for fewer nodes")
            .source(Sources.USER_SUBSCRIPTION);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (!facts.account().userSubscription() || proposal.pool().autoScale()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        facts.vmSize().ifPresent(size -> {
            int dedicated = proposal.newDedicatedNodes();
            check("cores", dedicated, size, facts).ifPresent(findings::add);
            check(size.family(), dedicated, size, facts).ifPresent(findings::add);
            check("lowPriorityCores", proposal.newLowPriorityNodes(), size, facts)
                    .ifPresent(findings::add);
        });
        return findings;
    }

    private Optional<Finding> check(String name, int nodes, VmSize size, Facts facts) {
        long asked = (long) nodes * size.vCpus();
        return facts.computeUsages().stream()
                .filter(usage -> CoreUse.sameFamily(usage.name(), name))
                .filter(usage -> asked > usage.free())
                .findFirst()
                .map(usage -> finding(usage, nodes, asked, size, facts));
    }

    private Finding finding(Usage usage, int nodes, long asked, VmSize size, Facts facts) {
        return Finding.blocker(
                this,
                "The quota " + usage.displayName() + " of the subscription does not suffice for " + nodes + " nodes of "
                        + size.name() + ".",
                nodes + " x " + size.vCpus() + " = " + asked + " vCPUs more are asked for; " + usage.current() + " of "
                        + usage.limit() + " are in use in " + facts.account().location() + ".",
                "Ask Azure support for a higher compute quota, or for fewer nodes");
    }
}
