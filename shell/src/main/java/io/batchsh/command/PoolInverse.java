package io.batchsh.command;

import io.batchsh.batch.Pool;
import io.batchsh.batch.PoolDocument;
import io.batchsh.completion.Words;
import io.batchsh.session.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The commands that take a change to a pool back, worked out from the pool as it was before. */
record PoolInverse(Session session) {

    /** What stands for a property that a pool does not have, where something does. */
    private static final Map<String, Object> ABSENT = Map.of(
            "metadata",
            List.of(),
            "applicationPackageReferences",
            List.of(),
            "userAccounts",
            List.of(),
            "mountConfiguration",
            List.of(),
            "displayName",
            "");

    /** Creates a pool that was deleted, with all that it had but its passwords. */
    String create(Pool pool) {
        Map<String, Object> properties = PoolDocument.read(pool.document()).properties();
        return "pool create " + new PoolWords(PoolOptionTable.all(), session.subscriptionId()).line(properties);
    }

    /**
     * Gives a pool the properties that it had. A start task that was not there before can be taken away only by replacing
     * all that is replaceable; what else was not there before stays.
     *
     * @param changed the properties that a change names
     */
    List<String> change(Pool pool, Set<String> changed) {
        Map<String, Object> before = PoolDocument.read(pool.document()).properties();
        Map<String, Object> old = new LinkedHashMap<>();
        List<String> commands = new ArrayList<>();
        boolean replace = changed.contains("startTask") && !before.containsKey("startTask");
        for (String name : changed) {
            if (!(replace && PoolOptionTable.REPLACEABLE.contains(name))
                    && (before.containsKey(name) || ABSENT.containsKey(name))) {
                old.put(name, before.getOrDefault(name, ABSENT.getOrDefault(name, "")));
            }
        }
        if (!old.isEmpty()) {
            commands.add(line("pool patch", pool, PoolOptionTable.changeable(), old));
        }
        if (replace) {
            commands.add(replacement(pool));
        }
        return commands;
    }

    /** Gives a pool the start task, application packages and metadata that it had. */
    String replacement(Pool pool) {
        Map<String, Object> before =
                new LinkedHashMap<>(PoolDocument.read(pool.document()).properties());
        before.keySet().retainAll(PoolOptionTable.REPLACEABLE);
        return line("pool update", pool, PoolOptionTable.replaceable(), before);
    }

    private String line(String verb, Pool pool, PoolOptionTable table, Map<String, Object> properties) {
        String options = new PoolWords(table, session.subscriptionId()).line(properties);
        return verb + " " + Words.quote(pool.id()) + (options.isEmpty() ? "" : " " + options);
    }

    /** Gives a pool the formula and the interval that it has now. */
    List<String> autoScale(Pool pool) {
        return List.of("pool autoscale enable " + pool.id() + " --auto-scale-formula "
                + FormulaText.word(pool.autoScaleFormula().orElse(""))
                + pool.autoScaleEvaluationInterval()
                        .map(interval -> " --auto-scale-evaluation-interval " + interval)
                        .orElse(""));
    }

    /** Ends automatic scaling and gives a pool the number of nodes that it is to have now. */
    List<String> fixedScale(Pool pool) {
        List<String> commands = new ArrayList<>();
        commands.add("pool autoscale disable " + pool.id());
        commands.add(resize(pool));
        return commands;
    }

    /** Gives a pool the number of nodes that it is to have now. */
    String resize(Pool pool) {
        return "pool resize " + pool.id() + " --target-dedicated-nodes " + pool.targetDedicatedNodes()
                + " --target-low-priority-nodes " + pool.targetLowPriorityNodes();
    }
}
