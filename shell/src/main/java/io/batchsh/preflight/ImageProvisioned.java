package io.batchsh.preflight;

import java.util.List;
import java.util.Locale;

/** A version that is still being made, or whose making failed, cannot be used. */
final class ImageProvisioned implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I4", "The image version is provisioned", FailsAt.CREATE)
            .otherwise("The version cannot be used before it is provisioned.")
            .evidence("provisioningState of the image version")
            .remedy("image-version show GALLERY/DEFINITION/VERSION")
            .source(Sources.GALLERY);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.version()
                .filter(version -> !version.provisioningState().equalsIgnoreCase("Succeeded"))
                .map(version -> List.of(Finding.blocker(
                        this,
                        "The image version " + version.name() + " is not ready: " + version.provisioningState() + ".",
                        "provisioningState of " + version.id() + " is " + version.provisioningState()
                                + ", not Succeeded.",
                        unfinished(version.provisioningState())
                                ? "image-version wait " + version.shortForm()
                                : "Publish it again under another name: image-version create " + version.gallery() + "/"
                                        + version.definition() + "/NEXT --source SOURCE")))
                .orElse(List.of());
    }

    private static boolean unfinished(String state) {
        return List.of("creating", "updating", "migrating").contains(state.toLowerCase(Locale.ROOT));
    }
}
