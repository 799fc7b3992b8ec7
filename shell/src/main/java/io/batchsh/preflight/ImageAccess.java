package io.batchsh.preflight;

import io.batchsh.azure.AzureException.Kind;
import java.util.List;

/** The service reads the image as the caller, who needs galleries/images/versions/read. */
final class ImageAccess implements Rule {

    @Override
    public String id() {
        return "A4";
    }

    @Override
    public String title() {
        return "The caller may read the image";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definitionFailure()
                .filter(failure -> failure.kind() == Kind.DENIED)
                .or(() -> facts.versionFailure().filter(failure -> failure.kind() == Kind.DENIED))
                .flatMap(failure -> proposal.image()
                        .map(image -> List.of(Finding.blocker(
                                this,
                                FailsAt.CREATE,
                                "You may not read the image " + image.shortForm() + ".",
                                failure.reason().orElse(failure.getMessage())
                                        + " The service would answer InsufficientPermissions, naming"
                                        + " Microsoft.Compute/galleries/images/versions/read.",
                                "az role assignment create --assignee YOU --role Reader --scope " + image.galleryId(),
                                Sources.GALLERY_POOLS))))
                .orElse(List.of());
    }
}
