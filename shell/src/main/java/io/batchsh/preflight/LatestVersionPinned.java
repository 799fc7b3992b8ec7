package io.batchsh.preflight;

import io.batchsh.image.ImageVersion;
import java.util.List;
import java.util.stream.Collectors;

/** Without a version the service takes the latest, which another person may change between two resizes. */
final class LatestVersionPinned implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.info(
                    "I8", "The image version is pinned", FailsAt.RESIZE)
            .otherwise("Nodes that come later may run another image than those before them.")
            .evidence("the image id of the pool, and excludeFromLatest of the versions")
            .remedy("pool create --image GALLERY/DEFINITION/VERSION")
            .source(Sources.GALLERY);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return proposal.image()
                .filter(image -> image.version().isEmpty())
                .flatMap(image -> facts.version()
                        .map(version -> List.of(Finding.info(
                                this,
                                "The pool takes the latest version, now " + version.name() + ".",
                                excluded(facts.versions()),
                                "Pin it: pool create --image "
                                        + image.withVersion(version.name()).shortForm()))))
                .orElse(List.of());
    }

    private static String excluded(List<ImageVersion> versions) {
        String names = versions.stream()
                .filter(ImageVersion::excludeFromLatest)
                .map(ImageVersion::name)
                .sorted(ImageVersion.BY_NUMBER)
                .collect(Collectors.joining(", "));
        return "The image id names no version" + (names.isEmpty() ? "." : "; excluded from latest are " + names + ".");
    }
}
