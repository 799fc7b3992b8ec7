package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.Secret;
import io.batchsh.azure.batch.models.BatchNodeDeallocateOption;
import io.batchsh.azure.batch.models.BatchNodeDeallocateParameters;
import io.batchsh.azure.batch.models.BatchNodeDeallocationOption;
import io.batchsh.azure.batch.models.BatchNodeDisableSchedulingOption;
import io.batchsh.azure.batch.models.BatchNodeDisableSchedulingParameters;
import io.batchsh.azure.batch.models.BatchNodeRebootKind;
import io.batchsh.azure.batch.models.BatchNodeRebootParameters;
import io.batchsh.azure.batch.models.BatchNodeReimageOption;
import io.batchsh.azure.batch.models.BatchNodeReimageParameters;
import io.batchsh.azure.batch.models.BatchNodeRemoveParameters;
import io.batchsh.azure.batch.models.UploadBatchServiceLogsParameters;
import io.batchsh.azure.batch.models.UploadBatchServiceLogsResult;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * What can be done with nodes. Each method is one request, answered before it happens. Where tasks run on a node, an
 * option says what becomes of them: {@code requeue} (what the service takes by itself), {@code terminate} or
 * {@code taskcompletion}. Methods throw {@link io.batchsh.azure.AzureException}.
 */
public final class NodeActions {

    /** The service removes no more at once. */
    public static final int MOST_REMOVED = 100;

    private final AzureClients clients;

    public NodeActions(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    public void reboot(String poolId, String nodeId, Optional<String> tasks) {
        BatchNodeRebootParameters parameters = new BatchNodeRebootParameters();
        tasks.map(BatchNodeRebootKind::fromString).ifPresent(parameters::setNodeRebootOption);
        AzureCalls.call(() -> clients.batch().beginRebootNode(poolId, nodeId, parameters));
    }

    /** Puts the image of the pool on the node anew; what is on its disks is lost. */
    public void reimage(String poolId, String nodeId, Optional<String> tasks) {
        BatchNodeReimageParameters parameters = new BatchNodeReimageParameters();
        tasks.map(BatchNodeReimageOption::fromString).ifPresent(parameters::setNodeReimageOption);
        AzureCalls.call(() -> clients.batch().beginReimageNode(poolId, nodeId, parameters));
    }

    public void start(String poolId, String nodeId) {
        AzureCalls.call(() -> clients.batch().beginStartNode(poolId, nodeId));
    }

    /** Gives the virtual machine back and keeps the node, so that it costs no computing. */
    public void deallocate(String poolId, String nodeId, Optional<String> tasks) {
        BatchNodeDeallocateParameters parameters = new BatchNodeDeallocateParameters();
        tasks.map(BatchNodeDeallocateOption::fromString).ifPresent(parameters::setNodeDeallocateOption);
        AzureCalls.call(() -> clients.batch().beginDeallocateNode(poolId, nodeId, parameters));
    }

    public void enableScheduling(String poolId, String nodeId) {
        run(() -> clients.batch().enableNodeScheduling(poolId, nodeId));
    }

    public void disableScheduling(String poolId, String nodeId, Optional<String> tasks) {
        BatchNodeDisableSchedulingParameters parameters = new BatchNodeDisableSchedulingParameters();
        tasks.map(BatchNodeDisableSchedulingOption::fromString).ifPresent(parameters::setNodeDisableSchedulingOption);
        run(() -> clients.batch().disableNodeScheduling(poolId, nodeId, parameters));
    }

    /** Removes nodes from a pool, which then is to have so many fewer; at most {@value #MOST_REMOVED}. */
    public void remove(String poolId, List<String> nodeIds, Optional<String> tasks) {
        BatchNodeRemoveParameters parameters = new BatchNodeRemoveParameters(nodeIds);
        tasks.map(BatchNodeDeallocationOption::fromString).ifPresent(parameters::setNodeDeallocationOption);
        AzureCalls.call(() -> clients.batch().beginRemoveNodes(poolId, parameters));
    }

    /**
     * Lets a node upload the logs of its agent; the upload goes on after the answer.
     *
     * @param containerUrl the blob container with a SAS that allows writing
     * @param from the first moment that matters; the service keeps logs for some days
     */
    public LogUpload uploadLogs(
            String poolId, String nodeId, Secret containerUrl, OffsetDateTime from, Optional<OffsetDateTime> until) {
        UploadBatchServiceLogsParameters parameters = new UploadBatchServiceLogsParameters(containerUrl.reveal(), from);
        until.ifPresent(parameters::setEndTime);
        return AzureCalls.call(() -> {
            UploadBatchServiceLogsResult result = clients.batch().uploadNodeLogs(poolId, nodeId, parameters);
            String directory = result.getVirtualDirectoryName();
            return new LogUpload(nodeId, directory == null ? "" : directory, result.getNumberOfFilesUploaded());
        });
    }

    public void addUser(String poolId, String nodeId, NodeUser user) {
        run(() -> clients.batch().createNodeUser(poolId, nodeId, user.parameters()));
    }

    public void deleteUser(String poolId, String nodeId, String name) {
        run(() -> clients.batch().deleteNodeUser(poolId, nodeId, name));
    }

    private static void run(Runnable call) {
        AzureCalls.call(() -> {
            call.run();
            return true;
        });
    }
}
