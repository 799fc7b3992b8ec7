package io.batchsh.preflight;

import io.batchsh.azure.AzureException.Kind;
import java.util.List;

/** The service reads the image as the caller, who needs galleries/images/versions/read. */
final class ImageAccess implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "A4", "The caller may read the image", FailsAt.CREATE)
            .otherwise(
                    "The service answers InsufficientPermissions, naming Microsoft.Compute/galleries/images/versions/read.")
            .evidence("the answer to reading the definition and the version")
            .remedy("role grant \"Compute Gallery Image Reader\" --image GALLERY/DEFINITION")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definitionFailure()
                .filter(failure -> failure.kind() == Kind.DENIED)
                .or(() -> facts.versionFailure().filter(failure -> failure.kind() == Kind.DENIED))
                .flatMap(failure -> proposal.image()
                        .map(image -> List.of(Finding.blocker(
                                this,
                                "You may not read the image " + image.shortForm() + ".",
                                failure.reason().orElse(failure.getMessage())
                                        + " The service would answer InsufficientPermissions, naming"
                                        + " Microsoft.Compute/galleries/images/versions/read.",
                                "az role assignment create --assignee YOU --role Reader --scope "
                                        + image.galleryId()))))
                .orElse(List.of());
    }
}
