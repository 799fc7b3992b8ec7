package io.batchsh.simulator;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What an account lists beside its pools: supported images and node counts. */
final class AccountRoutes {

    /** What who waits for a pool asks: the nodes of the others need not be counted for it. */
    private static final Pattern ONE_POOL = Pattern.compile("\\s*poolId eq '([^']+)'\\s*");

    private final Simulation simulation;

    AccountRoutes(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(BatchService service) {
        service.on("GET", "/supportedimages", this::supportedImages)
                .on("GET", "/nodecounts", AccountRoutes::nodeCounts);
    }

    private Reply supportedImages(BatchAccount account, Request request, Map<String, String> path) {
        List<SupportedImage> images = simulation.reference().images(simulation.now());
        return new Page<Integer>(
                        after -> range(after.map(Integer::parseInt).orElse(-1) + 1, images.size()),
                        index -> Integer.toString(index),
                        index -> images.get(index).rendered(),
                        Set.of("osType", "verificationType", "nodeAgentSKUId"))
                .answer(request, "supportedimages");
    }

    private static Iterator<Integer> range(int from, int to) {
        return IntStream.range(from, to).iterator();
    }

    private static Reply nodeCounts(BatchAccount account, Request request, Map<String, String> path) {
        Optional<String> only = request.parameter("$filter")
                .map(ONE_POOL::matcher)
                .filter(Matcher::matches)
                .map(one -> one.group(1));
        return new Page<Pool>(
                        after -> only.map(id -> account.pool(id).stream().iterator())
                                .orElseGet(() -> pools(account, after)),
                        pool -> pool.id.toLowerCase(Locale.ROOT),
                        pool -> Json.object(
                                "poolId", pool.id, "dedicated", counts(pool, true), "lowPriority", counts(pool, false)),
                        Set.of("poolId"))
                .answer(request, "poolnodecounts");
    }

    private static Iterator<Pool> pools(BatchAccount account, Optional<String> after) {
        return after.map(id -> account.pools.tailMap(id, false))
                .orElse(account.pools)
                .values()
                .iterator();
    }

    private static Map<String, Object> counts(Pool pool, boolean dedicated) {
        Map<NodeState, Integer> counts = new EnumMap<>(NodeState.class);
        int total = 0;
        for (Node node : pool.nodes.values()) {
            if (node.dedicated == dedicated) {
                counts.merge(node.state, 1, Integer::sum);
                total++;
            }
        }
        Map<String, Object> rendered = Json.object();
        for (NodeState state : NodeState.values()) {
            rendered.put(state.counter(), counts.getOrDefault(state, 0));
        }
        rendered.put("total", total);
        return rendered;
    }
}
