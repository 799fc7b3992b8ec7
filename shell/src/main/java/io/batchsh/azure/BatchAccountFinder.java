package io.batchsh.azure;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Completes what is known of a Batch account. */
final class BatchAccountFinder {

    static final String API_VERSION = "2025-06-01";

    private final ArmClient resourceManager;
    private final String subscriptionId;

    BatchAccountFinder(ArmClient resourceManager, String subscriptionId) {
        this.resourceManager = resourceManager;
        this.subscriptionId = subscriptionId;
    }

    /**
     * Asks nothing of Azure where endpoint and resource group are given and the location is, too, or can be read off the
     * endpoint.
     */
    BatchAccount find(BatchAccountReference reference) {
        String endpoint = reference.endpoint();
        String group = reference.resourceGroup();
        if (endpoint != null && group != null) {
            String location = reference.location() == null ? locationOf(endpoint) : reference.location();
            if (location != null) {
                return new BatchAccount(id(group, reference.name()), reference.name(), group, base(endpoint), location);
            }
        }
        return read(
                group == null
                        ? search(reference.name())
                        : resourceManager.get(id(group, reference.name()), API_VERSION));
    }

    private Map<String, Object> search(String name) {
        String path = "/subscriptions/" + subscriptionId + "/providers/Microsoft.Batch/batchAccounts";
        for (Map<String, Object> account : resourceManager.list(path, API_VERSION)) {
            if (name.equalsIgnoreCase(String.valueOf(account.get("name")))) {
                return account;
            }
        }
        throw AzureException.builder(
                        AzureException.Kind.NOT_FOUND,
                        "The Batch account '" + name + "' is not in subscription " + subscriptionId + ".")
                .code("ResourceNotFound")
                .remedy("account list")
                .build();
    }

    private static BatchAccount read(Map<String, Object> account) {
        String id = String.valueOf(account.get("id"));
        Object properties = account.get("properties");
        Object endpoint = properties instanceof Map<?, ?> map ? map.get("accountEndpoint") : null;
        if (endpoint == null) {
            throw AzureException.builder(AzureException.Kind.FAILED, "The Batch account " + id + " has no endpoint.")
                    .remedy("account show")
                    .build();
        }
        String location =
                String.valueOf(account.get("location")).replace(" ", "").toLowerCase(Locale.ROOT);
        return new BatchAccount(
                id, String.valueOf(account.get("name")), groupOf(id), base(endpoint.toString()), location);
    }

    private String id(String group, String name) {
        return "/subscriptions/" + subscriptionId + "/resourceGroups/" + group
                + "/providers/Microsoft.Batch/batchAccounts/" + name;
    }

    private static String groupOf(String id) {
        String[] parts = id.split("/");
        return parts.length > 4 ? parts[4] : "";
    }

    private static String base(String endpoint) {
        String url = endpoint.contains("://") ? endpoint : "https://" + endpoint;
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    /** The region in {@code account.region.batch.azure.com}. */
    private static @Nullable String locationOf(String endpoint) {
        String host = URI.create(base(endpoint)).getHost();
        String[] labels = host == null ? new String[0] : host.split("\\.");
        return labels.length > 3 && labels[2].equals("batch") ? labels[1] : null;
    }
}
