package io.batchsh.access;

import io.batchsh.image.JsonTree;
import java.util.Map;

/**
 * A lock, which keeps what it stands on, and all below, from deletion or from any change.
 *
 * @param id the ARM id
 * @param name the lock's name
 * @param scope the ARM id of what it stands on
 * @param level {@code CanNotDelete} or {@code ReadOnly}
 */
public record Lock(String id, String name, String scope, String level) {

    private static final String TYPE = "/providers/Microsoft.Authorization/locks/";

    static Lock of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        String id = tree.textOrEmpty("id");
        int end = id.lastIndexOf(TYPE);
        return new Lock(
                id,
                tree.textOrEmpty("name"),
                end < 0 ? "" : id.substring(0, end),
                tree.textOrEmpty("properties", "level"));
    }

    /** Whether it forbids changes too. */
    public boolean readOnly() {
        return level.equalsIgnoreCase("ReadOnly");
    }
}
