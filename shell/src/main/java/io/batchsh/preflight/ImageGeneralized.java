package io.batchsh.preflight;

import java.util.List;
import java.util.Locale;

/** Batch starts nodes from generalized images only. */
final class ImageGeneralized implements Rule {

    @Override
    public String id() {
        return "I3";
    }

    @Override
    public String title() {
        return "The image is generalized";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definition()
                .filter(definition -> !definition.osState().equalsIgnoreCase("Generalized"))
                .map(definition -> List.of(Finding.blocker(
                        this,
                        FailsAt.RESIZE,
                        "The image is " + definition.osState().toLowerCase(Locale.ROOT)
                                + "; Batch needs a generalized one.",
                        "osState of " + definition.gallery() + "/" + definition.name() + " is " + definition.osState()
                                + ".",
                        "Generalize the VM (waagent -deprovision+user or sysprep, then az vm generalize) and publish"
                                + " it under a definition created with --os-state Generalized",
                        Sources.GALLERY_POOLS)))
                .orElse(List.of());
    }
}
