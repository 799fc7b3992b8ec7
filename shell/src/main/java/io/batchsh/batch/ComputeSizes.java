package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.image.JsonTree;
import java.util.LinkedHashMap;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** The virtual machine sizes that Microsoft.Compute offers, which are more than Batch takes for its nodes. */
public final class ComputeSizes {

    private static final String API_VERSION = "2021-07-01";

    private final AzureClients clients;

    public ComputeSizes(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /**
     * What a size can do, by the service's own names such as {@code MaxResourceVolumeMB}.
     *
     * @param location the region's name, such as {@code westeurope}
     * @return empty where the region does not offer the size
     * @throws io.batchsh.azure.AzureException when the sizes cannot be read
     */
    public Map<String, String> capabilities(String location, String vmSize) {
        String path = "/subscriptions/" + clients.settings().subscriptionId()
                + "/providers/Microsoft.Compute/skus?$filter=location%20eq%20'" + location + "'";
        return AzureCalls.stream(() -> clients.resourceManager().list(path, API_VERSION))
                .map(JsonTree::new)
                .filter(sku -> sku.textOrEmpty("name").equalsIgnoreCase(vmSize))
                .filter(sku -> sku.textOrEmpty("resourceType").equalsIgnoreCase("virtualMachines"))
                .findFirst()
                .map(ComputeSizes::capabilities)
                .orElse(Map.of());
    }

    private static Map<String, String> capabilities(JsonTree sku) {
        Map<String, String> capabilities = new LinkedHashMap<>();
        for (JsonTree capability : sku.children("capabilities")) {
            capabilities.put(capability.textOrEmpty("name"), capability.textOrEmpty("value"));
        }
        return capabilities;
    }
}
