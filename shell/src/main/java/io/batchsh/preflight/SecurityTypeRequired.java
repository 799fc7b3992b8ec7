package io.batchsh.preflight;

import java.util.List;
import java.util.stream.Stream;

/** An image whose definition says TrustedLaunch or ConfidentialVM starts in no other way. */
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
                .flatMap(image -> Stream.of("trustedLaunch", "confidentialVM")
                        .filter(image.securityType()::equalsIgnoreCase)
                        .filter(type ->
                                !proposal.pool().securityType().orElse("").equalsIgnoreCase(type))
                        .findFirst())
                .map(type -> List.of(Finding.blocker(
                        this,
                        "The image starts as " + type + " only, and the pool does not ask for it.",
                        "The definition has the feature SecurityType=" + type + ". The pool would show: The provided"
                                + " gallery image only supports creation of VMs and VM Scale Sets with '" + type
                                + "' security type.",
                        "pool create --security-type " + type)))
                .orElse(List.of());
    }
}
