package io.batchsh.command;

import picocli.CommandLine.Command;

/** {@code vm-size}: the virtual machine sizes that Batch offers in the account's region. */
final class VmSizeCommand {

    private VmSizeCommand() {}

    @Command(
            name = "list",
            description = "List the virtual machine sizes that Batch offers in the account's region.",
            footer = {
                "vm-size list",
                "vm-size list | where vCpus >= 64 and family =~ dsv5 | sort -vCpus | head 5",
                "vm-size list --query \"[?familyName=='standardDSv3Family'].name\" -o tsv"
            })
    static final class ListVmSizes extends Verb {
        ListVmSizes(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().vmSizes().list(), AccountLooks.vmSize());
        }
    }
}
