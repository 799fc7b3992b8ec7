package io.batchsh.azure.batch;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.RequestConditions;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import com.azure.core.util.polling.SyncPoller;
import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.ReadValueCallback;
import io.batchsh.azure.batch.models.AutoScaleRun;
import io.batchsh.azure.batch.models.BatchNode;
import io.batchsh.azure.batch.models.BatchNodeRemoteLoginSettings;
import io.batchsh.azure.batch.models.BatchNodeRemoveParameters;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

import static io.batchsh.azure.batch.DataPlane.read;

/**
 * The Batch data plane of one account. Every method is one request, or one request a page, and throws
 * {@link io.batchsh.azure.batch.models.BatchErrorException},
 * {@link com.azure.core.exception.ResourceNotFoundException} for 404 or
 * {@link com.azure.core.exception.ClientAuthenticationException} for 401 and 403. The forms with {@link BinaryData} pass
 * JSON through as it is. Source: the REST reference of the Batch service, API version 2025-06-01.
 */
public final class BatchClient {

    private final DataPlane dataPlane;

    BatchClient(DataPlane dataPlane) {
        this.dataPlane = dataPlane;
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
        return dataPlane.list("/pools", requestOptions, BatchClient::raw);
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
        return dataPlane.list("/supportedimages", requestOptions, BatchClient::raw);
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
        return dataPlane.list(pool(poolId) + "/nodes", requestOptions, BatchClient::raw);
    }

    public BatchNode getNode(String poolId, String nodeId) {
        return read(getNodeWithResponse(poolId, nodeId, new RequestOptions()).getValue(), BatchNode::fromJson);
    }

    public Response<BinaryData> getNodeWithResponse(String poolId, String nodeId, RequestOptions requestOptions) {
        return dataPlane.fetch(HttpMethod.GET, node(poolId, nodeId), null, requestOptions);
    }

    public BatchNodeRemoteLoginSettings getNodeRemoteLoginSettings(String poolId, String nodeId) {
        BinaryData answer = dataPlane
                .fetch(HttpMethod.GET, node(poolId, nodeId) + "/remoteloginsettings", null, new RequestOptions())
                .getValue();
        return read(answer, BatchNodeRemoteLoginSettings::fromJson);
    }

    /** Lets a node upload its agent's logs to a container; the upload goes on after the answer. */
    public UploadBatchServiceLogsResult uploadNodeLogs(
            String poolId, String nodeId, UploadBatchServiceLogsParameters parameters) {
        return post(
                node(poolId, nodeId) + "/uploadbatchservicelogs", parameters, UploadBatchServiceLogsResult::fromJson);
    }

    private SyncPoller<BatchPool, BatchPool> allocation(String poolId, String action, @Nullable BinaryData body) {
        return Pollers.allocation(
                () -> dataPlane.send(HttpMethod.POST, pool(poolId) + action, body, new RequestOptions()),
                () -> getPool(poolId));
    }

    private <T> T post(String path, JsonSerializable<?> body, ReadValueCallback<JsonReader, T> callback) {
        return read(
                dataPlane
                        .fetch(HttpMethod.POST, path, json(body), new RequestOptions())
                        .getValue(),
                callback);
    }

    private static String pool(String poolId) {
        return "/pools/" + Urls.encode(poolId);
    }

    private static String node(String poolId, String nodeId) {
        return pool(poolId) + "/nodes/" + Urls.encode(nodeId);
    }

    private static RequestOptions listing(
            @Nullable String filter, @Nullable List<String> select, @Nullable Integer maxPageSize) {
        RequestOptions options = new RequestOptions();
        if (maxPageSize != null) {
            options.addQueryParam("maxresults", maxPageSize.toString());
        }
        if (filter != null) {
            options.addQueryParam("$filter", filter);
        }
        join(options, "$select", select);
        return options;
    }

    private static void join(RequestOptions options, String name, @Nullable List<String> values) {
        if (values != null) {
            options.addQueryParam(name, String.join(",", values));
        }
    }

    private static RequestOptions conditions(@Nullable RequestConditions conditions) {
        RequestOptions options = new RequestOptions();
        if (conditions == null) {
            return options;
        }
        header(options, HttpHeaderName.IF_MATCH, conditions.getIfMatch());
        header(options, HttpHeaderName.IF_NONE_MATCH, conditions.getIfNoneMatch());
        header(options, HttpHeaderName.IF_MODIFIED_SINCE, httpDate(conditions.getIfModifiedSince()));
        header(options, HttpHeaderName.IF_UNMODIFIED_SINCE, httpDate(conditions.getIfUnmodifiedSince()));
        return options;
    }

    private static void header(RequestOptions options, HttpHeaderName name, @Nullable String value) {
        if (value != null) {
            options.setHeader(name, value);
        }
    }

    private static @Nullable String httpDate(@Nullable OffsetDateTime time) {
        return time == null
                ? null
                : DateTimeFormatter.RFC_1123_DATE_TIME.format(time.withOffsetSameInstant(ZoneOffset.UTC));
    }

    private static BinaryData raw(JsonReader reader) throws IOException {
        return BinaryData.fromString(reader.readChildren());
    }

    private static BinaryData json(JsonSerializable<?> value) {
        try {
            return BinaryData.fromBytes(value.toJsonBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
