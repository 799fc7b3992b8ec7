package io.batchsh.preflight;

import java.util.List;
import java.util.Locale;

/** A size states which generations it boots; an image is of one. */
final class GenerationFitsSize implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I13", "The size boots the image's Hyper-V generation", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed: The selected VM size cannot boot Hypervisor Generation.")
            .evidence("hyperVGeneration of the image definition, and HyperVGenerations of the size")
            .remedy("vm-size list")
            .source(Sources.POOL_ERRORS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definition()
                .flatMap(image -> facts.vmSize()
                        .filter(size -> !size.hyperVGenerations().isEmpty()
                                && size.hyperVGenerations().stream()
                                        .noneMatch(image.hyperVGeneration()::equalsIgnoreCase))
                        .map(size -> List.of(Finding.blocker(
                                this,
                                "The size " + size.name() + " cannot boot the image, which is of generation "
                                        + image.hyperVGeneration() + ".",
                                size.name() + " boots " + String.join(", ", size.hyperVGenerations())
                                        + ". The pool would show AllocationFailed with: The selected VM size '"
                                        + size.name().toUpperCase(Locale.ROOT)
                                        + "' cannot boot Hypervisor Generation '"
                                        + image.hyperVGeneration().replace("V", "") + "'.",
                                "Choose another size: vm-size list, looking for generation "
                                        + image.hyperVGeneration()))))
                .orElse(List.of());
    }
}
