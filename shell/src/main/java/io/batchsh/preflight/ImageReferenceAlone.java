package io.batchsh.preflight;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An image id excludes publisher, offer, SKU and version, and the ids of shared and community images. */
final class ImageReferenceAlone implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I2", "The image id stands alone", FailsAt.CREATE)
            .otherwise("The service answers InvalidPropertyValue.")
            .evidence("the properties of imageReference of the pool")
            .remedy("pool create --image GALLERY/DEFINITION/VERSION")
            .source(Sources.CREATE_POOL);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.pool().imageId().isEmpty()) {
            return List.of();
        }
        Set<String> others =
                new TreeSet<>(proposal.pool().imageReference().properties().keySet());
        others.remove("virtualMachineImageId");
        others.remove("exactVersion");
        if (others.isEmpty()) {
            return List.of();
        }
        return List.of(Finding.blocker(
                this,
                "The pool names an image id and " + String.join(", ", others) + ".",
                "The service answers InvalidPropertyValue, such as: Specified property version can only have a value"
                        + " when publisher is set.",
                "Leave only virtualMachineImageId in imageReference"));
    }
}
