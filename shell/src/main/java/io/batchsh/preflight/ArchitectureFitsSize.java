package io.batchsh.preflight;

import java.util.List;
import java.util.Optional;

/** x64 images need x64 sizes, Arm64 images Arm64 sizes. */
final class ArchitectureFitsSize implements Rule {

    @Override
    public String id() {
        return "I14";
    }

    @Override
    public String title() {
        return "The size has the image's architecture";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.definition()
                .flatMap(image -> facts.vmSize()
                        .flatMap(size -> Optional.ofNullable(size.capabilities().get("CpuArchitectureType"))
                                .filter(architecture -> !architecture.equalsIgnoreCase(image.architecture()))
                                .map(architecture -> List.of(Finding.blocker(
                                        this,
                                        FailsAt.RESIZE,
                                        "The image is for " + image.architecture() + ", and the size " + size.name()
                                                + " is " + architecture + ".",
                                        "architecture of " + image.gallery() + "/" + image.name()
                                                + " against CpuArchitectureType of the size.",
                                        "Choose another size: vm-size list, looking for " + image.architecture(),
                                        Sources.GALLERY)))))
                .orElse(List.of());
    }
}
