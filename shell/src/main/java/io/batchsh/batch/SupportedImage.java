package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A marketplace image that the Batch service knows, and the node agent for it.
 *
 * @param nodeAgentSkuId the node agent SKU, such as {@code batch.node.ubuntu 22.04}
 * @param publisher the image's publisher
 * @param offer the image's offer
 * @param sku the image's SKU
 * @param osType {@code linux} or {@code windows}
 * @param verificationType {@code verified} or {@code unverified}
 * @param capabilities such as {@code DockerCompatible}
 * @param batchSupportEndOfLife when the service stops accepting pools of it
 * @param document the service's own JSON
 */
public record SupportedImage(
        String nodeAgentSkuId,
        String publisher,
        String offer,
        String sku,
        String osType,
        String verificationType,
        List<String> capabilities,
        Optional<OffsetDateTime> batchSupportEndOfLife,
        Map<String, Object> document) {

    /** Reads one row of the data plane's {@code GET /supportedimages}. */
    public static SupportedImage of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new SupportedImage(
                tree.textOrEmpty("nodeAgentSKUId"),
                tree.textOrEmpty("imageReference", "publisher"),
                tree.textOrEmpty("imageReference", "offer"),
                tree.textOrEmpty("imageReference", "sku"),
                tree.textOrEmpty("osType"),
                tree.textOrEmpty("verificationType"),
                tree.texts("capabilities"),
                tree.time("batchSupportEndOfLife"),
                tree.properties());
    }

    /** Whether the service has verified image and agent together. */
    public boolean verified() {
        return "verified".equalsIgnoreCase(verificationType);
    }
}
