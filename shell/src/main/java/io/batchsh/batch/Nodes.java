package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.batch.RequestOptions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The nodes of a pool. Methods throw {@link io.batchsh.azure.AzureException}. */
public final class Nodes {

    /** The states that need somebody's attention. */
    private static final List<String> FAILING = List.of("unusable", "starttaskfailed", "unknown");

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
        return list(poolId, filtered("state eq " + Pools.quoted(state)));
    }

    /** The nodes of a pool in any of some states, state by state and page by page. */
    public Stream<Node> list(String poolId, List<String> states) {
        return Streams.concat(states, state -> list(poolId, state));
    }

    /** The nodes of a pool, page by page, those first that need attention. */
    public Stream<Node> listFailingFirst(String poolId) {
        String others =
                FAILING.stream().map(state -> "state ne " + Pools.quoted(state)).collect(Collectors.joining(" and "));
        return Streams.concat(
                List.of(true, false), failing -> failing ? list(poolId, FAILING) : list(poolId, filtered(others)));
    }

    /** A few of the nodes in a state. */
    List<Node> some(String poolId, String state, int most) {
        return list(
                        poolId,
                        filtered("state eq " + Pools.quoted(state)).addQueryParam("maxresults", Integer.toString(most)))
                .limit(most)
                .toList();
    }

    /** The nodes of a pool with only some properties, page by page. */
    public Stream<Node> listOnly(String poolId, List<String> properties) {
        return list(poolId, new RequestOptions().addQueryParam("$select", String.join(",", properties)));
    }

    public Node show(String poolId, String nodeId) {
        return AzureCalls.call(() -> Node.of(JsonAnswers.tree(clients.batch()
                .getNodeWithResponse(poolId, nodeId, new RequestOptions())
                .getValue())));
    }

    /** Where a node can be signed in to. */
    public RemoteLogin remoteLogin(String poolId, String nodeId) {
        return AzureCalls.call(() -> RemoteLogin.of(
                nodeId,
                JsonAnswers.tree(clients.batch()
                        .getNodeRemoteLoginSettingsWithResponse(poolId, nodeId, new RequestOptions())
                        .getValue())));
    }

    /**
     * The files of a node, page by page.
     *
     * @param recursive whether those of directories too
     */
    public Stream<NodeFile> files(String poolId, String nodeId, boolean recursive) {
        RequestOptions options = new RequestOptions().addQueryParam("recursive", Boolean.toString(recursive));
        return AzureCalls.stream(() -> clients.batch().listNodeFiles(poolId, nodeId, options))
                .map(JsonAnswers::tree)
                .map(NodeFile::of);
    }

    /** What a file of a node holds. */
    public byte[] file(String poolId, String nodeId, String path) {
        return AzureCalls.call(
                () -> clients.batch().getNodeFile(poolId, nodeId, path).toBytes());
    }

    private static RequestOptions filtered(String filter) {
        return new RequestOptions().addQueryParam("$filter", filter);
    }

    private Stream<Node> list(String poolId, RequestOptions options) {
        return AzureCalls.stream(() -> clients.batch().listNodes(poolId, options))
                .map(JsonAnswers::tree)
                .map(Node::of);
    }
}
