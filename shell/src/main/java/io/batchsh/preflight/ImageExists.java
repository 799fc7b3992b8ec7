package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageVersion;
import java.util.List;
import java.util.Optional;

/** A missing image must be told from a forbidden one: the service answers InsufficientPermissions to both. */
final class ImageExists implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "A5", "The image definition and version exist", FailsAt.CREATE)
            .otherwise("The service answers InsufficientPermissions, as if a role were missing.")
            .evidence("the answer to reading the definition and the version")
            .remedy("image-version list GALLERY/DEFINITION")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.image().isEmpty() || proposal.existing().isPresent()) {
            return List.of();
        }
        GalleryImageId image = proposal.image().get();
        if (missing(facts.definitionFailure())) {
            return List.of(finding(
                    "There is no image definition " + image.withoutVersion().shortForm() + ".",
                    "Azure Resource Manager knows no " + image.withoutVersion() + ".",
                    "image-definition list --gallery " + image.gallery()));
        }
        if (facts.definition().isEmpty()) {
            return List.of();
        }
        String list = "image-version list " + image.gallery() + "/" + image.definition();
        if (missing(facts.versionFailure())) {
            List<String> names = facts.versions().stream()
                    .map(ImageVersion::name)
                    .sorted(ImageVersion.BY_NUMBER.reversed())
                    .limit(5)
                    .toList();
            return List.of(finding(
                    "There is no version " + image.version().orElse("") + " of "
                            + image.withoutVersion().shortForm() + ".",
                    names.isEmpty()
                            ? "The definition has no versions."
                            : "The newest versions are " + String.join(", ", names) + ".",
                    list));
        }
        if (image.version().isEmpty()
                && facts.versionFailure().isEmpty()
                && facts.version().isEmpty()) {
            return List.of(finding(
                    "There is no version of " + image.shortForm() + " to take as the latest.",
                    facts.versions().isEmpty()
                            ? "The definition has no versions."
                            : "Of its " + facts.versions().size()
                                    + " versions, each is excluded from latest or not provisioned.",
                    list));
        }
        return List.of();
    }

    private static boolean missing(Optional<AzureException> failure) {
        return failure.filter(reason -> reason.kind() == Kind.NOT_FOUND).isPresent();
    }

    private Finding finding(String title, String evidence, String remedy) {
        return Finding.blocker(
                this,
                title,
                evidence + " The service would answer InsufficientPermissions, as if a role were missing.",
                remedy);
    }
}
