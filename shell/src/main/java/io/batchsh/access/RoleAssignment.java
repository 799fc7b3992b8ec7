package io.batchsh.access;

import io.batchsh.image.JsonTree;
import java.util.Map;

/**
 * A role that a principal has at a scope and below.
 *
 * @param id the ARM id
 * @param role the role's name; its GUID where its definition is not to be seen
 * @param scope the ARM id of what it is given on
 * @param principalId the object id of who has it
 * @param principalType {@code ServicePrincipal}, {@code User} or {@code Group}
 * @param document the service's own JSON
 */
public record RoleAssignment(
        String id, String role, String scope, String principalId, String principalType, Map<String, Object> document) {

    /** @param names role names by GUID */
    static RoleAssignment of(Map<String, Object> document, Map<String, String> names) {
        JsonTree tree = new JsonTree(document);
        JsonTree properties = tree.child("properties");
        String guid = guid(properties.textOrEmpty("roleDefinitionId"));
        return new RoleAssignment(
                tree.textOrEmpty("id"),
                names.getOrDefault(guid, guid),
                properties.textOrEmpty("scope"),
                properties.textOrEmpty("principalId"),
                properties.textOrEmpty("principalType"),
                tree.properties());
    }

    private static String guid(String definitionId) {
        return definitionId.substring(definitionId.lastIndexOf('/') + 1);
    }
}
