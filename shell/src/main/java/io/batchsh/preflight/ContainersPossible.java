package io.batchsh.preflight;

import io.batchsh.batch.SupportedImage;
import io.batchsh.image.JsonTree;
import java.util.List;
import java.util.Optional;

/** Batch knows of its own images whether they run containers; of a gallery image only its maker does. */
final class ContainersPossible implements Rule {

    private static final String CAPABILITY = "DockerCompatible";

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "I25", "The image runs containers where the pool asks for them", FailsAt.CREATE)
            .otherwise(
                    "Of a marketplace image the service answers InvalidPropertyValue: the imageReference does not support"
                            + " container feature. Nodes of a gallery image without a container runtime become unusable.")
            .evidence("containerConfiguration of the pool, and capabilities of the images that Batch lists")
            .remedy("node-agent-sku list")
            .source(Sources.CONTAINERS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.pool()
                .tree()
                .child("virtualMachineConfiguration", "containerConfiguration")
                .properties()
                .isEmpty()) {
            return List.of();
        }
        if (proposal.image().isPresent()) {
            return List.of(Finding.info(
                            this,
                            "The gallery image must bring a container runtime.",
                            "containerConfiguration is set; a gallery does not say what is inside an image. Without a runtime"
                                    + " the nodes become unusable with ContainerPoolNotSupported.",
                            "Build the image on a base that Batch lists with " + CAPABILITY
                                    + ": node-agent-sku list -o json")
                    .failingAt(FailsAt.NODE));
        }
        JsonTree reference = proposal.pool().imageReference();
        return listed(reference, facts)
                .filter(image -> image.capabilities().stream().noneMatch(CAPABILITY::equalsIgnoreCase))
                .map(image -> List.of(Finding.blocker(
                        this,
                        "The image " + image.publisher() + ":" + image.offer() + ":" + image.sku()
                                + " does not run containers.",
                        "Its capabilities, as Batch lists them, are without " + CAPABILITY + ".",
                        "Take one with it: node-agent-sku list -o json")))
                .orElse(List.of());
    }

    private static Optional<SupportedImage> listed(JsonTree reference, Facts facts) {
        return facts.nodeAgentSkus().stream()
                .flatMap(sku -> sku.images().stream())
                .filter(image -> image.publisher().equalsIgnoreCase(reference.textOrEmpty("publisher"))
                        && image.offer().equalsIgnoreCase(reference.textOrEmpty("offer"))
                        && image.sku().equalsIgnoreCase(reference.textOrEmpty("sku")))
                .findFirst();
    }
}
