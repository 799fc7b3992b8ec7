package io.batchsh.image;

import java.util.Map;

/**
 * An Azure Compute Gallery.
 *
 * @param id the ARM id
 * @param name the gallery's name, unique in its resource group
 * @param resourceGroup the resource group, as the id writes it
 * @param location the region of the gallery itself; its images may be elsewhere
 * @param provisioningState such as {@code Succeeded}
 * @param document the service's own JSON
 */
public record Gallery(
        String id,
        String name,
        String resourceGroup,
        String location,
        String provisioningState,
        Map<String, Object> document) {

    /** Reads the JSON of {@code Microsoft.Compute/galleries}. */
    public static Gallery of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        String id = tree.textOrEmpty("id");
        return new Gallery(
                id,
                tree.textOrEmpty("name"),
                ArmId.segment(id, "resourceGroups").orElse(""),
                tree.textOrEmpty("location"),
                tree.textOrEmpty("properties", "provisioningState"),
                tree.properties());
    }
}
