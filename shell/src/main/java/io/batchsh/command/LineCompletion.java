package io.batchsh.command;

import io.batchsh.azure.Notices;
import io.batchsh.completion.Completion;
import io.batchsh.completion.CompletionEngine;
import io.batchsh.completion.Pick;
import io.batchsh.completion.PickHistory;
import io.batchsh.completion.Snapshot;
import io.batchsh.completion.TokenCompletion;
import io.batchsh.completion.UnclosedQuoteException;
import io.batchsh.completion.ValueIndex;
import io.batchsh.completion.Words;
import io.batchsh.session.Session;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Completion of the lines of a shell, always in the session that its commands run in. Values are refreshed behind the
 * prompt; completing never waits for them.
 */
public final class LineCompletion implements AutoCloseable {

    private static final Duration FRESH = Duration.ofMinutes(2);

    /** The values of contexts left before these many others are read from their files again. */
    private static final int MOST_CONTEXTS = 8;

    /** More do not fit a screen, and nobody reads them. */
    private static final int MOST_CANDIDATES = 60;

    private final Shell shell;
    private final CommandTable table;
    private final Aliases aliases;
    private final LastingSnapshots snapshots;
    private final ValueIndex index;
    private final Map<String, ImageListings> listings = new HashMap<>();
    private final PickHistory picks;
    private final LineGrammar grammar;
    private @Nullable CompletionEngine engine;
    private final CommandContext context;
    /** The contexts whose values are held, the one left longest ago first. */
    private final Map<String, Session> registered = new LinkedHashMap<>(16, 0.75f, true);

    private final LineParts parts;
    private boolean waitedForPerson;

    /** @param clock the wall clock, for the age of what was loaded */
    public LineCompletion(Shell shell, Interpreter interpreter, InstantSource clock) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.context = interpreter.context();
        this.table = interpreter.table();
        this.aliases = interpreter.aliases();
        this.snapshots = new LastingSnapshots(context.completion().snapshots());
        this.index = new ValueIndex(clock, snapshots);
        this.picks = new PickHistory(clock);
        this.grammar = interpreter.grammar();
        this.parts = new LineParts(
                shell,
                interpreter,
                () -> index.get(shell.session().key(), ResultShapes.SOURCE)
                        .map(Snapshot::values)
                        .orElse(List.of()),
                MOST_CANDIDATES);
    }

    /** The names of all sources. */
    static Set<String> sources() {
        Set<String> sources = new HashSet<>(ResourceValues.sources());
        sources.addAll(SessionValues.SOURCES);
        sources.addAll(ValueSources.OWN);
        return sources;
    }

    /** Makes what the first call would have to wait for: the grammar of all commands. */
    public void prepare() {
        engine();
    }

    private synchronized CompletionEngine engine() {
        CompletionEngine known = engine;
        if (known == null) {
            known = new CompletionEngine(grammar.get(), index, picks, ResourceValues.filters(), MOST_CANDIDATES);
            engine = known;
        }
        return known;
    }

    /** What can stand at the cursor. */
    public Completion complete(String line, int cursor) {
        CommandText command = CommandText.of(line, table::contains, aliases);
        if (!command.has(cursor) || Words.at(line, cursor).before().isEmpty()) {
            return parts.complete(line, cursor).orElseGet(() -> firstWord(line, cursor));
        }
        int there = cursor + command.shift();
        Completion answer = parts.complete(command.text(), there).orElseGet(() -> engine().complete(
                        command.text(), there, shell.session().key()));
        return answer.movedBy(-command.shift());
    }

    /** Commands and aliases; a line that begins as none of them does may become Groovy. */
    private Completion firstWord(String line, int cursor) {
        Completion commands = engine().complete(line, cursor, shell.session().key());
        Completion answer = commands.and(TokenCompletion.complete(
                line, cursor, commands.replaceFrom(), parts.aliases(aliases), MOST_CANDIDATES));
        return answer.total() == 0
                ? TokenCompletion.complete(line, cursor, commands.replaceFrom(), parts.bound(), MOST_CANDIDATES)
                : answer;
    }

    /** Asks for what is older than a few minutes; called before each prompt, returns at once. */
    public void refresh() {
        Session present = shell.unrecordedSession();
        // What happens behind the prompt must not write over it.
        Session session = present.withTransport(present.transport().withNotices(Notices.unheard()));
        String key = session.key();
        Session known = registered.put(key, session);
        if (registered.size() > MOST_CONTEXTS) {
            String longestAgo = registered.keySet().iterator().next();
            registered.remove(longestAgo);
            listings.remove(longestAgo);
            index.forget(longestAgo);
        }
        boolean unknown = known == null || !known.clients().sharesSignInWith(session.clients());
        if (unknown) {
            // Another sign-in sees other things, though the place is the same.
            index.forget(key);
            register(session, key);
        }
        // A sign-in that asks a person must not begin behind the prompt.
        boolean waits = session.clients().asksPerson();
        listAnew(key);
        if (waits) {
            index.invalidate(key, SessionValues.CONTEXT);
        } else {
            // What the last run saw is there at once, and is not relied on.
            index.touch(key, unknown || waitedForPerson ? Duration.ZERO : FRESH);
        }
        waitedForPerson = waits;
    }

    private void register(Session session, String key) {
        snapshots.leaveOut(session);
        listings.put(key, new ValueSources(context).register(index, session));
        picks.restore(context.completion().picks().load(key));
    }

    /** Takes notice of a line that ran: what it chose ranks higher, what it changed is asked for. */
    public void ran(String line, ExitCode exitCode) {
        if (exitCode == ExitCode.DONE) {
            remember(line);
        }
        changedBy(line);
    }

    private void remember(String line) {
        String key = shell.session().key();
        List<Pick> before = picks.picks();
        try {
            engine().remember(CommandText.of(line, table::contains, aliases).text(), key);
        } catch (UnclosedQuoteException groovy) {
            return;
        }
        List<Pick> now = picks.picks();
        if (!now.equals(before) && !shell.session().passes()) {
            context.completion().picks().save(key, now);
        }
    }

    /** Asks for what a line has probably changed; called after each line, returns at once. */
    private void changedBy(String line) {
        Set<String> changed = parts.isGroovy(line)
                ? ChangedSources.byGroovy(line)
                : ChangedSources.byCommand(
                        CommandText.of(line, table::contains, aliases).text());
        boolean waits = shell.session().clients().asksPerson();
        if (!changed.isEmpty()) {
            listAnew(shell.session().key());
        }
        changed.stream()
                .filter(source -> sources().contains(source) && (!waits || source.equals(SessionValues.CONTEXT)))
                .forEach(source -> index.invalidate(shell.session().key(), source));
    }

    /** What the next refresh shares is asked for by it. */
    private void listAnew(String key) {
        ImageListings shared = listings.get(key);
        if (shared != null) {
            shared.forget();
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
