package io.batchsh.command;

import io.batchsh.azure.Notices;
import io.batchsh.completion.Completion;
import io.batchsh.completion.CompletionEngine;
import io.batchsh.completion.PickHistory;
import io.batchsh.completion.ValueIndex;
import io.batchsh.session.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Completion of the lines of a shell, always in the session that its commands run in. Values are refreshed behind the
 * prompt; completing never waits for them.
 */
public final class LineCompletion implements AutoCloseable {

    private static final Duration FRESH = Duration.ofMinutes(2);

    /** More do not fit a screen, and nobody reads them. */
    private static final int MOST_CANDIDATES = 60;

    private final Shell shell;
    private final ValueIndex index;
    private final CompletionEngine engine;
    private final CommandContext context;
    private final Map<String, Session> registered = new HashMap<>();
    private boolean waitedForPerson;

    /** @param clock the wall clock, for the age of what was loaded */
    public LineCompletion(Shell shell, Interpreter interpreter, InstantSource clock) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.context = interpreter.context();
        this.index = new ValueIndex(clock);
        this.engine = new CompletionEngine(
                CommandGrammar.of(interpreter.table(), sources()),
                index,
                new PickHistory(clock),
                ResourceValues.filters(),
                MOST_CANDIDATES);
    }

    static Set<String> sources() {
        Set<String> sources = new HashSet<>(ResourceValues.sources());
        sources.addAll(SessionValues.SOURCES);
        return sources;
    }

    /** What can stand at the cursor. */
    public Completion complete(String line, int cursor) {
        return engine.complete(line, cursor, shell.session().key());
    }

    /** Asks for what is older than a few minutes; called before each prompt, returns at once. */
    public void refresh() {
        Session present = shell.unrecordedSession();
        // What happens behind the prompt must not write over it.
        Session session = present.withTransport(present.transport().withNotices(Notices.unheard()));
        String key = session.key();
        Session known = registered.put(key, session);
        if (known == null || !known.clients().sharesSignInWith(session.clients())) {
            // Another sign-in sees other things, though the place is the same.
            index.forget(key);
            register(session, key);
        }
        // A sign-in that asks a person must not begin behind the prompt.
        boolean waits = session.clients().asksPerson();
        if (waits) {
            index.invalidate(key, SessionValues.CONTEXT);
        } else {
            index.touch(key, waitedForPerson ? Duration.ZERO : FRESH);
        }
        waitedForPerson = waits;
    }

    private void register(Session session, String key) {
        ResourceValues.register(index, session);
        SessionValues.register(index, session);
        index.register(
                key,
                SessionValues.CONTEXT,
                () -> SessionValues.contexts(context.sessionHost(), context.savedContexts()));
    }

    /** Asks for what a line has probably changed; called after each line, returns at once. */
    public void changedBy(String line) {
        String noun = line.strip().split("\\s", 2)[0];
        boolean onlyAsks = line.contains(" list") || line.contains(" show") || line.contains(" check");
        boolean waits = shell.session().clients().asksPerson() && !noun.equals(SessionValues.CONTEXT);
        if (!onlyAsks && !waits) {
            WorkValues.changedWith(noun).stream()
                    .filter(sources()::contains)
                    .forEach(source -> index.invalidate(shell.session().key(), source));
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
