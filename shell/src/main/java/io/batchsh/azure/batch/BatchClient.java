package io.batchsh.azure.batch;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.RequestConditions;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import com.azure.core.util.polling.SyncPoller;
import io.batchsh.azure.batch.models.AutoScaleRun;
import io.batchsh.azure.batch.models.BatchNode;
import io.batchsh.azure.batch.models.BatchNodeDeallocateParameters;
import io.batchsh.azure.batch.models.BatchNodeDisableSchedulingParameters;
import io.batchsh.azure.batch.models.BatchNodeRebootParameters;
import io.batchsh.azure.batch.models.BatchNodeReimageParameters;
import io.batchsh.azure.batch.models.BatchNodeRemoteLoginSettings;
import io.batchsh.azure.batch.models.BatchNodeRemoveParameters;
import io.batchsh.azure.batch.models.BatchNodeState;
import io.batchsh.azure.batch.models.BatchNodeUserCreateParameters;
import io.batchsh.azure.batch.models.BatchNodesListOptions;
import io.batchsh.azure.batch.models.BatchPool;
import io.batchsh.azure.batch.models.BatchPoolCreateParameters;
import io.batchsh.azure.batch.models.BatchPoolEnableAutoScaleParameters;
import io.batchsh.azure.batch.models.BatchPoolEvaluateAutoScaleParameters;
import io.batchsh.azure.batch.models.BatchPoolGetOptions;
import io.batchsh.azure.batch.models.BatchPoolNodeCounts;
import io.batchsh.azure.batch.models.BatchPoolNodeCountsListOptions;
import io.batchsh.azure.batch.models.BatchPoolResizeParameters;
import io.batchsh.azure.batch.models.BatchPoolUpdateParameters;
import io.batchsh.azure.batch.models.BatchPoolsListOptions;
import io.batchsh.azure.batch.models.BatchSupportedImage;
import io.batchsh.azure.batch.models.SupportedBatchImagesListOptions;
import io.batchsh.azure.batch.models.UploadBatchServiceLogsParameters;
import io.batchsh.azure.batch.models.UploadBatchServiceLogsResult;
import org.jspecify.annotations.Nullable;

import static io.batchsh.azure.batch.DataPlane.read;
import static io.batchsh.azure.batch.Requests.conditions;
import static io.batchsh.azure.batch.Requests.file;
import static io.batchsh.azure.batch.Requests.join;
import static io.batchsh.azure.batch.Requests.json;
import static io.batchsh.azure.batch.Requests.listing;
import static io.batchsh.azure.batch.Requests.node;
import static io.batchsh.azure.batch.Requests.pool;

/**
 * The Batch data plane of one account. Every method is one request, or one request a page, and throws
 * {@link io.batchsh.azure.batch.models.BatchErrorException},
 * {@link com.azure.core.exception.ResourceNotFoundException} for 404 or
 * {@link com.azure.core.exception.ClientAuthenticationException} for 401 and 403. The forms with {@link BinaryData} pass
 * JSON through as it is. Source: the REST reference of the Batch service, API version 2025-06-01.
 */
public final class BatchClient extends JobCalls {

    BatchClient(DataPlane dataPlane) {
        super(dataPlane);
    }

    /**
     * Sends a request that has no method of its own.
     *
     * @param method {@code GET}, {@code POST} …
     * @param path the path in the account, encoded, without the API version
     * @param body JSON, or null
     */
    public Response<BinaryData> sendRequest(String method, String path, @Nullable BinaryData body) {
        return dataPlane.fetch(HttpMethod.valueOf(method), path, body, new RequestOptions());
    }

    /** Creates a pool; the service answers before any node exists. */
    public void createPool(BatchPoolCreateParameters pool) {
        createPoolWithResponse(json(pool), new RequestOptions());
    }

    public Response<Void> createPoolWithResponse(BinaryData pool, RequestOptions requestOptions) {
        return dataPlane.send(HttpMethod.POST, "/pools", pool, requestOptions);
    }

    public BatchPool getPool(String poolId) {
        return getPool(poolId, null, null);
    }

    public BatchPool getPool(
            String poolId, @Nullable BatchPoolGetOptions options, @Nullable RequestConditions requestConditions) {
        RequestOptions requestOptions = conditions(requestConditions);
        if (options != null) {
            join(requestOptions, "$select", options.getSelect());
            join(requestOptions, "$expand", options.getExpand());
        }
        return read(getPoolWithResponse(poolId, requestOptions).getValue(), BatchPool::fromJson);
    }

    public Response<BinaryData> getPoolWithResponse(String poolId, RequestOptions requestOptions) {
        return dataPlane.fetch(HttpMethod.GET, pool(poolId), null, requestOptions);
    }

    public boolean poolExists(String poolId) {
        return dataPlane.exists(pool(poolId), new RequestOptions());
    }

