package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A marketplace image that pools can be made from, with the node agent for it.
 *
 * @param endOfLife when Batch stops to support it; it may be listed a while longer
 * @param listedUntil for a retired image: when it was no longer listed
 */
record SupportedImage(
        String publisher,
        String offer,
        String sku,
        String nodeAgent,
        String osType,
        @Nullable Instant endOfLife,
        @Nullable Instant listedUntil,
        Map<String, Object> rendered) {

    private static final Duration GRACE = Duration.ofDays(365);

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
        Instant until = Json.text(row, "listedUntil").map(Instant::parse).orElse(null);
        return new SupportedImage(publisher, offer, sku, agent, osType, end, until, rendered);
    }

    /** Equal for rows about the same image. */
    String key() {
        return (publisher + ":" + offer + ":" + sku).toLowerCase(Locale.ROOT);
    }

    boolean offered(Instant now) {
        Instant end = listedUntil == null ? endOfLife : listedUntil;
        return end == null || now.isBefore(end);
    }

    /**
     * Whether pools can be made from it. Recorded, azure-cli test_batch_pool_cmd: Ubuntu 18.04, at its end on 2023-05-30 and
     * no longer listed on 2024-04-18, was taken that day; that it is a year is inferred.
     */
    boolean taken(Instant now) {
        return offered(now) || (listedUntil != null && now.isBefore(listedUntil.plus(GRACE)));
    }

    boolean is(String otherPublisher, String otherOffer, String otherSku) {
        return publisher.equalsIgnoreCase(otherPublisher)
                && offer.equalsIgnoreCase(otherOffer)
                && sku.equalsIgnoreCase(otherSku);
    }
}
