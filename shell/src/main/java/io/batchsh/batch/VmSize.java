package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine size that Batch offers in a region.
 *
 * @param name the size, such as {@code Standard_D2s_v3}
 * @param family the family, as quotas name it give or take spaces and case
 * @param vCpus how many vCPUs it counts in a quota; 0 where the service does not say
 * @param memoryGb memory in GB
 * @param hyperVGenerations the generations it boots, {@code V1} and {@code V2}; empty where the service does not say
 * @param capabilities the service's capabilities by name
 * @param batchSupportEndOfLife when the service stops accepting pools of it
 * @param document the service's own JSON
 */
public record VmSize(
        String name,
        String family,
        int vCpus,
        Optional<Double> memoryGb,
        List<String> hyperVGenerations,
        Map<String, String> capabilities,
        Optional<OffsetDateTime> batchSupportEndOfLife,
        Map<String, Object> document) {

    /** Reads one row of {@code Microsoft.Batch/locations/virtualMachineSkus}. */
    public static VmSize of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        Map<String, String> capabilities = new LinkedHashMap<>();
        for (JsonTree capability : tree.children("capabilities")) {
            capabilities.put(capability.textOrEmpty("name"), capability.textOrEmpty("value"));
        }
        String generations = capabilities.getOrDefault("HyperVGenerations", "");
        return new VmSize(
                tree.textOrEmpty("name"),
                tree.textOrEmpty("familyName"),
                decimal(capabilities.get("vCPUs")).map(Double::intValue).orElse(0),
                decimal(capabilities.get("MemoryGB")),
                generations.isBlank() ? List.of() : List.of(generations.split("\\s*,\\s*")),
                Map.copyOf(capabilities),
                tree.time("batchSupportEndOfLife"),
                tree.properties());
    }

    private static Optional<Double> decimal(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Double::valueOf);
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** Whether a capability is stated as {@code True}; empty where the service does not state it. */
    public Optional<Boolean> capable(String capability) {
        return Optional.ofNullable(capabilities.get(capability)).map(Boolean::parseBoolean);
    }

    /** A capability that is a whole number, such as {@code MaxDataDiskCount}; empty where the service does not state it. */
    public Optional<Integer> number(String capability) {
        return decimal(capabilities.get(capability)).map(Double::intValue);
    }
}
