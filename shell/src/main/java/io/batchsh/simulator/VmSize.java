package io.batchsh.simulator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A virtual machine size.
 *
 * @param endOfLife when Batch stops offering it; null if no date is known
 * @param regions the regions that have it; empty for all
 * @param restrictedIn the regions in which the subscription may not use it
 */
record VmSize(
        String name,
        String family,
        @Nullable Instant endOfLife,
        Map<String, String> capabilities,
        List<String> regions,
        List<String> restrictedIn) {

    private static final String END = "batchSupportEndOfLife";

    static VmSize of(Map<String, ?> row) {
        Map<String, String> capabilities = new LinkedHashMap<>();
        row.forEach((name, value) -> {
            if (value instanceof String text) {
                capabilities.put(name, text);
            }
        });
        String name = Optional.ofNullable(capabilities.remove("name"))
                .orElseThrow(() -> new IllegalArgumentException("a size lacks its name"));
        String family = Optional.ofNullable(capabilities.remove("familyName")).orElse("");
        String end = capabilities.remove(END);
        return new VmSize(name, family, end == null ? null : Instant.parse(end), capabilities, List.of(), List.of())
                .with(row);
    }

    /** What a world says of the size, laid over what is known. */
    VmSize with(Map<String, ?> entry) {
        Map<String, Object> said = new LinkedHashMap<>(entry);
        Map<String, String> changed = new LinkedHashMap<>(capabilities);
        Json.child(said, "capabilities").forEach((key, value) -> changed.put(key, value.toString()));
        return new VmSize(
                name,
                Json.text(said, "familyName").orElse(family),
                Json.text(said, END).map(Instant::parse).orElse(endOfLife),
                changed,
                bare(said, "regions").orElse(regions),
                bare(said, "restrictedIn").orElse(restrictedIn));
    }

    private static Optional<List<String>> bare(Map<String, Object> entry, String name) {
        return entry.containsKey(name)
                ? Optional.of(
                        Json.texts(entry, name).stream().map(Reference::bare).toList())
                : Optional.empty();
    }

    boolean offered(Instant now, String location) {
        return (endOfLife == null || now.isBefore(endOfLife)) && (regions.isEmpty() || regions.contains(location));
    }

    boolean restricted(String location) {
        return restrictedIn.contains(location);
    }

    int cores() {
        return Integer.parseInt(capabilities.getOrDefault("vCPUs", "1"));
    }

    /** Whether it can start images of a generation, {@code V1} or {@code V2}. */
    boolean boots(String generation) {
        return List.of(capabilities.getOrDefault("HyperVGenerations", "V1").split(","))
                .contains(generation);
    }

    /** Whether a capability is True; where the lists say nothing of it, it is not. */
    boolean can(String capability) {
        return "True".equals(capabilities.get(capability));
    }

    /** Whether the lists say that it has not a capability. */
    boolean cannot(String capability) {
        return "False".equals(capabilities.get(capability));
    }

    /** {@code x64} or {@code Arm64}. */
    String architecture() {
        return capabilities.getOrDefault("CpuArchitectureType", "x64");
    }

    /** The name as the compute service's errors write it. */
    String shouted() {
        return name.toUpperCase(Locale.ROOT);
    }

    Map<String, Object> renderForBatch() {
        return Json.object(
                "name",
                name,
                "familyName",
                family,
                "capabilities",
                listed(),
                END,
                endOfLife == null ? null : Times.batch(endOfLife));
    }

    Map<String, Object> renderForCompute(Reference.Location location) {
        int zones = location.zones();
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
                "restrictions", restrictions(location.name()));
    }

    private List<Object> restrictions(String location) {
        return restricted(location)
                ? List.of(Json.object(
                        "type",
                        "Location",
                        "values",
                        List.of(location),
                        "restrictionInfo",
                        Json.object("locations", List.of(location)),
                        "reasonCode",
                        "NotAvailableForSubscription"))
                : List.of();
    }

    private List<Object> listed() {
        List<Object> list = new ArrayList<>();
        capabilities.forEach((name, value) -> list.add(Json.object("name", name, "value", value)));
        return list;
    }
}
