package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.batch.RequestOptions;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The nodes of a pool. Methods throw {@link io.batchsh.azure.AzureException}. */
public final class Nodes {

    private final AzureClients clients;

    public Nodes(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** The nodes of a pool, page by page. */
    public Stream<Node> list(String poolId) {
        return list(poolId, new RequestOptions());
    }

    /** The nodes of a pool in one state, page by page; the service filters. */
    public Stream<Node> list(String poolId, String state) {
        return list(poolId, new RequestOptions().addQueryParam("$filter", "state eq " + Pools.quoted(state)));
    }

    public Node show(String poolId, String nodeId) {
        return AzureCalls.call(() -> Node.of(JsonAnswers.tree(clients.batch()
                .getNodeWithResponse(poolId, nodeId, new RequestOptions())
                .getValue())));
    }

    private Stream<Node> list(String poolId, RequestOptions options) {
        return AzureCalls.stream(() -> clients.batch().listNodes(poolId, options))
                .map(JsonAnswers::tree)
                .map(Node::of);
    }
}
