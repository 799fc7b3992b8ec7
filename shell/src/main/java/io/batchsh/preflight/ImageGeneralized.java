package io.batchsh.preflight;

import java.util.List;
import java.util.Locale;

/** Batch starts nodes from generalized images only. */
final class ImageGeneralized implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I3", "The image is generalized", FailsAt.RESIZE)
            .otherwise("No node is allocated: a specialized image keeps the accounts and the name of its machine.")
            .evidence("osState of the image definition")
            .remedy("image-definition list")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definition()
                .filter(definition -> !definition.osState().equalsIgnoreCase("Generalized"))
                .map(definition -> List.of(Finding.blocker(
                        this,
                        "The image is " + definition.osState().toLowerCase(Locale.ROOT)
                                + "; Batch needs a generalized one.",
                        "osState of " + definition.gallery() + "/" + definition.name() + " is " + definition.osState()
                                + ".",
                        "Generalize the VM (waagent -deprovision+user or sysprep, then az vm generalize) and publish"
                                + " it under a definition created with --os-state Generalized")))
                .orElse(List.of());
    }
}
