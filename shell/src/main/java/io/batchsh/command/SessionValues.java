package io.batchsh.command;

import io.batchsh.batch.BatchAccounts;
import io.batchsh.completion.Value;
import io.batchsh.completion.ValueIndex;
import io.batchsh.session.Contexts;
import io.batchsh.session.Session;
import io.batchsh.session.Subscriptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The contexts, subscriptions and accounts that Tab completes. */
final class SessionValues {

    static final String CONTEXT = "context";
    static final String SUBSCRIPTION = "subscription";
    static final String ACCOUNT = "account";

    /** The names of the sources. */
    static final Set<String> SOURCES = Set.of(CONTEXT, SUBSCRIPTION, ACCOUNT);

    private SessionValues() {}

    /** Says how to load the values that a session's sign-in sees. */
    static void register(ValueIndex index, Session session) {
        index.register(session.key(), SUBSCRIPTION, () -> new Subscriptions(session.clients())
                .list()
                .map(each -> Value.of(each.name(), each.id() + " " + each.state()))
                .toList());
        index.register(session.key(), ACCOUNT, () -> new BatchAccounts(session.clients())
                .list()
                .map(each -> Value.of(each.name(), each.resourceGroup() + ", " + each.location()))
                .toList());
    }

    /** The names of the contexts; they are in files, so that this asks nothing of Azure. */
    static List<Value> contexts(SessionHost host, Contexts saved) {
        return Stream.concat(
                        host.builtIn().stream().map(name -> Value.of(name, "simulated")),
                        saved.names().stream().map(name -> Value.of(name, "saved")))
                .toList();
    }
}
