package io.batchsh.command;

import io.batchsh.image.ManagedImage;
import io.batchsh.image.VirtualMachine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vm capture}: from a running machine to a managed image. */
@Command(
        name = "capture",
        description =
                "Make a managed image of a virtual machine: stop and generalize it first, as far as it is not. A second"
                        + " call goes on where the first stopped.",
        footer = {
            "vm capture build-linux --yes",
            "vm capture build-data --image data-disks --yes",
            "vm capture build-linux --dry-run"
        })
final class VmCaptureCommand extends Verb.Changing {

    @Parameters(paramLabel = "<vm>", description = "The machine's name, GROUP/NAME, or resource id.")
    String name = "";

    @Option(
            names = "--image",
            paramLabel = "<new-managed-image>",
            description = "The managed image's name; MACHINE-image without it.")
    @Nullable
    String image;

    VmCaptureCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        VirtualMachine machine = context.operations().virtualMachines().show(name);
        machine.requireManagedImage();
        String called = image == null ? machine.name() + "-image" : image;
        String command = "vm capture " + name + " --image " + called;
        PreparationRun run = new PreparationRun(context, command, "capture-" + machine.name());
        if (change.dryRun || context.settings().dryRun()) {
            return run.plan(context.operations().preparations().capture(machine.id(), called));
        }
        if (!machine.generalized()) {
            change.confirmation(context).ask(GeneralizeWarning.of(machine) + " Go on?");
        }
        return run.recorded(() -> {
            run.run(context.operations().preparations().capture(machine.id(), called));
            context.console()
                    .message("next: image-definition create GALLERY/NAME --from " + called
                            + ", then image-version create GALLERY/NAME/1.0.0 --source " + called);
            ManagedImage made = context.operations().managedImages().show(machine.resourceGroup() + "/" + called);
            return Outcome.one(made, MachineLooks.managedImage());
        });
    }
}
