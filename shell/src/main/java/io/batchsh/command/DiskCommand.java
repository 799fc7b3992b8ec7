package io.batchsh.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code disk}: the managed disks of the subscription. */
final class DiskCommand {

    private DiskCommand() {}

    @Command(
            name = "list",
            description = "List the managed disks of the subscription.",
            footer = {"disk list", "disk list --query \"[?diskState=='Unattached'].name\" -o tsv"})
    static final class ListDisks extends Verb {
        ListDisks(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().disks().list(), MachineLooks.disk());
        }
    }

    @Command(
            name = "show",
            description = "Show a managed disk.",
            footer = {"disk show build-linux-os", "disk show build-linux-os --query encryption.type -o tsv"})
    static final class ShowDisk extends Verb {
        @Parameters(paramLabel = "<disk>", description = "The disk's name, GROUP/NAME, or resource id.")
        String name = "";

        ShowDisk(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.operations().disks().show(name), MachineLooks.disk());
        }
    }
}
