package io.batchsh.command;

import io.batchsh.completion.Completion;
import io.batchsh.completion.CompletionEngine;
import io.batchsh.completion.PickHistory;
import io.batchsh.completion.ValueIndex;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
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
    private final Set<String> registered = new HashSet<>();

    /** @param clock the wall clock, for the age of what was loaded */
    public LineCompletion(Shell shell, Interpreter interpreter, InstantSource clock) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.index = new ValueIndex(clock);
        this.engine = new CompletionEngine(
                CommandGrammar.of(interpreter.table(), ResourceValues.sources()),
                index,
                new PickHistory(clock),
                ResourceValues.filters(),
                MOST_CANDIDATES);
    }

    /** What can stand at the cursor. */
    public Completion complete(String line, int cursor) {
        return engine.complete(line, cursor, shell.session().key());
    }

    /** Asks for what is older than a few minutes; called before each prompt, returns at once. */
    public void refresh() {
        String key = shell.session().key();
        if (registered.add(key)) {
            ResourceValues.register(index, shell.unrecordedSession());
        }
        index.touch(key, FRESH);
    }

    /** Asks for what a line has probably changed; called after each line, returns at once. */
    public void changedBy(String line) {
        String noun = line.strip().split("\\s", 2)[0];
        String source = noun.equals("node") ? ResourceValues.POOL : noun;
        boolean onlyAsks = line.contains(" list") || line.contains(" show") || line.contains(" check");
        if (!onlyAsks && (ResourceValues.sources().contains(source) || noun.equals("run"))) {
            index.invalidate(shell.session().key(), noun.equals("run") ? ResourceValues.POOL : source);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
