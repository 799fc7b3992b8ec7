package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.Pool;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pool stop}: ends a resize where it stands. */
@Command(
        name = "stop",
        description = "Stop a resize; the pool keeps the nodes it has by then.",
        footer = {"pool stop nightly", "pool stop nightly --dry-run"})
final class PoolStopCommand extends Verb.Changing {

    @Parameters(paramLabel = "<pool>", description = "The pool's id.")
    String id = "";

    @Option(names = "--wait", description = "Wait until the resize has stopped.")
    boolean wait;

    PoolStopCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        Pool before = context.operations().pools().show(id);
        if (before.steady()) {
            throw AzureException.builder(AzureException.Kind.CONFLICT, "Pool " + id + " is not being resized.")
                    .remedy("pool show " + id)
                    .build();
        }
        context.operations().pools().stopResize(id);
        if (!before.autoScale()) {
            new UndoLines(context.console()).print(List.of(new PoolInverse(context.session()).resize(before)));
        }
        if (wait) {
            return Outcome.one(new PoolWait(context).until(id, false, null), PoolLooks.pool());
        }
        return Outcome.one(context.operations().pools().show(id), PoolLooks.pool());
    }
}
