package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The compute sizes and quotas of a region. */
final class RegionalCompute {

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
        String region = region(path);
        List<Object> values = new ArrayList<>();
        for (VmSize size : simulation.reference().sizes(simulation.now(), region)) {
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
        RegionalCores cores = new RegionalCores(simulation, path.getOrDefault("subscription", ""), region);
        Map<String, Integer> used = cores.used();
        List<Object> values = new ArrayList<>();
        values.add(usage("availabilitySets", "Availability Sets", 0, 2500));
        values.add(usage(cores, used, RegionalCores.ALL, "Total Regional vCPUs"));
        values.add(usage("virtualMachines", "Virtual Machines", cores.machines(), 25_000));
        values.add(usage("virtualMachineScaleSets", "Virtual Machine Scale Sets", 0, 2500));
        values.add(usage(cores, used, RegionalCores.SPOT, "Total Regional Low-priority vCPUs"));
        simulation.reference().sizes(simulation.now(), region).stream()
                .map(VmSize::family)
                .filter(family -> !family.isEmpty())
                .distinct()
                .sorted()
                .forEach(family -> values.add(usage(
                        cores,
                        used,
                        family,
                        family.replaceFirst("^standard", "Standard ").replaceFirst("Family$", " Family vCPUs"))));
        return Reply.json(200, Json.object("value", values));
    }

    private static Map<String, Object> usage(RegionalCores cores, Map<String, Integer> used, String name, String text) {
        return usage(name, text, used.getOrDefault(name, 0), cores.limit(name));
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
