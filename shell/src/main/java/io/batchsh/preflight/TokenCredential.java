package io.batchsh.preflight;

import java.util.List;

/** Pools from gallery images need a token: a shared key cannot prove the right to read the image. */
final class TokenCredential implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "A1", "The caller signs in with Microsoft Entra ID", FailsAt.CREATE)
            .otherwise(
                    "The service refuses the pool: The specified type of authentication SharedKey is not allowed when external resources of type Compute are linked.")
            .evidence("the credential of the session, and allowedAuthenticationModes of the Batch account")
            .remedy("context use NAME")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (!proposal.tokenCredential()) {
            return List.of(Finding.blocker(
                            this,
                            "A shared key cannot create a pool from a gallery image.",
                            "The service answers AuthenticationFailed: The specified type of authentication SharedKey is not"
                                    + " allowed when external resources of type Compute are linked.",
                            "Sign in with Microsoft Entra ID: az login, then batchsh --context NAME")
                    .from(Sources.SHARED_KEY));
        }
        List<String> allowed = facts.account().allowedAuthenticationModes();
        if (allowed.isEmpty() || allowed.stream().anyMatch("AAD"::equalsIgnoreCase)) {
            return List.of();
        }
        return List.of(Finding.blocker(
                this,
                "The Batch account does not accept Microsoft Entra ID tokens.",
                "allowedAuthenticationModes of " + facts.account().name() + " is " + String.join(", ", allowed)
                        + ", and pools from gallery images need AAD.",
                "az batch account set -g " + facts.account().resourceGroup() + " -n "
                        + facts.account().name() + " --set allowedAuthenticationModes=\"['AAD']\""));
    }
}
