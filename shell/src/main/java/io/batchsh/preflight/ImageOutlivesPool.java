package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.List;
import java.util.Optional;

/** A pool reads its image at every resize, not only when it is made. */
final class ImageOutlivesPool implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I24", "The image of an existing pool is still there", FailsAt.RESIZE)
            .otherwise(
                    "The pool gets no more nodes and shows AllocationFailed or DependentResourceNotFound; nodes that there"
                            + " are go on.")
            .evidence("the image version that an existing pool was made of")
            .remedy("image-version list GALLERY/DEFINITION")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.existing().isEmpty()) {
            return List.of();
        }
        boolean gone = missing(facts.definitionFailure())
                || (facts.definition().isPresent() && missing(facts.versionFailure()))
                || (facts.definition().isPresent()
                        && facts.versionFailure().isEmpty()
                        && facts.version().isEmpty());
        return proposal.image()
                .filter(image -> gone)
                .map(image -> List.of(Finding.blocker(
                        this,
                        "The image " + image.shortForm() + " of the pool is gone.",
                        "Azure Resource Manager knows no " + image
                                + ". At its next resize the pool would show: There was an"
                                + " error encountered while performing the last resize on the pool.",
                        "Make a pool of another version: image-version list " + image.gallery() + "/"
                                + image.definition())))
                .orElse(List.of());
    }

    private static boolean missing(Optional<AzureException> failure) {
        return failure.filter(reason -> reason.kind() == Kind.NOT_FOUND).isPresent();
    }
}
