package io.batchsh.preflight;

import java.util.List;

/** ReadWrite caching of the OS disk starts nodes and tasks faster. */
final class OsDiskCaching implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.info(
                    "I23", "The OS disk is cached for reading and writing", FailsAt.SLOW)
            .otherwise("Nodes and tasks start more slowly.")
            .evidence("osDiskImage.hostCaching of the image version, and osDisk.caching of the pool")
            .remedy("image-version show GALLERY/DEFINITION/VERSION")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.pool()
                .tree()
                .text("virtualMachineConfiguration", "osDisk", "caching")
                .isPresent()) {
            return List.of();
        }
        return facts.version()
                .flatMap(version -> version.osDiskCaching()
                        .filter(caching -> !caching.equalsIgnoreCase("ReadWrite"))
                        .map(caching -> List.of(Finding.info(
                                this,
                                "The OS disk of the image is not cached for reading and writing.",
                                "osDiskImage.hostCaching of " + version.id() + " is " + caching + ".",
                                "pool create --os-disk-caching readwrite"))))
                .orElse(List.of());
    }
}
