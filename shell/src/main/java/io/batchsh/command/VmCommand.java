package io.batchsh.command;

import io.batchsh.azure.ArmChange;
import io.batchsh.image.VirtualMachine;
import io.batchsh.image.VirtualMachines;
import io.batchsh.preflight.PreflightReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code vm}: the virtual machines that images are made from. */
final class VmCommand {

    private VmCommand() {}

    @Command(
            name = "list",
            description = "List the virtual machines of the subscription.",
            footer = {"vm list", "vm list --query \"[?location=='westeurope'].name\" -o tsv"})
    static final class ListMachines extends Verb {
        ListMachines(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().virtualMachines().list(), MachineLooks.virtualMachine());
        }
    }

    @Command(
            name = "show",
            description = "Show a virtual machine with its state, disks and extensions.",
            footer = {"vm show build-linux", "vm show build-linux --query storageProfile.osDisk.caching -o tsv"})
    static final class ShowMachine extends Verb {
        @Parameters(paramLabel = "<vm>", description = "The machine's name, GROUP/NAME, or resource id.")
        String name = "";

        ShowMachine(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.operations().virtualMachines().show(name), MachineLooks.virtualMachine());
        }
    }

    @Command(
            name = "check",
            description =
                    "Say whether a virtual machine can become an image for Batch, and what would trouble the nodes.",
            footer = {"vm check build-linux", "vm check build-data --query \"[].title\" -o tsv"})
    static final class CheckMachine extends Verb {
        @Parameters(paramLabel = "<vm>", description = "The machine's name, GROUP/NAME, or resource id.")
        String name = "";

        CheckMachine(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            VirtualMachine machine = context.operations().virtualMachines().show(name);
            PreflightReport report = context.operations().check(machine);
            new PreflightMessages(context).explainWithNotes(report);
            if (!report.blocked()) {
                context.console().message("next: " + next(machine));
            }
            return Outcome.list(report.findings().stream(), PreflightLooks.finding())
                    .with(report.blocked() ? ExitCode.REFUSED : ExitCode.DONE);
        }

        private static String next(VirtualMachine machine) {
            if (!machine.deallocated()) {
                return "vm deallocate " + machine.name();
            }
            if (!machine.generalized()) {
                return "vm generalize " + machine.name();
            }
            return machine.allowsManagedImage()
                    ? "managed-image create " + machine.name() + "-image --from-vm " + machine.name()
                    : "snapshot create --from-vm " + machine.name();
        }
    }

    @Command(
            name = "start",
            description = "Start a virtual machine.",
            footer = {"vm start build-data", "vm start build-data --dry-run"})
    static final class StartMachine extends Verb.Changing {
        @Parameters(paramLabel = "<vm>", description = "The machine's name, GROUP/NAME, or resource id.")
        String name = "";

        @Mixin
        final LongChange.Options wait = new LongChange.Options();

        StartMachine(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            VirtualMachines machines = context.operations().virtualMachines();
            VirtualMachine machine = machines.show(name);
            ArmChange change = machines.start(machine);
            context.console().message("undo: vm deallocate " + machine.name());
            new LongChange(context).await(change, "vm start " + machine.name(), wait);
            return Outcome.one(machines.show(machine.id()), MachineLooks.virtualMachine());
        }
    }

    @Command(
            name = "deallocate",
            description = "Stop a virtual machine and release its hardware.",
            footer = {"vm deallocate build-linux --yes", "vm deallocate build-linux --dry-run"})
    static final class DeallocateMachine extends Verb.Changing {
        @Parameters(paramLabel = "<vm>", description = "The machine's name, GROUP/NAME, or resource id.")
        String name = "";

        @Mixin
        final LongChange.Options wait = new LongChange.Options();

        DeallocateMachine(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            VirtualMachines machines = context.operations().virtualMachines();
            VirtualMachine machine = machines.show(name);
            if (!machine.deallocated() && !change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context)
                        .ask("This ends all that runs on " + machine.name()
                                + " and what its temporary drive holds. Go on?");
            }
            ArmChange deallocation = machines.deallocate(machine);
            context.console()
                    .message(
                            machine.generalized()
                                    ? "undo: none; a generalized machine does not start again"
                                    : "undo: vm start " + machine.name());
            new LongChange(context).await(deallocation, "vm deallocate " + machine.name(), wait);
            return Outcome.one(machines.show(machine.id()), MachineLooks.virtualMachine());
        }
    }

    @Command(
            name = "generalize",
            description =
                    "Mark a stopped virtual machine as generalized, so that it can become an image. It never starts"
                            + " again.",
            footer = {"vm generalize build-data --yes", "vm generalize build-data --dry-run"})
    static final class GeneralizeMachine extends Verb.Changing {
        @Parameters(paramLabel = "<vm>", description = "The machine's name, GROUP/NAME, or resource id.")
        String name = "";

        GeneralizeMachine(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            VirtualMachines machines = context.operations().virtualMachines();
            VirtualMachine machine = machines.show(name);
            if (machine.generalized()) {
                context.console().message(machine.name() + " is generalized already");
                return Outcome.one(machine, MachineLooks.virtualMachine());
            }
            if (!change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context).ask(GeneralizeWarning.of(machine) + " Go on?");
            }
            new LongChange(context).await(machines.generalize(machine), "vm generalize " + machine.name());
            context.console()
                    .message("undo: none; a new machine can be made of the image, or of a snapshot that was taken"
                            + " before");
            return Outcome.one(machines.show(machine.id()), MachineLooks.virtualMachine());
        }
    }
}
