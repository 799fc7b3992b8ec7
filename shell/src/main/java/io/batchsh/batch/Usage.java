package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.util.Map;

/**
 * How much of something a subscription uses in a region, and how much it may.
 *
 * @param name what, such as {@code cores} or {@code standardDSv3Family}
 * @param displayName what in words
 * @param current how much is in use
 * @param limit how much may be
 */
public record Usage(String name, String displayName, int current, int limit) {

    /** Reads one row of {@code locations/usages} of Microsoft.Compute or Microsoft.Network. */
    static Usage of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new Usage(
                tree.textOrEmpty("name", "value"),
                tree.textOrEmpty("name", "localizedValue"),
                tree.number("currentValue").orElse(0),
                tree.number("limit").orElse(0));
    }

    /** How much is left. */
    public int free() {
        return Math.max(0, limit - current);
    }
}
