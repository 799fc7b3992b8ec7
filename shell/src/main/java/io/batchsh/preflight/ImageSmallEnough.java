package io.batchsh.preflight;

import java.util.List;

/** Replication copies images of up to 2 TB; larger ones, up to 32 TB, are for shallow replicas. */
final class ImageSmallEnough implements Rule {

    private static final int MOST_GB = 2048;

    private static final RuleDescription DESCRIPTION = RuleDescription.warning(
                    "I28", "The image is small enough to be replicated", FailsAt.SLOW)
            .otherwise(
                    "Replication takes long or fails; larger images are for shallow replicas, which serve few nodes.")
            .evidence("osDiskImage.sizeInGB and replicationMode of the image version")
            .remedy("image-version show GALLERY/DEFINITION/VERSION")
            .source(Sources.GALLERY);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.version()
                .flatMap(version -> version.osDiskSizeGb()
                        .filter(gb ->
                                gb >= MOST_GB && !version.replicationMode().equalsIgnoreCase("Shallow"))
                        .map(gb -> List.of(Finding.warning(
                                this,
                                "The OS disk of the image is " + gb + " GB large.",
                                "osDiskImage.sizeInGB of " + version.id() + "; less than " + MOST_GB
                                        + " GB are replicated in full.",
                                "Make the OS disk smaller, and bring data with the start task or on data disks"))))
                .orElse(List.of());
    }
}
