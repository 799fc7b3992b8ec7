package io.batchsh.preflight.machine;

import io.batchsh.batch.SupportedImage;
import io.batchsh.image.BaseImage;
import io.batchsh.image.VirtualMachine;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;
import java.util.Optional;

/** Node agents run on what Batch lists; an image with a purchase plan passes it on. */
final class SupportedBaseImage implements Guideline {

    @Override
    public String id() {
        return "M6";
    }

    @Override
    public String title() {
        return "The base image is one that Batch supports, or its purchase plan is passed on";
    }

    @Override
    public List<Finding> check(VirtualMachine machine, MachineFacts facts) {
        if (machine.plan().isPresent()) {
            return List.of(planned(machine));
        }
        Optional<BaseImage> base = machine.baseImage();
        if (base.isEmpty()) {
            return List.of(unlisted(machine));
        }
        Optional<SupportedImage> listed = facts.supportedImages().stream()
                .filter(image -> image.publisher().equalsIgnoreCase(base.get().publisher())
                        && image.offer().equalsIgnoreCase(base.get().offer())
                        && image.sku().equalsIgnoreCase(base.get().sku()))
                .findFirst();
        if (listed.isEmpty()) {
            return List.of(new Finding(
                    id(),
                    Severity.WARNING,
                    FailsAt.NODE,
                    "Batch does not list the base image " + base.get().urn() + ".",
                    "A node agent may not run on it. Nodes would then become unusable without a word.",
                    "node-agent-sku list",
                    PREPARE));
        }
        return listed.get()
                .batchSupportEndOfLife()
                .map(end -> List.of(new Finding(
                        id(),
                        Severity.INFO,
                        FailsAt.CREATE,
                        "Batch supports the base image until " + end.toLocalDate() + ".",
                        base.get().urn() + " goes with " + listed.get().nodeAgentSkuId()
                                + "; the agent's end is that of every image it serves.",
                        "node-agent-sku list",
                        PREPARE)))
                .orElse(List.of());
    }

    private Finding planned(VirtualMachine machine) {
        String plan = machine.plan()
                .map(parts -> parts.publisher() + " " + parts.product() + " " + parts.name())
                .orElse("");
        return new Finding(
                id(),
                Severity.WARNING,
                FailsAt.RESIZE,
                "The base image has a purchase plan, which the image definition must carry too.",
                "The plan is " + plan + ". A definition without it, or with another, makes pools whose nodes cannot be"
                        + " allocated. A definition made from this machine carries it.",
                "image prepare --from-vm " + machine.name(),
                PREPARE);
    }

    private Finding unlisted(VirtualMachine machine) {
        return new Finding(
                id(),
                Severity.INFO,
                FailsAt.NODE,
                "The machine was not made from a marketplace image; its base image is not known.",
                machine.imageId().map(id -> "It was made from " + id + ".").orElse("It was made from a disk."),
                "node-agent-sku list",
                PREPARE);
    }
}
