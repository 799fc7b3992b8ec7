package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The compute sizes and quotas of a region. */
final class RegionalCompute {

    private static final int FAMILY_LIMIT = 100;
    private static final int REGION_LIMIT = 350;

    private final Simulation simulation;

    RegionalCompute(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(Router router) {
        String location = "/subscriptions/{subscription}/providers/Microsoft.Compute/locations/{location}";
        router.on("GET", location + "/vmSizes", (request, path) -> sizes(path))
                .on("GET", location + "/usages", (request, path) -> usages(path));
    }

    private Reply sizes(Map<String, String> path) {
        region(path);
        List<Object> values = new ArrayList<>();
        for (VmSize size : simulation.reference().sizes(simulation.now())) {
            Map<String, String> facts = size.capabilities();
            values.add(Json.object(
                    "name", size.name(),
                    "numberOfCores", size.cores(),
                    "osDiskSizeInMB", Integer.parseInt(facts.getOrDefault("OSVhdSizeMB", "1047552")),
                    "resourceDiskSizeInMB", Integer.parseInt(facts.getOrDefault("MaxResourceVolumeMB", "0")),
                    "memoryInMB", (int) (1024 * Double.parseDouble(facts.getOrDefault("MemoryGB", "0"))),
                    "maxDataDiskCount", Integer.parseInt(facts.getOrDefault("MaxDataDiskCount", "0"))));
        }
        return Reply.json(200, Json.object("value", values));
    }

    private Reply usages(Map<String, String> path) {
        String region = region(path);
        Map<String, Integer> families = new TreeMap<>();
        simulation.reference().sizes(simulation.now()).forEach(size -> families.put(size.family(), 0));
        int cores = 0;
        int machines = 0;
        String scope = "/subscriptions/" + path.get("subscription");
        for (Resource machine : simulation.store().resources(VirtualMachines.TYPE, scope)) {
            Optional<VmSize> size =
                    Json.text(machine.properties, "hardwareProfile", "vmSize").flatMap(simulation.reference()::size);
            if (machine.location.equals(region) && size.isPresent()) {
                machines++;
                if (!InstanceView.power(machine).equals("deallocated")) {
                    cores += size.get().cores();
                    families.merge(size.get().family(), size.get().cores(), Integer::sum);
                }
            }
        }
        List<Object> values = new ArrayList<>();
        values.add(usage("availabilitySets", "Availability Sets", 0, 2500));
        values.add(usage("cores", "Total Regional vCPUs", cores, REGION_LIMIT));
        values.add(usage("virtualMachines", "Virtual Machines", machines, 25_000));
        values.add(usage("virtualMachineScaleSets", "Virtual Machine Scale Sets", 0, 2500));
        values.add(usage("lowPriorityCores", "Total Regional Low-priority vCPUs", 0, FAMILY_LIMIT));
        families.forEach((family, used) -> values.add(usage(
                family,
                family.replaceFirst("^standard", "Standard ").replaceFirst("Family$", " Family vCPUs"),
                used,
                FAMILY_LIMIT)));
        return Reply.json(200, Json.object("value", values));
    }

    private static Map<String, Object> usage(String name, String text, int used, int limit) {
        return Json.object(
                "limit",
                limit,
                "unit",
                "Count",
                "currentValue",
                used,
                "name",
                Json.object("value", name, "localizedValue", text));
    }

    private String region(Map<String, String> path) {
        String name = path.getOrDefault("location", "");
        return simulation
                .reference()
                .location(name)
                .map(Reference.Location::name)
                .orElseThrow(() -> new Refusal(
                        400,
                        "NoRegisteredProviderFound",
                        "No registered resource provider found for location '" + name
                                + "' and API version for type 'locations'."));
    }
}