    public PagedIterable<BatchPool> listPools() {
        return listPools(new BatchPoolsListOptions());
    }

    public PagedIterable<BatchPool> listPools(BatchPoolsListOptions options) {
        RequestOptions requestOptions = listing(options.getFilter(), options.getSelect(), options.getMaxPageSize());
        join(requestOptions, "$expand", options.getExpand());
        return dataPlane.list("/pools", requestOptions, BatchPool::fromJson);
    }

    public PagedIterable<BinaryData> listPools(RequestOptions requestOptions) {
        return dataPlane.list("/pools", requestOptions, Requests::raw);
    }

    /** Changes what is set in {@code pool} and leaves the rest. */
    public void updatePool(String poolId, BatchPoolUpdateParameters pool) {
        updatePoolWithResponse(poolId, json(pool), new RequestOptions());
    }

    public Response<Void> updatePoolWithResponse(String poolId, BinaryData pool, RequestOptions requestOptions) {
        return dataPlane.send(HttpMethod.PATCH, pool(poolId), pool, requestOptions);
    }

    /** Replaces start task, application packages and metadata, all of them. */
    public Response<Void> replacePoolPropertiesWithResponse(
            String poolId, BinaryData pool, RequestOptions requestOptions) {
        return dataPlane.send(HttpMethod.POST, pool(poolId) + "/updateproperties", pool, requestOptions);
    }

    /** Asks for deletion; the poller is done when the pool is gone. */
    public SyncPoller<BatchPool, Void> beginDeletePool(String poolId) {
        return Pollers.deletion(
                () -> dataPlane.send(HttpMethod.DELETE, pool(poolId), null, new RequestOptions()),
                () -> getPool(poolId));
    }

    /** Asks for a size; the poller is done when the pool is steady again, which does not mean it has that size. */
    public SyncPoller<BatchPool, BatchPool> beginResizePool(String poolId, BatchPoolResizeParameters parameters) {
        return allocation(poolId, "/resize", json(parameters));
    }

    public SyncPoller<BatchPool, BatchPool> beginStopPoolResize(String poolId) {
        return allocation(poolId, "/stopresize", null);
    }

    public SyncPoller<BatchPool, BatchPool> beginRemoveNodes(String poolId, BatchNodeRemoveParameters parameters) {
        return allocation(poolId, "/removenodes", json(parameters));
    }

    public void enablePoolAutoScale(String poolId, BatchPoolEnableAutoScaleParameters parameters) {
        dataPlane.send(HttpMethod.POST, pool(poolId) + "/enableautoscale", json(parameters), new RequestOptions());
    }

    public void disablePoolAutoScale(String poolId) {
        dataPlane.send(HttpMethod.POST, pool(poolId) + "/disableautoscale", null, new RequestOptions());
    }

    /** Tries a formula on a pool with autoscale enabled, without effect. */
    public AutoScaleRun evaluatePoolAutoScale(String poolId, BatchPoolEvaluateAutoScaleParameters parameters) {
        return post(pool(poolId) + "/evaluateautoscale", parameters, AutoScaleRun::fromJson);
    }

    public PagedIterable<BatchSupportedImage> listSupportedImages() {
        return listSupportedImages(new SupportedBatchImagesListOptions());
    }

    public PagedIterable<BatchSupportedImage> listSupportedImages(SupportedBatchImagesListOptions options) {
        return dataPlane.list(
                "/supportedimages",
                listing(options.getFilter(), null, options.getMaxPageSize()),
                BatchSupportedImage::fromJson);
    }

    public PagedIterable<BinaryData> listSupportedImages(RequestOptions requestOptions) {
        return dataPlane.list("/supportedimages", requestOptions, Requests::raw);
    }

    public PagedIterable<BatchPoolNodeCounts> listPoolNodeCounts() {
        return listPoolNodeCounts(new BatchPoolNodeCountsListOptions());
    }

    public PagedIterable<BatchPoolNodeCounts> listPoolNodeCounts(BatchPoolNodeCountsListOptions options) {
        return dataPlane.list(
                "/nodecounts",
                listing(options.getFilter(), null, options.getMaxPageSize()),
                BatchPoolNodeCounts::fromJson);
    }

    public PagedIterable<BatchNode> listNodes(String poolId) {
        return listNodes(poolId, new BatchNodesListOptions());
    }

    public PagedIterable<BatchNode> listNodes(String poolId, BatchNodesListOptions options) {
        return dataPlane.list(
                pool(poolId) + "/nodes",
                listing(options.getFilter(), options.getSelect(), options.getMaxPageSize()),
                BatchNode::fromJson);
    }

    public PagedIterable<BinaryData> listNodes(String poolId, RequestOptions requestOptions) {
        return dataPlane.list(pool(poolId) + "/nodes", requestOptions, Requests::raw);
    }

