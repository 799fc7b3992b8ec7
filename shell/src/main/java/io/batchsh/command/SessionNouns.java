package io.batchsh.command;

import io.batchsh.command.FirstWord.Alone;
import java.util.List;

/** The commands that say where the others go to. */
final class SessionNouns implements Nouns {

    private static final List<String> WORDS = List.of("login", "context", "subscription", "account");

    @Override
    public List<String> words() {
        return WORDS;
    }

    @Override
    public FirstWord behind(String word) {
        return switch (word) {
            case "login" -> new Alone("Sign in to Azure.", VerbOf.of(LoginCommand.class));
            case "context" ->
                Noun.of(
                        "Where commands go to.",
                        ContextCommand.ListContexts.class,
                        ContextCommand.ShowContext.class,
                        ContextCommand.SaveContext.class,
                        ContextCommand.UseContext.class,
                        ContextCommand.DeleteContext.class);
            case "subscription" ->
                Noun.of(
                        "The subscriptions of the tenant.",
                        SubscriptionCommand.ListSubscriptions.class,
                        SubscriptionCommand.UseSubscription.class);
            case "account" ->
                Noun.of(
                        "The Batch account.",
                        AccountCommand.ListAccounts.class,
                        AccountCommand.ShowAccount.class,
                        AccountCommand.UseAccount.class);
            default -> throw new IllegalArgumentException(word);
        };
    }
}
