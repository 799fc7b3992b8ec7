package io.batchsh.preflight;

import java.util.List;

/** ReadWrite caching of the OS disk starts nodes and tasks faster. */
final class OsDiskCaching implements Rule {

    @Override
    public String id() {
        return "I23";
    }

    @Override
    public String title() {
        return "The OS disk is cached for reading and writing";
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
                                FailsAt.SLOW,
                                "The OS disk of the image is not cached for reading and writing.",
                                "osDiskImage.hostCaching of " + version.id() + " is " + caching + ".",
                                "pool create --os-disk-caching readwrite",
                                Sources.GALLERY_POOLS))))
                .orElse(List.of());
    }
}
