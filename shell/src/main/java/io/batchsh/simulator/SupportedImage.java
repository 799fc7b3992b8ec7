package io.batchsh.simulator;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A marketplace image that pools can be made from, with the node agent for it. */
record SupportedImage(
        String publisher,
        String offer,
        String sku,
        String nodeAgent,
        String osType,
        @Nullable Instant endOfLife,
        Map<String, Object> rendered) {

    static SupportedImage of(Map<String, Object> row) {
        String publisher = Json.text(row, "publisher").orElseThrow();
        String offer = Json.text(row, "offer").orElseThrow();
        String sku = Json.text(row, "sku").orElseThrow();
        String agent = Json.text(row, "nodeAgentSKUId").orElseThrow();
        String osType = Json.text(row, "osType").orElseThrow();
        Instant end =
                Json.text(row, "batchSupportEndOfLife").map(Instant::parse).orElse(null);
        Map<String, Object> rendered = Json.object(
                "imageReference",
                Json.object("publisher", publisher, "offer", offer, "sku", sku, "version", "latest"),
                "verificationType",
                row.get("verificationType"),
                "nodeAgentSKUId",
                agent,
                "capabilities",
                row.get("capabilities"),
                "batchSupportEndOfLife",
                row.get("batchSupportEndOfLife"),
                "osType",
                osType);
        return new SupportedImage(publisher, offer, sku, agent, osType, end, rendered);
    }

    /** Equal for rows about the same image. */
    String key() {
        return (publisher + ":" + offer + ":" + sku).toLowerCase(Locale.ROOT);
    }

    boolean offered(Instant now) {
        return endOfLife == null || now.isBefore(endOfLife);
    }

    boolean is(String otherPublisher, String otherOffer, String otherSku) {
        return publisher.equalsIgnoreCase(otherPublisher)
                && offer.equalsIgnoreCase(otherOffer)
                && sku.equalsIgnoreCase(otherSku);
    }
}
