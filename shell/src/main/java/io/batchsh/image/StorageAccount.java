package io.batchsh.image;

import java.util.Map;

/**
 * A storage account.
 *
 * @param id the ARM id
 * @param name the account's name, unique in the cloud
 * @param resourceGroup the resource group, as the id writes it
 * @param location the region's name
 * @param kind such as {@code StorageV2}
 * @param sku such as {@code Standard_LRS}
 * @param blobEndpoint the address of its blobs, with a slash at the end; empty where it takes none
 * @param document the service's own JSON
 */
public record StorageAccount(
        String id,
        String name,
        String resourceGroup,
        String location,
        String kind,
        String sku,
        String blobEndpoint,
        Map<String, Object> document) {

    /** Reads the JSON of {@code Microsoft.Storage/storageAccounts}. */
    public static StorageAccount of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        String id = tree.textOrEmpty("id");
        return new StorageAccount(
                id,
                tree.textOrEmpty("name"),
                ArmId.resourceGroup(id),
                tree.textOrEmpty("location"),
                tree.textOrEmpty("kind"),
                tree.textOrEmpty("sku", "name"),
                tree.textOrEmpty("properties", "primaryEndpoints", "blob"),
                tree.properties());
    }
}
