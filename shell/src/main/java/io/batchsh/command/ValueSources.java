package io.batchsh.command;

import io.batchsh.completion.Value;
import io.batchsh.completion.ValueIndex;
import io.batchsh.session.Session;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * Where the values that Tab completes come from.
 *
 * @param context for what is not in Azure: contexts, recordings
 */
record ValueSources(CommandContext context) {

    private static final String RECORDING = "recording";

    /** The sources that are no names in Azure and no contexts. */
    static final Set<String> OWN = Set.of(ResultShapes.SOURCE, RECORDING);

    ValueSources {
        Objects.requireNonNull(context, "context is null");
    }

    /**
     * Says how to load every source in a session, and which name outer shells find the values by.
     *
     * @return what the sources share while they are refreshed
     */
    ImageListings register(ValueIndex index, Session session) {
        String key = session.key();
        ImageListings shared = new ImageListings(new Operations(session).galleries());
        ResourceValues.register(index, session, shared);
        SessionValues.register(index, session);
        index.register(
                key,
                SessionValues.CONTEXT,
                () -> SessionValues.contexts(context.sessionHost(), context.savedContexts()));
        index.register(key, ResultShapes.SOURCE, () -> ResultShapes.load(new Operations(session), shared));
        index.register(
                key,
                RECORDING,
                () -> context.recordings().files().map(ValueSources::recording).toList());
        if (isAsOpened(session) && !session.passes()) {
            context.completion().snapshots().name(session.context(), key);
        }
        return shared;
    }

    private static Value recording(Path file) {
        return Value.of(file.toString(), "recorded earlier").withGroup("recordings folder");
    }

    /** Whether the context's name leads here from an outer shell too. */
    private static boolean isAsOpened(Session session) {
        return session.account().equals(session.origin().account())
                && session.subscriptionId().equals(session.origin().subscriptionId());
    }
}
