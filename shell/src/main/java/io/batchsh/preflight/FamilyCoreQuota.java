package io.batchsh.preflight;

import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.VmSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the account enforces it, the vCPUs of dedicated nodes are limited by VM family too. */
final class FamilyCoreQuota implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q5", "The core quota of the VM family suffices", FailsAt.RESIZE)
            .otherwise("The pool shows AccountCoreQuotaReached.")
            .evidence(
                    "dedicatedCoreQuotaPerVMFamily of the account, where it is enforced, and the vCPUs of its pools of that family")
            .remedy("account show")
            .source(Sources.QUOTAS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int nodes = proposal.pool().targetDedicatedNodes();
        BatchAccount account = facts.account();
        if (nodes == 0
                || account.userSubscription()
                || proposal.pool().autoScale()
                || !account.dedicatedCoreQuotaPerVmFamilyEnforced()) {
            return List.of();
        }
        return facts.vmSize().map(size -> check(nodes, size, account, facts)).orElse(List.of());
    }

    private List<Finding> check(int nodes, VmSize size, BatchAccount account, Facts facts) {
        Optional<Integer> quota = account.dedicatedCoreQuotaPerVmFamily().entrySet().stream()
                .filter(family -> CoreUse.sameFamily(family.getKey(), size.family()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (quota.isEmpty()) {
            return List.of(Finding.unknown(
                    this,
                    "The account lists no core quota for the family " + size.family() + ".",
                    "dedicatedCoreQuotaPerVMFamily of " + account.name() + " is enforced and leaves the family out.",
                    CoreUse.REMEDY));
        }
        return CoreUse.dedicatedOf(size.family(), facts)
                .exceeding(quota.get(), nodes, size)
                .map(evidence -> List.of(Finding.blocker(
                        this,
                        "The core quota of the family " + size.family() + " does not suffice for " + nodes
                                + " nodes of " + size.name() + ".",
                        evidence + " The pool would show AccountCoreQuotaReached.",
                        CoreUse.REMEDY)))
                .orElse(List.of());
    }
}
