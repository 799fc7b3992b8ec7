package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.util.Map;

/**
 * Where a node can be signed in to: with SSH on Linux, with RDP on Windows.
 *
 * @param nodeId the node
 * @param ipAddress the public address; empty in a playback, for addresses are not recorded
 * @param port the port there
 */
public record RemoteLogin(String nodeId, String ipAddress, int port) {

    static RemoteLogin of(String nodeId, Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new RemoteLogin(
                nodeId,
                tree.text("remoteLoginIPAddress")
                        .or(() -> tree.text("ipv6RemoteLoginIPAddress"))
                        .orElse(""),
                tree.number("remoteLoginPort")
                        .or(() -> tree.number("ipv6RemoteLoginPort"))
                        .orElse(0));
    }
}
