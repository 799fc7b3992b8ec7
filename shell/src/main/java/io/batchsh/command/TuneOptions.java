package io.batchsh.command;

import io.batchsh.batch.PoolSpec;
import io.batchsh.image.RegionalReplicas;
import io.batchsh.preflight.PoolTuning;
import io.batchsh.preflight.ReplicaTuning;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** The option that applies what a large pool asks for. */
final class TuneOptions {

    @Option(
            names = "--tune",
            description =
                    "Apply what the number of nodes asks for, and say what was changed: the resize timeout, and the"
                            + " replicas of the image version, after a question.")
    boolean tune;

    /** The pool with the resize timeout that its size asks for, if that is wanted. */
    PoolSpec apply(PoolSpec pool, CommandContext context) {
        if (!tune) {
            return pool;
        }
        PoolTuning tuning = PoolTuning.of(pool);
        tuning.changes().forEach(change -> context.console().message("tuned: " + change));
        return tuning.pool();
    }

    /** The replicas that its size asks for beyond those there are, said with the command that makes them. */
    Optional<ReplicaTuning> propose(PoolSpec pool, CommandContext context) {
        if (!tune) {
            return Optional.empty();
        }
        Operations operations = context.operations();
        Optional<ReplicaTuning> replicas = ReplicaTuning.of(pool, operations.galleries(), operations.region());
        replicas.ifPresent(more -> context.console()
                .message("to tune: " + pool.targetNodes() + " nodes ask for " + more.needed() + " replicas of "
                        + more.image().shortForm() + " in " + more.region() + " (one per 300 nodes); there "
                        + (more.present() == 1 ? "is 1" : "are " + more.present()) + ": " + more.command()));
        return replicas;
    }

    /**
     * Makes the replicas, if that is confirmed, and waits for them. Without a person to ask, and without {@code --yes}, the
     * proposal stands and the pool is created all the same.
     */
    void replicate(PoolSpec pool, CommandContext context, Verb.ChangeOptions change) {
        Optional<ReplicaTuning> proposed = propose(pool, context);
        if (proposed.isEmpty() || change.dryRun || context.settings().dryRun()) {
            return;
        }
        ReplicaTuning more = proposed.get();
        Confirmation confirmation = change.confirmation(context);
        if (!confirmation.yes() && !context.console().isInteractive()) {
            context.console().message("not done, since nobody is there to confirm it; --yes does it");
            return;
        }
        if (!confirmation.agrees("Make them now and wait for them? Replicas are stored, and billed.")) {
            return;
        }
        context.operations()
                .galleryChanges()
                .replicate(more.image(), List.of(RegionalReplicas.of(more.region(), more.needed())), Set.of());
        new UndoLines(context.console()).print(List.of(more.inverse()));
        new ReplicationWait(context).until(more.image(), null);
        context.console()
                .message("tuned: replicas " + more.present() + " -> " + more.needed() + " in " + more.region());
    }
}
