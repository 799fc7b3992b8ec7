package io.batchsh.command;

import picocli.CommandLine.Command;

/** {@code account}: the Batch account. */
final class AccountCommand {

    private AccountCommand() {}

    @Command(
            name = "show",
            description = "Show the Batch account of this context with its quotas.",
            footer = {"account show", "account show --query poolQuota -o tsv"})
    static final class ShowAccount extends Verb {
        ShowAccount(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.operations().accounts().current(), ResourceLooks.BATCH_ACCOUNT);
        }
    }
}
