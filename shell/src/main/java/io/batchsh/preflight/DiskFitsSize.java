package io.batchsh.preflight;

import java.util.List;
import java.util.Locale;

/** Premium storage is not for every size. */
final class DiskFitsSize implements Rule {

    @Override
    public String id() {
        return "I22";
    }

    @Override
    public String title() {
        return "The size takes the OS disk's storage";
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
                        FailsAt.RESIZE,
                        "The size " + size.name() + " does not take premium storage.",
                        "Its capability PremiumIO is False. The pool would show: Deployment allocation failed because"
                                + " VM size does not support storage account type.",
                        "pool create --os-disk-storage-account-type standardssd_lrs",
                        Sources.CREATE_POOL)))
                .orElse(List.of());
    }
}
