package io.batchsh.access;

import io.batchsh.image.JsonTree;
import java.util.Map;

/**
 * A role.
 *
 * @param id the ARM id
 * @param roleName as people call it, such as {@code Reader}
 * @param description what it is for
 * @param permissions what it gives
 * @param document the service's own JSON
 */
public record RoleDefinition(
        String id, String roleName, String description, Permissions permissions, Map<String, Object> document) {

    static RoleDefinition of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree properties = tree.child("properties");
        return new RoleDefinition(
                tree.textOrEmpty("id"),
                properties.textOrEmpty("roleName"),
                properties.textOrEmpty("description"),
                new Permissions(properties.children("permissions").stream()
                        .map(Permissions.Set::of)
                        .toList()),
                tree.properties());
    }

    /** The GUID of the role, the same in every subscription. */
    public String guid() {
        return id.substring(id.lastIndexOf('/') + 1);
    }
}
