package io.batchsh.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine size.
 *
 * @param endOfLife when Batch stops offering it; null if no date is known
 */
record VmSize(String name, String family, @Nullable Instant endOfLife, Map<String, String> capabilities) {

    static VmSize of(Map<String, String> row) {
        Map<String, String> capabilities = new LinkedHashMap<>(row);
        String name = Optional.ofNullable(capabilities.remove("name")).orElseThrow();
        String family = Optional.ofNullable(capabilities.remove("familyName")).orElseThrow();
        String end = capabilities.remove("batchSupportEndOfLife");
        return new VmSize(name, family, end == null ? null : Instant.parse(end), capabilities);
    }

    boolean offered(Instant now) {
        return endOfLife == null || now.isBefore(endOfLife);
    }

    int cores() {
        return Integer.parseInt(capabilities.getOrDefault("vCPUs", "1"));
    }

    /** Whether it can start images of a generation, {@code V1} or {@code V2}. */
    boolean boots(String generation) {
        return List.of(capabilities.getOrDefault("HyperVGenerations", "V1").split(","))
                .contains(generation);
    }

    Map<String, Object> renderForBatch() {
        return Json.object(
                "name",
                name,
                "familyName",
                family,
                "capabilities",
                listed(),
                "batchSupportEndOfLife",
                endOfLife == null ? null : Times.batch(endOfLife));
    }

    Map<String, Object> renderForCompute(Reference.Location location) {
        int zones = Integer.parseInt(location.facts().getOrDefault("zones", "0"));
        List<String> names = new ArrayList<>();
        for (int zone = 1; zone <= zones; zone++) {
            names.add(Integer.toString(zone));
        }
        return Json.object(
                "resourceType", "virtualMachines",
                "name", name,
                "tier", name.substring(0, Math.max(0, name.indexOf('_'))),
                "size", name.substring(name.indexOf('_') + 1),
                "family", family,
                "locations", List.of(location.name()),
                "locationInfo",
                        List.of(Json.object("location", location.name(), "zones", names, "zoneDetails", List.of())),
                "capabilities", listed(),
                "restrictions", List.of());
    }

    private List<Object> listed() {
        List<Object> list = new ArrayList<>();
        capabilities.forEach((name, value) -> list.add(Json.object("name", name, "value", value)));
        return list;
    }
}
