package io.batchsh.script;

import io.batchsh.command.SessionSwitch;
import io.batchsh.session.Context;
import io.batchsh.session.Session;
import io.batchsh.session.Subscription;
import io.batchsh.session.Subscriptions;
import java.util.List;
import java.util.function.Supplier;

/** {@code subscriptions}: those of the tenant, and going to one. */
public record SubscriptionNames(Supplier<Session> session, SessionSwitch sessions) {

    /** What the sign-in sees. */
    public List<Subscription> list() {
        return new Subscriptions(session.get().clients()).list().toList();
    }

    /** Goes to the subscription of an id or a name, and to its Batch account if it has one only. */
    public Context use(String idOrName) {
        return sessions.useSubscription(idOrName).toContext();
    }
}
