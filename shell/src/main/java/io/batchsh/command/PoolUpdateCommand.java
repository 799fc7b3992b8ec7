package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolDocument;
import io.batchsh.batch.PoolSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;

/** {@code pool update}: replaces all that can be replaced of a pool with nodes. */
@Command(
        name = "update",
        description = {
            "Replace start task, application packages and metadata of a pool, all three.",
            "What is not given is gone afterwards. To change one and leave the others: pool patch."
        },
        footer = {
            "pool update nightly --metadata team=render --start-task-command-line /bin/true",
            "pool update nightly --yes"
        })
final class PoolUpdateCommand extends Verb.Changing {

    @Parameters(paramLabel = "<pool>", description = "The pool's id.")
    String id = "";

    private final PoolOptions options = new PoolOptions(PoolOptionTable.replaceable());

    PoolUpdateCommand(CommandContext context) {
        super(context);
    }

    @Override
    void addTo(CommandSpec command) {
        options.addTo(command);
    }

    @Override
    Outcome run() {
        boolean dryRun = change.dryRun || context.settings().dryRun();
        Map<String, Object> properties = properties();
        Pool pool = context.operations().pools().show(id);
        List<String> gone = gone(PoolDocument.read(pool.document()).properties(), properties);
        if (!gone.isEmpty() && !dryRun) {
            change.confirmation(context)
                    .ask("This takes from pool " + id + " its " + String.join(" and ", gone) + ". Go on?");
        }
        PoolSpec complete = new SecretQuestions(context)
                .complete(PoolSpec.builder(properties).build(), dryRun);
        context.operations().pools().replaceProperties(id, complete.document());
        new UndoLines(context.console()).print(List.of(new PoolInverse(context.session()).replacement(pool)));
        return Outcome.one(context.operations().pools().show(id), PoolLooks.pool());
    }

    private Map<String, Object> properties() {
        Map<String, Object> given = options.spec(context).document();
        List<String> others = given.keySet().stream()
                .filter(name -> !PoolOptionTable.REPLACEABLE.contains(name))
                .toList();
        if (!others.isEmpty()) {
            throw AzureException.builder(
                            AzureException.Kind.INVALID, "This cannot be replaced: " + String.join(", ", others) + ".")
                    .remedy("pool patch " + id)
                    .build();
        }
        Map<String, Object> properties = new LinkedHashMap<>(given);
        properties.putIfAbsent("applicationPackageReferences", List.of());
        properties.putIfAbsent("metadata", List.of());
        return properties;
    }

    private static List<String> gone(Map<String, Object> before, Map<String, Object> after) {
        List<String> gone = new ArrayList<>();
        before.forEach((name, value) -> {
            boolean empty = value instanceof List<?> list && list.isEmpty();
            boolean left = after.containsKey(name) && !after.get(name).equals(List.of());
            if (PoolOptionTable.REPLACEABLE.contains(name) && !empty && !left) {
                gone.add(name);
            }
        });
        return gone;
    }
}
