package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolDocument;
import io.batchsh.batch.PoolSpec;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code pool patch}: changes what is named and leaves the rest. */
@Command(
        name = "patch",
        description = {
            "Change what is named of a pool and leave the rest.",
            "Start task, application packages and metadata can always be changed; new nodes get them, others when they"
                    + " are restarted. All else only while the pool has no nodes. A list replaces the list there was."
        },
        footer = {
            "pool patch nightly --metadata team=render stage=test",
            "pool patch nightly --start-task-command-line '/bin/sh -c \"apt-get update\"' --dry-run"
        })
final class PoolPatchCommand extends Verb.Changing {

    @Parameters(paramLabel = "<pool>", description = "The pool's id.")
    String id = "";

    private final PoolOptions options = new PoolOptions(PoolOptionTable.changeable());

    PoolPatchCommand(CommandContext context) {
        super(context);
    }

    @Override
    void addTo(CommandSpec command) {
        options.addTo(command);
    }

    @Override
    Outcome run() {
        if (options.isEmpty()) {
            throw new UsageException("What shall be changed?", "pool patch " + id + " --metadata name=value");
        }
        Pool pool = context.operations().pools().show(id);
        Map<String, Object> before = PoolDocument.read(pool.document()).properties();
        Map<String, Object> changes = changes(before);
        if (changes.isEmpty()) {
            throw AzureException.builder(
                            AzureException.Kind.CONFLICT, "Pool " + id + " is so already; nothing was changed.")
                    .remedy("pool show " + id + " -o json")
                    .build();
        }
        PoolSpec complete = new SecretQuestions(context)
                .complete(
                        PoolSpec.builder(changes).build(),
                        change.dryRun || context.settings().dryRun());
        context.operations().pools().update(id, complete.document(), pool.eTag());
        new UndoLines(context.console()).print(new PoolInverse(context.session()).change(pool, changes.keySet()));
        return Outcome.one(context.operations().pools().show(id), PoolLooks.pool());
    }

    /** The properties that are to be other than they are, each as a whole, since the service takes it as a whole. */
    private Map<String, Object> changes(Map<String, Object> before) {
        PoolReading reading = options.read(new PoolReading(context, before));
        Map<String, Object> after = reading.pool().document();
        Map<String, Object> changes = new LinkedHashMap<>();
        for (String property : reading.touched()) {
            Object value = after.get(property);
            if (value != null && !value.equals(before.get(property))) {
                changes.put(property, value);
            }
        }
        return changes;
    }
}
