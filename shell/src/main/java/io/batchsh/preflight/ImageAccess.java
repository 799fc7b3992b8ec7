package io.batchsh.preflight;

import io.batchsh.access.Permissions;
import io.batchsh.access.RequiredAccess;
import io.batchsh.access.RequiredAction;
import io.batchsh.access.RequiredAction.Subject;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.image.GalleryImageId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service reads the image as the caller, who needs galleries/images/versions/read. */
final class ImageAccess implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "A4", "The caller may read the image", FailsAt.CREATE)
            .otherwise(
                    "The service answers InsufficientPermissions, naming Microsoft.Compute/galleries/images/versions/read.")
            .evidence(
                    "the answer to reading the definition and the version, and the permissions of the caller on the image")
            .remedy("role grant Reader --gallery GALLERY")
            .source(Sources.GALLERY_POOLS);

    private static final String DISK_ACCESS = "Microsoft.Compute/disks/beginGetAccess/action";

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.image().isEmpty()) {
            return List.of();
        }
        GalleryImageId image = proposal.image().get();
        Optional<AzureException> denied = facts.definitionFailure()
                .filter(failure -> failure.kind() == Kind.DENIED)
                .or(() -> facts.versionFailure().filter(failure -> failure.kind() == Kind.DENIED));
        if (denied.isPresent()) {
            return List.of(forbidden(image, denied.get(), facts));
        }
        boolean disks = facts.definition().isEmpty()
                || facts.access().permissions(image.toString()).allows(DISK_ACCESS);
        return disks ? List.of() : List.of(mayNotExport(image));
    }

    private Finding forbidden(GalleryImageId image, AzureException denied, Facts facts) {
        String missing = Stream.concat(
                        missing(Subject.GALLERY, image.galleryId(), facts),
                        missing(Subject.IMAGE, image.toString(), facts))
                .collect(Collectors.joining(", "));
        return Finding.blocker(
                this,
                "You may not read the image " + image.shortForm() + ".",
                denied.reason().orElse(denied.getMessage())
                        + (missing.isEmpty() ? "" : " Missing: " + missing + ".")
                        + " The service would answer InsufficientPermissions, naming " + RequiredAccess.READ_VERSIONS
                        + ".",
                "role grant Reader --scope " + image.galleryId());
    }

    private static Stream<String> missing(Subject subject, String scope, Facts facts) {
        Permissions permissions = facts.access().permissions(scope);
        return RequiredAccess.on(subject).stream()
                .map(RequiredAction::action)
                .filter(action -> !permissions.allows(action));
    }

    private Finding mayNotExport(GalleryImageId image) {
        return Finding.warning(
                this,
                "You may read the image, and not do to disks what the Batch page asks for.",
                "None of your roles at " + image.shortForm() + " gives " + DISK_ACCESS
                        + ". The page on gallery images calls it necessary; the service itself names "
                        + RequiredAccess.READ_VERSIONS + " only.",
                "Should the service refuse the pool: role grant \"Compute Gallery Artifacts Publisher\" --scope "
                        + image.galleryId());
    }
}
