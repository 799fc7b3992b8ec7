package io.batchsh.preflight;

import java.util.List;

/** The data disks of the image and of the pool together must not be more than the size takes. */
final class DataDisksFitSize implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I27", "The size takes the image's data disks", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed.")
            .evidence("dataDiskImages of the image version, dataDisks of the pool, and MaxDataDiskCount of the size")
            .remedy("vm-size list")
            .source(Sources.SIZES);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int added = proposal.pool()
                .tree()
                .children("virtualMachineConfiguration", "dataDisks")
                .size();
        int disks = added + facts.version().map(version -> version.dataDisks()).orElse(0);
        if (disks == 0) {
            return List.of();
        }
        return facts.vmSize()
                .flatMap(size -> size.number("MaxDataDiskCount")
                        .filter(most -> disks > most)
                        .map(most -> List.of(Finding.blocker(
                                this,
                                "The size " + size.name() + " takes " + most + " data disks, and there are " + disks
                                        + ".",
                                (disks - added) + " come with the image, " + added + " with the pool.",
                                "Choose another size: vm-size list"))))
                .orElse(List.of());
    }
}
