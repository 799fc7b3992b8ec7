package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.image.GalleryImageId;
import java.util.List;

/** Gallery images are the only custom images left; the id is that of a definition or of a version. */
final class ImageIdShape implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I1", "The image id names a gallery image", FailsAt.CREATE)
            .otherwise(
                    "The service answers InvalidPropertyValue; pools of VHD blobs and managed images ended on 31 March 2026.")
            .evidence("virtualMachineImageId of the pool")
            .remedy("image-definition list")
            .source(Sources.IMAGE_RETIREMENT);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.image().isPresent()) {
            return List.of();
        }
        String id = proposal.pool().imageId().orElse("");
        if (id.isEmpty()) {
            return proposal.pool().imageReference().properties().isEmpty()
                    ? List.of(Finding.blocker(
                                    this,
                                    "The pool names no image.",
                                    "virtualMachineConfiguration.imageReference is empty.",
                                    "Name one: pool create --image GALLERY/DEFINITION/VERSION")
                            .from(Sources.GALLERY_POOLS))
                    : List.of();
        }
        try {
            GalleryImageId.parse(id);
            return List.of();
        } catch (AzureException wrong) {
            return List.of(Finding.blocker(
                    this,
                    String.valueOf(wrong.getMessage()),
                    wrong.reason().orElse(""),
                    wrong.remedy().orElse("")));
        }
    }
}
