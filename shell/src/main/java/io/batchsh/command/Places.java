package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.BatchAccounts;
import io.batchsh.session.Session;
import io.batchsh.session.Subscription;
import io.batchsh.session.Subscriptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The subscriptions and Batch accounts that a session may go to.
 *
 * @param session whose sign-in sees them
 */
record Places(Session session) {

    /** More are not searched for accounts: each is a call of its own. */
    private static final int MOST_SUBSCRIPTIONS = 50;

    /** More names do not fit a sentence. */
    private static final int MOST_NAMES = 5;

    /** The subscription of the session, or all that it sees where none is chosen. */
    List<Subscription> here() {
        String chosen = session.subscriptionId();
        return chosen.isEmpty()
                ? everywhere()
                : List.of(new Subscription(chosen, chosen, session.tenantId(), "Enabled"));
    }

    List<Subscription> everywhere() {
        return new Subscriptions(session.clients())
                .list()
                .filter(each -> each.state().isEmpty() || each.state().equalsIgnoreCase("Enabled"))
                .limit(MOST_SUBSCRIPTIONS)
                .toList();
    }

    List<BatchAccount> accounts(List<Subscription> subscriptions) {
        BatchAccounts accounts = new BatchAccounts(session.clients());
        List<BatchAccount> found = new ArrayList<>();
        subscriptions.stream()
                .limit(MOST_SUBSCRIPTIONS)
                .forEach(each -> found.addAll(accounts.list(each.id()).toList()));
        return found;
    }

    /**
     * The session in the Batch account of a name.
     *
     * @throws AzureException of kind NOT_FOUND if no subscription has it, INVALID if several do
     */
    Session account(List<Subscription> subscriptions, String name) {
        List<BatchAccount> all = accounts(subscriptions);
        List<BatchAccount> called =
                all.stream().filter(each -> each.name().equalsIgnoreCase(name)).toList();
        if (called.size() == 1) {
            return in(called.get(0));
        }
        if (called.isEmpty()) {
            throw AzureException.builder(
                            AzureException.Kind.NOT_FOUND, "There is no Batch account '" + name + "' here.")
                    .reason(all.isEmpty() ? "There is none at all." : "There are: " + some(all))
                    .remedy("account list --all")
                    .build();
        }
        throw AzureException.builder(AzureException.Kind.INVALID, "Several Batch accounts are called '" + name + "'.")
                .reason(called.stream().map(BatchAccount::id).collect(Collectors.joining("\n")))
                .remedy("subscription use ID, then: account use " + name)
                .build();
    }

    /**
     * The session in the only subscription, and in the only Batch account of all of them.
     *
     * @param next told the next step, as a command, where a choice is left
     */
    Session only(List<Subscription> subscriptions, List<String> next) {
        Session there = subscriptions.size() == 1
                ? session.withSubscription(subscriptions.get(0).id())
                : session.withSubscription("");
        List<BatchAccount> accounts = accounts(subscriptions);
        if (accounts.size() == 1) {
            return in(accounts.get(0));
        }
        if (!accounts.isEmpty()) {
            next.add("account use " + accounts.get(0).name() + ", or another of: " + some(accounts));
        } else if (subscriptions.size() == 1) {
            next.add("account list --all, for this subscription has no Batch account; or az batch account create");
        } else {
            next.add("subscription use " + subscriptions.get(0).id() + ", or another of: subscription list");
        }
        return there;
    }

    private Session in(BatchAccount account) {
        String subscription = account.id().split("/")[2];
        return session.withSubscription(subscription.toLowerCase(Locale.ROOT)).withAccount(reference(account));
    }

    private static BatchAccountReference reference(BatchAccount account) {
        String endpoint = account.endpoint();
        return new BatchAccountReference(
                account.name(),
                account.resourceGroup(),
                endpoint.contains("://") ? endpoint : "https://" + endpoint,
                account.location());
    }

    private static String some(List<BatchAccount> accounts) {
        String names =
                accounts.stream().limit(MOST_NAMES).map(BatchAccount::name).collect(Collectors.joining(", "));
        return accounts.size() > MOST_NAMES ? names + " and " + (accounts.size() - MOST_NAMES) + " more" : names;
    }
}
