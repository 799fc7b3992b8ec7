package io.batchsh.preflight;

import java.util.List;
import java.util.Locale;

/** A version that is still being made, or whose making failed, cannot be used. */
final class ImageProvisioned implements Rule {

    @Override
    public String id() {
        return "I4";
    }

    @Override
    public String title() {
        return "The image version is provisioned";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.version()
                .filter(version -> !version.provisioningState().equalsIgnoreCase("Succeeded"))
                .map(version -> List.of(Finding.blocker(
                        this,
                        FailsAt.CREATE,
                        "The image version " + version.name() + " is not ready: " + version.provisioningState() + ".",
                        "provisioningState of " + version.id() + " is " + version.provisioningState()
                                + ", not Succeeded.",
                        unfinished(version.provisioningState())
                                ? "az sig image-version wait --created --ids " + version.id()
                                : "Publish the version again under another name: az sig image-version create",
                        Sources.GALLERY)))
                .orElse(List.of());
    }

    private static boolean unfinished(String state) {
        return List.of("creating", "updating", "migrating").contains(state.toLowerCase(Locale.ROOT));
    }
}
