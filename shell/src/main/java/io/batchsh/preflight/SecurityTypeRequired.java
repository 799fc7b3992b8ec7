package io.batchsh.preflight;

import java.util.List;

/** An image whose definition says TrustedLaunch starts in no other way. */
final class SecurityTypeRequired implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I15", "The pool has the security type the image demands", FailsAt.RESIZE)
            .otherwise(
                    "The pool shows AllocationFailed: The provided gallery image only supports creation of VMs and VM Scale Sets with 'TrustedLaunch' security type.")
            .evidence("feature SecurityType of the image definition, and securityType of the pool")
            .remedy("pool create --security-type trustedLaunch")
            .source(Sources.TRUSTED_LAUNCH);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definition()
                .filter(image -> image.securityType().equalsIgnoreCase("TrustedLaunch")
                        && !proposal.pool().securityType().orElse("").equalsIgnoreCase("trustedLaunch"))
                .map(image -> List.of(Finding.blocker(
                        this,
                        "The image starts with trusted launch only, and the pool does not ask for it.",
                        "The definition has the feature SecurityType=TrustedLaunch. The pool would show: The provided"
                                + " gallery image only supports creation of VMs and VM Scale Sets with 'TrustedLaunch'"
                                + " security type.",
                        "pool create --security-type trustedLaunch")))
                .orElse(List.of());
    }
}
