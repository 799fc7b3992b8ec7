package io.batchsh.command;

import io.batchsh.batch.PoolSpec;
import io.batchsh.preflight.PoolTuning;
import picocli.CommandLine.Option;

/** The option that applies what a large pool asks for. */
final class TuneOptions {

    @Option(names = "--tune", description = "Apply what the number of nodes asks for, and say what was changed.")
    boolean tune;

    /** The pool with what its size asks for, if that is wanted. */
    PoolSpec apply(PoolSpec pool, CommandContext context) {
        if (!tune) {
            return pool;
        }
        PoolTuning tuning = PoolTuning.of(pool);
        tuning.changes().forEach(change -> context.console().message("tuned: " + change));
        return tuning.pool();
    }
}
