package io.batchsh.command;

import io.batchsh.completion.ValueIndex;
import io.batchsh.session.Session;
import java.util.Objects;

/**
 * Where the values that Tab completes come from.
 *
 * @param context for what is not in Azure: contexts, recordings
 */
record ValueSources(CommandContext context) {

    ValueSources {
        Objects.requireNonNull(context, "context is null");
    }

    /** Says how to load every source in a session, and which name outer shells find the values by. */
    void register(ValueIndex index, Session session) {
        String key = session.key();
        ResourceValues.register(index, session);
        SessionValues.register(index, session);
        index.register(
                key,
                SessionValues.CONTEXT,
                () -> SessionValues.contexts(context.sessionHost(), context.savedContexts()));
        if (isAsOpened(session)) {
            context.completion().snapshots().name(session.context(), key);
        }
    }

    /** Whether the context's name leads here from an outer shell too. */
    private static boolean isAsOpened(Session session) {
        return session.account().equals(session.origin().account())
                && session.subscriptionId().equals(session.origin().subscriptionId());
    }
}
