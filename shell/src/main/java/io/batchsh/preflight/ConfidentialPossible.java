package io.batchsh.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A confidential node needs an image made for it, a size with the processor for it, and a say on the OS disk. */
final class ConfidentialPossible implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I17", "Image, size and OS disk can do the confidential VM the pool asks for", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed.")
            .evidence("feature SecurityType of the image definition, ConfidentialComputingType of the size, and"
                    + " osDisk.managedDisk.securityProfile of the pool")
            .remedy("vm-size list")
            .source(Sources.CONFIDENTIAL);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (!proposal.pool().securityType().orElse("").equalsIgnoreCase("confidentialVM")) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        facts.definition()
                .filter(image -> !image.securityType().toLowerCase(Locale.ROOT).contains("confidentialvm"))
                .ifPresent(image -> findings.add(Finding.blocker(
                        this,
                        "The image definition does not support confidential VMs.",
                        "SecurityType of " + image.gallery() + "/" + image.name() + " is " + image.securityType() + ".",
                        "Publish it under a definition created with --features SecurityType=ConfidentialVmSupported")));
        facts.vmSize()
                .filter(size -> size.capabilities().containsKey("ConfidentialComputingType")
                        ? size.capabilities().get("ConfidentialComputingType").equalsIgnoreCase("SGX")
                        : !size.family().toLowerCase(Locale.ROOT).matches(".*(dc|ec)[a-z]*v\\d.*"))
                .ifPresent(size -> findings.add(Finding.blocker(
                        this,
                        "The size " + size.name() + " does not support confidential VMs.",
                        "Its capability ConfidentialComputingType is "
                                + size.capabilities().getOrDefault("ConfidentialComputingType", "not there")
                                + ", its family " + size.family() + ".",
                        "Choose a size of the DC or EC series: vm-size list")));
        if (proposal.pool()
                .tree()
                .text(
                        "virtualMachineConfiguration",
                        "osDisk",
                        "managedDisk",
                        "securityProfile",
                        "securityEncryptionType")
                .isEmpty()) {
            findings.add(Finding.blocker(
                    this,
                    "The pool does not say how the OS disk of a confidential VM is encrypted.",
                    "osDisk.managedDisk.securityProfile.securityEncryptionType is missing.",
                    "pool create --json-file FILE, with securityEncryptionType VMGuestStateOnly or NonPersistedTPM"));
        }
        return findings;
    }
}