    public BatchNode getNode(String poolId, String nodeId) {
        return read(getNodeWithResponse(poolId, nodeId, new RequestOptions()).getValue(), BatchNode::fromJson);
    }

    public Response<BinaryData> getNodeWithResponse(String poolId, String nodeId, RequestOptions requestOptions) {
        return dataPlane.fetch(HttpMethod.GET, node(poolId, nodeId), null, requestOptions);
    }

    public BatchNodeRemoteLoginSettings getNodeRemoteLoginSettings(String poolId, String nodeId) {
        return read(
                getNodeRemoteLoginSettingsWithResponse(poolId, nodeId, new RequestOptions())
                        .getValue(),
                BatchNodeRemoteLoginSettings::fromJson);
    }

    public Response<BinaryData> getNodeRemoteLoginSettingsWithResponse(
            String poolId, String nodeId, RequestOptions requestOptions) {
        return dataPlane.fetch(HttpMethod.GET, node(poolId, nodeId) + "/remoteloginsettings", null, requestOptions);
    }

    /** Lets a node upload its agent's logs to a container; the upload goes on after the answer. */
    public UploadBatchServiceLogsResult uploadNodeLogs(
            String poolId, String nodeId, UploadBatchServiceLogsParameters parameters) {
        return post(
                node(poolId, nodeId) + "/uploadbatchservicelogs", parameters, UploadBatchServiceLogsResult::fromJson);
    }

    /** Asks for a reboot; the poller is done when the node has begun to start again. */
    public SyncPoller<BatchNode, BatchNode> beginRebootNode(
            String poolId, String nodeId, BatchNodeRebootParameters parameters) {
        return nodeAction(poolId, nodeId, "/reboot", json(parameters), BatchNodeState.REBOOTING);
    }

    public SyncPoller<BatchNode, BatchNode> beginReimageNode(
            String poolId, String nodeId, BatchNodeReimageParameters parameters) {
        return nodeAction(poolId, nodeId, "/reimage", json(parameters), BatchNodeState.REIMAGING);
    }

    public SyncPoller<BatchNode, BatchNode> beginStartNode(String poolId, String nodeId) {
        return nodeAction(poolId, nodeId, "/start", null, BatchNodeState.STARTING);
    }

    public SyncPoller<BatchNode, BatchNode> beginDeallocateNode(
            String poolId, String nodeId, BatchNodeDeallocateParameters parameters) {
        return nodeAction(poolId, nodeId, "/deallocate", json(parameters), BatchNodeState.DEALLOCATING);
    }

    public void disableNodeScheduling(String poolId, String nodeId, BatchNodeDisableSchedulingParameters parameters) {
        act(node(poolId, nodeId) + "/disablescheduling", json(parameters));
    }

    public void enableNodeScheduling(String poolId, String nodeId) {
        act(node(poolId, nodeId) + "/enablescheduling", null);
    }

    public void createNodeUser(String poolId, String nodeId, BatchNodeUserCreateParameters user) {
        act(node(poolId, nodeId) + "/users", json(user));
    }

    public void deleteNodeUser(String poolId, String nodeId, String userName) {
        String path = node(poolId, nodeId) + "/users/" + Urls.encode(userName);
        dataPlane.send(HttpMethod.DELETE, path, null, new RequestOptions());
    }

    /** The files below the root of a node; with {@code recursive=true} in the options those of its directories too. */
    public PagedIterable<BinaryData> listNodeFiles(String poolId, String nodeId, RequestOptions requestOptions) {
        return dataPlane.list(node(poolId, nodeId) + "/files", requestOptions, Requests::raw);
    }

    /** What a file holds. */
    public BinaryData getNodeFile(String poolId, String nodeId, String filePath) {
        return getNodeFileWithResponse(poolId, nodeId, filePath, new RequestOptions())
                .getValue();
    }

    public Response<BinaryData> getNodeFileWithResponse(
            String poolId, String nodeId, String filePath, RequestOptions requestOptions) {
        return dataPlane.fetch(HttpMethod.GET, file(node(poolId, nodeId), filePath), null, requestOptions);
    }

    private SyncPoller<BatchNode, BatchNode> nodeAction(
            String poolId, String nodeId, String action, @Nullable BinaryData body, BatchNodeState during) {
        return Pollers.until(
                () -> act(node(poolId, nodeId) + action, body),
                () -> getNode(poolId, nodeId),
                answer -> !during.equals(answer.getState()));
    }

    private SyncPoller<BatchPool, BatchPool> allocation(String poolId, String action, @Nullable BinaryData body) {
        return Pollers.allocation(
                () -> dataPlane.send(HttpMethod.POST, pool(poolId) + action, body, new RequestOptions()),
                () -> getPool(poolId));
    }
}
