package io.batchsh.preflight;

import io.batchsh.image.JsonTree;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Premium storage is not for every size. */
final class DiskFitsSize implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I22", "The size takes the storage of the disks", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed: VM size does not support storage account type.")
            .evidence("storageAccountType of osDisk and dataDisks of the pool, and PremiumIO of the size")
            .remedy("vm-size list")
            .source(Sources.CREATE_POOL);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        JsonTree machine = proposal.pool().tree().child("virtualMachineConfiguration");
        boolean premium = Stream.concat(
                        machine.text("osDisk", "managedDisk", "storageAccountType").stream(),
                        machine.children("dataDisks").stream()
                                .flatMap(disk -> Stream.concat(
                                        disk.text("storageAccountType").stream(),
                                        disk.text("managedDisk", "storageAccountType").stream())))
                .anyMatch(type -> type.toLowerCase(Locale.ROOT).startsWith("premium"));
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
