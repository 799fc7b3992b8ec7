package io.batchsh.preflight;

import java.util.List;

/** An image whose definition says TrustedLaunch starts in no other way. */
final class SecurityTypeRequired implements Rule {

    @Override
    public String id() {
        return "I15";
    }

    @Override
    public String title() {
        return "The pool has the security type the image demands";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definition()
                .filter(image -> image.securityType().equalsIgnoreCase("TrustedLaunch")
                        && !proposal.pool().securityType().orElse("").equalsIgnoreCase("trustedLaunch"))
                .map(image -> List.of(Finding.blocker(
                        this,
                        FailsAt.RESIZE,
                        "The image starts with trusted launch only, and the pool does not ask for it.",
                        "The definition has the feature SecurityType=TrustedLaunch. The pool would show: The provided"
                                + " gallery image only supports creation of VMs and VM Scale Sets with 'TrustedLaunch'"
                                + " security type.",
                        "pool create --security-type trustedLaunch",
                        Sources.TRUSTED_LAUNCH)))
                .orElse(List.of());
    }
}
