package io.batchsh.simulator;

import java.util.Map;
import java.util.TreeMap;

/** A simulation at a glance. */
final class Overview {

    private Overview() {}

    static Map<String, Object> of(Simulation simulation) {
        Store store = simulation.store();
        int pools = 0;
        int nodes = 0;
        for (BatchAccount account : store.accounts()) {
            pools += account.pools.size();
            nodes += account.pools.values().stream()
                    .mapToInt(pool -> pool.nodes.size())
                    .sum();
        }
        Map<String, Integer> types = new TreeMap<>();
        store.kept().stream()
                .filter(resource -> store.serial(resource.id).isEmpty())
                .forEach(resource -> types.merge(resource.id.type(), 1, Integer::sum));
        store.series().forEach(series -> types.merge(ImageVersions.TYPE, series.count(), Integer::sum));
        if (!store.removed().isEmpty()) {
            types.merge(ImageVersions.TYPE, -store.removed().size(), Integer::sum);
        }
        return Json.object(
                "clock",
                simulation.now().toString(),
                "seed",
                simulation.identifiers().seed(),
                "subscriptions",
                store.subscriptions().size(),
                "resourceGroups",
                store.groups().size(),
                "resources",
                types,
                "pools",
                pools,
                "nodes",
                nodes,
                "pendingEvents",
                simulation.timeline().pending().size(),
                "faults",
                simulation.faults().list().size());
    }

    static Map<String, Object> of(Event event) {
        return Json.object("time", event.time().toString(), "kind", event.kind(), "arguments", event.arguments());
    }
}
