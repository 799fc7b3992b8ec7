package io.batchsh.batch;

import com.azure.core.http.HttpHeaderName;
import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.batch.RequestOptions;
import io.batchsh.azure.batch.models.BatchNodeDeallocationOption;
import io.batchsh.azure.batch.models.BatchPoolEnableAutoScaleParameters;
import io.batchsh.azure.batch.models.BatchPoolEvaluateAutoScaleParameters;
import io.batchsh.azure.batch.models.BatchPoolNodeCountsListOptions;
import io.batchsh.azure.batch.models.BatchPoolResizeParameters;
import io.batchsh.image.JsonTree;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                .createPoolWithResponse(
                        JsonAnswers.body(SecretProperties.revealed(pool.document())), new RequestOptions())
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

    /**
     * Lets a formula decide how many nodes a pool has, or changes the formula or its interval.
     *
     * @param formula left out, the pool keeps the one it has
     * @param interval from 5 minutes to 168 hours; left out, 15 minutes or the one the pool has
     */
    public void enableAutoScale(String poolId, Optional<String> formula, Optional<Duration> interval) {
        BatchPoolEnableAutoScaleParameters parameters = new BatchPoolEnableAutoScaleParameters();
        formula.ifPresent(parameters::setAutoScaleFormula);
        interval.ifPresent(parameters::setAutoScaleEvaluationInterval);
        AzureCalls.run(() -> clients.batch().enablePoolAutoScale(poolId, parameters));
    }

    /** Ends automatic scaling; the pool keeps the nodes it has. */
    public void disableAutoScale(String poolId) {
        AzureCalls.run(() -> clients.batch().disablePoolAutoScale(poolId));
    }

    /** What a formula would say of a pool now, without effect; the pool must have automatic scaling enabled. */
    public AutoScaleEvaluation evaluateAutoScale(String poolId, String formula) {
        return AzureCalls.call(() -> AutoScaleEvaluation.of(new JsonTree(JsonAnswers.tree(
                clients.batch().evaluatePoolAutoScale(poolId, new BatchPoolEvaluateAutoScaleParameters(formula))))));
    }

    /**
     * Changes what is named and leaves the rest. A property is replaced as a whole. Most can be changed only while the pool
     * has no nodes: all but the start task, the application packages and the metadata.
     *
     * @param changes properties of the create call
     * @param eTag the state of the pool the changes were worked out from; a pool that has changed since is refused with 412
     */
    public void update(String poolId, Map<String, Object> changes, Optional<String> eTag) {
        RequestOptions options = new RequestOptions();
        eTag.ifPresent(tag -> options.setHeader(HttpHeaderName.IF_MATCH, tag));
        AzureCalls.run(() -> clients.batch()
                .updatePoolWithResponse(poolId, JsonAnswers.body(SecretProperties.revealed(changes)), options));
    }

    /**
     * Replaces start task, application packages and metadata, all three: what is not given is gone afterwards.
     *
     * @param properties the properties {@code startTask}, {@code applicationPackageReferences} and {@code metadata}
     */
    public void replaceProperties(String poolId, Map<String, Object> properties) {
        AzureCalls.run(() -> clients.batch()
                .replacePoolPropertiesWithResponse(
                        poolId, JsonAnswers.body(SecretProperties.revealed(properties)), new RequestOptions()));
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
                .map(counts -> NodeCounts.of(JsonAnswers.tree(counts)));
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
