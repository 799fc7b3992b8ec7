package io.batchsh.preflight;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An image id excludes publisher, offer, SKU and version, and the ids of shared and community images. */
final class ImageReferenceAlone implements Rule {

    @Override
    public String id() {
        return "I2";
    }

    @Override
    public String title() {
        return "The image id stands alone";
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
                FailsAt.CREATE,
                "The pool names an image id and " + String.join(", ", others) + ".",
                "The service answers InvalidPropertyValue, such as: Specified property version can only have a value"
                        + " when publisher is set.",
                "Leave only virtualMachineImageId in imageReference",
                Sources.CREATE_POOL));
    }
}
