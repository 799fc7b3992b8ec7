package io.batchsh.preflight;

import java.util.List;
import java.util.Optional;

/** x64 images need x64 sizes, Arm64 images Arm64 sizes. */
final class ArchitectureFitsSize implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I14", "The size has the image's architecture", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed.")
            .evidence("architecture of the image definition, and CpuArchitectureType of the size")
            .remedy("vm-size list")
            .source(Sources.GALLERY);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definition()
                .flatMap(image -> facts.vmSize()
                        .flatMap(size -> Optional.ofNullable(size.capabilities().get("CpuArchitectureType"))
                                .filter(architecture -> !architecture.equalsIgnoreCase(image.architecture()))
                                .map(architecture -> List.of(Finding.blocker(
                                        this,
                                        "The image is for " + image.architecture() + ", and the size " + size.name()
                                                + " is " + architecture + ".",
                                        "architecture of " + image.gallery() + "/" + image.name()
                                                + " against CpuArchitectureType of the size.",
                                        "Choose another size: vm-size list, looking for " + image.architecture())))))
                .orElse(List.of());
    }
}
