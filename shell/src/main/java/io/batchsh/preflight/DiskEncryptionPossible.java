package io.batchsh.preflight;

import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Windows nodes encrypt both their disks or none, Linux nodes the temporary one; the image must not bring an encrypted one. */
final class DiskEncryptionPossible implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I19", "The disks can be encrypted as the pool asks, and are not already", FailsAt.RESIZE)
            .otherwise("The pool shows DiskEncryptionFailure.")
            .evidence(
                    "diskEncryptionConfiguration of the pool, osType of the image definition, encryption of the target"
                            + " regions of the image version")
            .remedy("Leave out diskEncryptionConfiguration; securityProfile.encryptionAtHost is another way")
            .source(Sources.CREATE_POOL);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        List<Finding> findings = new ArrayList<>();
        Set<String> targets = new TreeSet<>(
                proposal
                        .pool()
                        .tree()
                        .texts("virtualMachineConfiguration", "diskEncryptionConfiguration", "targets")
                        .stream()
                        .map(target -> target.toLowerCase(Locale.ROOT))
                        .toList());
        facts.definition().ifPresent(image -> findings.addAll(requested(image, targets)));
        facts.version().ifPresent(version -> findings.addAll(present(version)));
        return findings;
    }

    private List<Finding> requested(ImageDefinition image, Set<String> targets) {
        if (targets.isEmpty()) {
            return List.of();
        }
        if (image.osType().equalsIgnoreCase("linux")) {
            return List.of(linux(targets));
        }
        return targets.containsAll(Set.of("osdisk", "temporarydisk"))
                ? List.of()
                : List.of(Finding.blocker(
                                this,
                                "Windows nodes encrypt the OS disk and the temporary disk, or neither.",
                                "diskEncryptionConfiguration.targets is " + String.join(", ", targets) + ".",
                                "Name both: osdisk and temporarydisk")
                        .failingAt(FailsAt.CREATE));
    }

    private Finding linux(Set<String> targets) {
        String remedy = "Leave out diskEncryptionConfiguration; securityProfile.encryptionAtHost is another way";
        return targets.contains("osdisk")
                ? Finding.blocker(
                        this,
                        "Linux nodes cannot encrypt their OS disk.",
                        "diskEncryptionConfiguration.targets is " + String.join(", ", targets)
                                + "; on Linux only temporarydisk is taken.",
                        remedy)
                : Finding.warning(
                        this,
                        "Linux nodes of a gallery image may not be able to encrypt their disks.",
                        "diskEncryptionConfiguration.targets is " + String.join(", ", targets)
                                + ". The reference takes it on Linux pools; other documents except those of gallery"
                                + " images.",
                        remedy);
    }

    private List<Finding> present(ImageVersion version) {
        String regions = version.targetRegions().stream()
                .filter(region -> region.encrypted())
                .map(region -> region.normalizedName())
                .collect(Collectors.joining(", "));
        return regions.isEmpty()
                ? List.of()
                : List.of(Finding.warning(
                                this,
                                "Replicas of the image version are encrypted with a key of their own.",
                                "encryption is set for " + regions + " in " + version.id()
                                        + "; Batch must be able to use the key, and a source whose OS disk was encrypted gives"
                                        + " DiskEncryptionFailure.",
                                "Publish a version without --target-region-encryption, of an unencrypted OS disk")
                        .from(Sources.GALLERY_POOLS));
    }
}
