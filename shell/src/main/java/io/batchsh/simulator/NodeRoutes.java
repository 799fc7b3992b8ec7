package io.batchsh.simulator;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compute nodes of a pool: list and get. */
final class NodeRoutes {

    private static final Set<String> FILTERABLE = Set.of(
            "state",
            "stateTransitionTime",
            "lastBootTime",
            "allocationTime",
            "startTaskInfo/state",
            "startTaskInfo/result",
            "startTaskInfo/exitCode",
            "startTaskInfo/startTime",
            "startTaskInfo/endTime");

    private final Simulation simulation;

    NodeRoutes(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(BatchService service) {
        service.on("GET", "/pools/{pool}/nodes", this::list).on("GET", "/pools/{pool}/nodes/{node}", this::get);
    }

    private Reply list(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        return new Page<Node>(
                        after -> from(pool, after),
                        node -> Integer.toString(node.ordinal),
                        node -> NodeView.render(pool, node, request.host(), complaints(account, pool, node)),
                        FILTERABLE)
                .answer(request, "nodes");
    }

    private static Iterator<Node> from(Pool pool, Optional<String> after) {
        int first = after.map(key -> Integer.parseInt(key) + 1).orElse(0);
        return pool.nodes.values().stream()
                .filter(node -> node.ordinal >= first)
                .iterator();
    }

    private Reply get(BatchAccount account, Request request, Map<String, String> path) {
        Pool pool = PoolRoutes.find(account, path);
        Node node = find(pool, path.getOrDefault("node", ""));
        Map<String, Object> rendered = new LinkedHashMap<>();
        rendered.put("odata.metadata", "https://" + request.host() + "/$metadata#nodes/@Element");
        Map<String, Object> view = NodeView.render(pool, node, request.host(), complaints(account, pool, node));
        rendered.putAll(
                Page.select(request).map(names -> Page.only(view, names)).orElse(view));
        return Reply.json(200, rendered);
    }

    static Node find(Pool pool, String id) {
        return Optional.ofNullable(pool.nodes.get(id))
                .orElseThrow(() -> new Refusal(404, "NodeNotFound", "The specified node does not exist."));
    }

    private List<Map<String, Object>> complaints(BatchAccount account, Pool pool, Node node) {
        return node.state == NodeState.UNUSABLE
                ? new NodeReach(simulation, account, pool).complaint().stream().toList()
                : List.of();
    }
}
