package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.image.GalleryImageId;
import java.util.List;

/** Gallery images are the only custom images left; the id is that of a definition or of a version. */
final class ImageIdShape implements Rule {

    @Override
    public String id() {
        return "I1";
    }

    @Override
    public String title() {
        return "The image id names a gallery image";
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
                            FailsAt.CREATE,
                            "The pool names no image.",
                            "virtualMachineConfiguration.imageReference is empty.",
                            "Name one: pool create --image GALLERY/DEFINITION/VERSION",
                            Sources.GALLERY_POOLS))
                    : List.of();
        }
        try {
            GalleryImageId.parse(id);
            return List.of();
        } catch (AzureException wrong) {
            return List.of(Finding.blocker(
                    this,
                    FailsAt.CREATE,
                    String.valueOf(wrong.getMessage()),
                    wrong.reason().orElse(""),
                    wrong.remedy().orElse(""),
                    Sources.IMAGE_RETIREMENT));
        }
    }
}
