package io.batchsh.command;

import picocli.CommandLine.Command;

/** {@code account}: the Batch account. */
final class AccountCommand {

    private AccountCommand() {}

    @Command(
            name = "list",
            description = "List the Batch accounts of the subscription.",
            footer = {"account list", "account list --query \"[].name\" -o tsv"})
    static final class ListAccounts extends Verb {
        ListAccounts(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(context.operations().accounts().list(), ResourceLooks.BATCH_ACCOUNT);
        }
    }

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
