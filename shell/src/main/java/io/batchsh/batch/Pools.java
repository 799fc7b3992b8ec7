package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.batch.RequestOptions;
import io.batchsh.azure.batch.models.BatchNodeDeallocationOption;
import io.batchsh.azure.batch.models.BatchPoolNodeCountsListOptions;
import io.batchsh.azure.batch.models.BatchPoolResizeParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * The pools of the session's account. Each method is one request, or one a page, and throws
 * {@link io.batchsh.azure.AzureException}; none waits. See {@link PoolWaits} for that.
 */
public final class Pools {

    private final AzureClients clients;

    public Pools(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** The pools, page by page. */
    public Stream<Pool> list() {
        return list(new RequestOptions());
    }

    /**
     * The pools with only some properties, page by page.
     *
     * @param properties the service's property names, such as {@code id} and {@code allocationState}
     */
    public Stream<Pool> list(List<String> properties) {
        return list(new RequestOptions().addQueryParam("$select", String.join(",", properties)));
    }

    public Pool show(String poolId) {
        return AzureCalls.call(() -> Pool.of(JsonAnswers.tree(clients.batch()
                .getPoolWithResponse(poolId, new RequestOptions())
                .getValue())));
    }

    /** Creates a pool; the service answers before any node exists. */
    public void create(PoolSpec pool) {
        AzureCalls.call(() -> clients.batch()
                .createPoolWithResponse(JsonAnswers.body(pool.document()), new RequestOptions())
                .getStatusCode());
    }

    /** Asks for another number of nodes; what the resize leaves out stays as it is. */
    public void resize(String poolId, PoolResize resize) {
        BatchPoolResizeParameters parameters = new BatchPoolResizeParameters();
        resize.targetDedicatedNodes().ifPresent(parameters::setTargetDedicatedNodes);
        resize.targetLowPriorityNodes().ifPresent(parameters::setTargetLowPriorityNodes);
        resize.resizeTimeout().ifPresent(parameters::setResizeTimeout);
        resize.nodeDeallocationOption()
                .map(BatchNodeDeallocationOption::fromString)
                .ifPresent(parameters::setNodeDeallocationOption);
        AzureCalls.call(() -> clients.batch().beginResizePool(poolId, parameters));
    }

    /** Ends a resize where it stands. */
    public void stopResize(String poolId) {
        AzureCalls.call(() -> clients.batch().beginStopPoolResize(poolId));
    }

    /** Asks for deletion; the pool is there for a while, without taking tasks. */
    public void delete(String poolId) {
        AzureCalls.call(() -> clients.batch().beginDeletePool(poolId));
    }

    /** The nodes of every pool by state, page by page. */
    public Stream<NodeCounts> nodeCounts() {
        return nodeCounts(new BatchPoolNodeCountsListOptions());
    }

    /** The nodes of a pool by state; none when the service does not count it yet. */
    public NodeCounts nodeCounts(String poolId) {
        return nodeCounts(new BatchPoolNodeCountsListOptions().setFilter("poolId eq " + quoted(poolId)))
                .filter(counts -> counts.poolId().equalsIgnoreCase(poolId))
                .findFirst()
                .orElse(new NodeCounts(poolId, Map.of(), Map.of()));
    }

    private Stream<NodeCounts> nodeCounts(BatchPoolNodeCountsListOptions options) {
        return AzureCalls.stream(() -> clients.batch().listPoolNodeCounts(options))
                .map(counts -> {
                    try {
                        return NodeCounts.of(JsonAnswers.tree(counts.toJsonString()));
                    } catch (IOException broken) {
                        throw new UncheckedIOException(broken);
                    }
                });
    }

    private Stream<Pool> list(RequestOptions options) {
        return AzureCalls.stream(() -> clients.batch().listPools(options))
                .map(JsonAnswers::tree)
                .map(Pool::of);
    }

    /** Text as OData writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
