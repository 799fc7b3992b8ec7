package io.batchsh.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Trusted launch needs a generation 2 image that supports it and a size that does not exclude it. */
final class TrustedLaunchPossible implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I16", "Image and size can do the trusted launch the pool asks for", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed.")
            .evidence(
                    "hyperVGeneration and feature SecurityType of the image definition, TrustedLaunchDisabled of the size")
            .remedy("image-definition list")
            .source(Sources.TRUSTED_LAUNCH);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (!proposal.pool().securityType().orElse("").equalsIgnoreCase("trustedLaunch")) {
            return proposal.pool()
                                    .tree()
                                    .child("virtualMachineConfiguration", "securityProfile", "uefiSettings")
                                    .properties()
                                    .isEmpty()
                            || proposal.pool().securityType().isPresent()
                    ? List.of()
                    : List.of(finding(
                            "The pool has uefiSettings without a securityType.",
                            "Secure boot and vTPM belong to trusted launch and confidential VMs.",
                            "pool create --security-type trustedLaunch"));
        }
        List<Finding> findings = new ArrayList<>();
        facts.definition().ifPresent(image -> {
            if (!image.hyperVGeneration().equalsIgnoreCase("V2")) {
                findings.add(finding(
                        "Trusted launch needs a generation 2 image, and this one is " + image.hyperVGeneration() + ".",
                        "hyperVGeneration of " + image.gallery() + "/" + image.name() + ".",
                        "Publish it under a definition created with --hyper-v-generation V2"));
            } else if (!image.securityType().toLowerCase(Locale.ROOT).startsWith("trustedlaunch")) {
                findings.add(finding(
                        "The image definition does not support trusted launch.",
                        "SecurityType of " + image.gallery() + "/" + image.name() + " is " + image.securityType() + ".",
                        "Publish it under a definition created with --features SecurityType=TrustedLaunchSupported"));
            }
        });
        facts.vmSize()
                .filter(size -> size.capable("TrustedLaunchDisabled").orElse(false))
                .ifPresent(size -> findings.add(finding(
                        "The size " + size.name() + " does not support trusted launch.",
                        "Its capability TrustedLaunchDisabled is True.",
                        "Choose another size: vm-size list")));
        return findings;
    }

    private Finding finding(String title, String evidence, String remedy) {
        return Finding.blocker(this, title, evidence, remedy);
    }
}
