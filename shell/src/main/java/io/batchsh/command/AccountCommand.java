package io.batchsh.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account}: the Batch account. */
final class AccountCommand {

    private AccountCommand() {}

    @Command(
            name = "list",
            description = "List the Batch accounts of the subscription.",
            footer = {"account list", "account list --query \"[].name\" -o tsv", "account list --all"})
    static final class ListAccounts extends Verb {
        @Option(names = "--all", description = "Those of every subscription that the sign-in sees, up to 50.")
        boolean all;

        ListAccounts(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            boolean everywhere = all || context.session().subscriptionId().isEmpty();
            return Outcome.list(
                    everywhere
                            ? context.sessions().accountsEverywhere()
                            : context.operations().accounts().list(),
                    AccountLooks.batchAccount());
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
            return Outcome.one(context.operations().accounts().current(), AccountLooks.batchAccount());
        }
    }

    @Command(
            name = "use",
            description = "Go to another Batch account with the same sign-in.",
            footer = {"account use contosobatch"})
    static final class UseAccount extends Verb {
        @Parameters(paramLabel = "<account>", description = "The account's name.")
        String account = "";

        UseAccount(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.one(context.sessions().useAccount(account), SessionLooks.session());
        }
    }
}
