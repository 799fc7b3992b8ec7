package io.batchsh.preflight;

import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.VmSize;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the account enforces it, the vCPUs of dedicated nodes are limited by VM family too. */
final class FamilyCoreQuota implements Rule {

    @Override
    public String id() {
        return "Q5";
    }

    @Override
    public String title() {
        return "The core quota of the VM family suffices";
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
                    FailsAt.RESIZE,
                    "The account lists no core quota for the family " + size.family() + ".",
                    "dedicatedCoreQuotaPerVMFamily of " + account.name() + " is enforced and leaves the family out.",
                    CoreUse.REMEDY,
                    Sources.QUOTAS));
        }
        return CoreUse.dedicatedOf(size.family(), facts)
                .exceeding(quota.get(), nodes, size)
                .map(evidence -> List.of(Finding.blocker(
                        this,
                        FailsAt.RESIZE,
                        "The core quota of the family " + size.family() + " does not suffice for " + nodes
                                + " nodes of " + size.name() + ".",
                        evidence + " The pool would show AccountCoreQuotaReached.",
                        CoreUse.REMEDY,
                        Sources.QUOTAS)))
                .orElse(List.of());
    }
}
