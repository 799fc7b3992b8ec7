package io.batchsh.preflight;

import java.util.List;
import java.util.Locale;

/** Premium storage is not for every size. */
final class DiskFitsSize implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I22", "The size takes the OS disk's storage", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed: VM size does not support storage account type.")
            .evidence("osDisk.managedDisk.storageAccountType of the pool, and PremiumIO of the size")
            .remedy("vm-size list")
            .source(Sources.CREATE_POOL);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        boolean premium = proposal.pool()
                .osDiskStorageAccountType()
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("premium");
        return facts.vmSize()
                .filter(size -> premium && !size.capable("PremiumIO").orElse(true))
                .map(size -> List.of(Finding.blocker(
                        this,
                        "The size " + size.name() + " does not take premium storage.",
                        "Its capability PremiumIO is False. The pool would show: Deployment allocation failed because"
                                + " VM size does not support storage account type.",
                        "pool create --os-disk-storage-account-type standardssd_lrs")))
                .orElse(List.of());
    }
}
