package io.batchsh.command;

import io.batchsh.image.ManagedImage;
import io.batchsh.image.ManagedImageSpec;
import io.batchsh.image.ManagedImages;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code managed-image}: images outside galleries. Creating one has a file of its own. */
final class ManagedImageCommand {

    private ManagedImageCommand() {}

    @Command(
            name = "list",
            description = "List the managed images of the subscription.",
            footer = {"managed-image list", "managed-image list --query \"[].name\" -o tsv"})
    static final class ListImages extends Verb {
        ListImages(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().managedImages().list(), MachineLooks.managedImage());
        }
    }

    @Command(
            name = "show",
            description = "Show a managed image.",
            footer = {"managed-image show render-base", "managed-image show render-base --query hyperVGeneration -o tsv"
            })
    static final class ShowImage extends Verb {
        @Parameters(paramLabel = "<managed-image>", description = "The image's name, GROUP/NAME, or resource id.")
        String name = "";

        ShowImage(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.operations().managedImages().show(name), MachineLooks.managedImage());
        }
    }

    @Command(
            name = "delete",
            description = "Delete a managed image. Gallery image versions made of it stay.",
            footer = {"managed-image delete render-base --yes", "managed-image delete render-base --dry-run"})
    static final class DeleteImage extends Verb.Changing {
        @Parameters(paramLabel = "<managed-image>", description = "The image's name, GROUP/NAME, or resource id.")
        String name = "";

        @Mixin
        final LongChange.Options wait = new LongChange.Options();

        DeleteImage(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            ManagedImages images = context.operations().managedImages();
            ManagedImage image = images.show(name);
            if (!change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context)
                        .ask("Delete managed image " + image.name() + ", made of " + image.sourceName() + "?");
            }
            var deletion = images.delete(image);
            context.console().message("undo: " + inverse(image));
            new LongChange(context).await(deletion, "managed-image delete " + image.name(), wait);
            return Outcome.done();
        }

        private static String inverse(ManagedImage image) {
            String create = "managed-image create " + image.name();
            if (image.sourceMachine().isPresent()) {
                return create + " --from-vm " + image.sourceName();
            }
            String os = image.osDisk().orElse("");
            if (os.startsWith("https://")) {
                return create + " --vhd " + os + " --os-type " + image.osType() + " --hyper-v-generation "
                        + image.hyperVGeneration();
            }
            return create + " --os-snapshot " + image.sourceName()
                    + image.dataDisks().stream()
                            .map(disk -> " --data-snapshot " + disk.substring(disk.lastIndexOf('/') + 1))
                            .collect(Collectors.joining());
        }
    }

    /** Refuses to replace an image, and makes it. */
    static ManagedImage create(CommandContext context, ManagedImageSpec spec, LongChange.Options wait) {
        ManagedImages images = context.operations().managedImages();
        if (images.existing(spec.resourceGroup(), spec.name()).isPresent()) {
            throw Existing.resource("managed image", spec.name(), "managed-image show " + spec.name());
        }
        var change = images.create(spec);
        context.console().message("undo: managed-image delete " + spec.name());
        return ManagedImage.of(new LongChange(context).await(change, "managed-image create " + spec.name(), wait));
    }
}
