package io.batchsh.command;

import io.batchsh.completion.LoadFailure;
import io.batchsh.completion.Snapshot;
import io.batchsh.completion.ValueIndex;
import io.batchsh.session.Session;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Loads all values of the present session once and leaves them in the cache. */
final class ValueRefresh {

    /**
     * What a source brought.
     *
     * @param kind the source
     * @param values how many values
     * @param problem why it brought none; empty if it was asked and answered
     */
    record Loaded(String kind, int values, String problem) {}

    private final CommandContext context;

    ValueRefresh(CommandContext context) {
        this.context = context;
    }

    List<Loaded> run() throws InterruptedException {
        Session session = context.shell().unrecordedSession();
        LastingSnapshots snapshots = new LastingSnapshots(context.completion().snapshots());
        snapshots.leaveOut(session);
        try (ValueIndex index = new ValueIndex(context.completion().clock(), snapshots)) {
            new ValueSources(context).register(index, session);
            index.touch(session.key(), Duration.ZERO);
            index.settled().get();
            return LineCompletion.sources().stream()
                    .sorted()
                    .map(source -> loaded(index, session.key(), source))
                    .toList();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Loaded loaded(ValueIndex index, String key, String source) {
        return new Loaded(
                source,
                index.get(key, source).map(Snapshot::values).map(List::size).orElse(0),
                index.failure(key, source).map(LoadFailure::message).orElse(""));
    }
}
