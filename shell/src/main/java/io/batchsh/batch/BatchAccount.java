package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import io.batchsh.image.TargetRegion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Batch account. Quotas are empty where the service leaves them out, as it does for accounts that allocate in the user's
 * subscription.
 *
 * @param id the ARM id
 * @param name the account's name
 * @param resourceGroup the resource group
 * @param location the region, such as {@code westeurope}
 * @param endpoint the host of the data plane, without a scheme
 * @param provisioningState such as {@code Succeeded}
 * @param poolAllocationMode {@code BatchService} or {@code UserSubscription}
 * @param poolQuota how many pools it may hold
 * @param dedicatedCoreQuota vCPUs of dedicated nodes
 * @param dedicatedCoreQuotaPerVmFamily vCPUs of dedicated nodes by VM family
 * @param dedicatedCoreQuotaPerVmFamilyEnforced whether the quota per family counts
 * @param lowPriorityCoreQuota vCPUs of Spot nodes
 * @param allowedAuthenticationModes of {@code AAD}, {@code SharedKey}, {@code TaskAuthenticationToken}; empty where the
 *     service does not say, which means all
 * @param document the service's own JSON
 */
public record BatchAccount(
        String id,
        String name,
        String resourceGroup,
        String location,
        String endpoint,
        String provisioningState,
        String poolAllocationMode,
        Optional<Integer> poolQuota,
        Optional<Integer> dedicatedCoreQuota,
        Map<String, Integer> dedicatedCoreQuotaPerVmFamily,
        boolean dedicatedCoreQuotaPerVmFamilyEnforced,
        Optional<Integer> lowPriorityCoreQuota,
        List<String> allowedAuthenticationModes,
        Map<String, Object> document) {

    /** Reads the JSON of {@code Microsoft.Batch/batchAccounts}. */
    public static BatchAccount of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree properties = tree.child("properties");
        Map<String, Integer> families = new LinkedHashMap<>();
        for (JsonTree family : properties.children("dedicatedCoreQuotaPerVMFamily")) {
            families.put(family.textOrEmpty("name"), family.number("coreQuota").orElse(0));
        }
        String id = tree.textOrEmpty("id");
        String[] segments = id.split("/");
        return new BatchAccount(
                id,
                tree.textOrEmpty("name"),
                segments.length > 4 ? segments[4] : "",
                TargetRegion.normalize(tree.textOrEmpty("location")),
                properties.textOrEmpty("accountEndpoint"),
                properties.textOrEmpty("provisioningState"),
                properties.text("poolAllocationMode").orElse("BatchService"),
                properties.number("poolQuota"),
                properties.number("dedicatedCoreQuota"),
                Map.copyOf(families),
                properties.isTrue("dedicatedCoreQuotaPerVMFamilyEnforced"),
                properties.number("lowPriorityCoreQuota"),
                properties.texts("allowedAuthenticationModes"),
                tree.properties());
    }

    /** The subscription of the account. */
    public String subscriptionId() {
        String[] segments = id.split("/");
        return segments.length > 2 ? segments[2] : "";
    }

    /** Whether nodes are allocated in the user's subscription, under its quotas, instead of the service's. */
    public boolean userSubscription() {
        return "UserSubscription".equalsIgnoreCase(poolAllocationMode);
    }
}
