package io.batchsh.command;

/** The commands that say where the others go to. */
final class SessionNouns {

    private SessionNouns() {}

    static void addTo(CommandTable table) {
        table.word("login", "Sign in to Azure.", LoginCommand::new);
        table.noun(
                "context",
                "Where commands go to.",
                ContextCommand.ListContexts::new,
                ContextCommand.ShowContext::new,
                ContextCommand.SaveContext::new,
                ContextCommand.UseContext::new,
                ContextCommand.DeleteContext::new);
        table.noun(
                "subscription",
                "The subscriptions of the tenant.",
                SubscriptionCommand.ListSubscriptions::new,
                SubscriptionCommand.UseSubscription::new);
        table.noun(
                "account",
                "The Batch account.",
                AccountCommand.ListAccounts::new,
                AccountCommand.ShowAccount::new,
                AccountCommand.UseAccount::new);
    }
}
