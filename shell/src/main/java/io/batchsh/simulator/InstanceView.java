package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a virtual machine is, as seen from the host and from its agent. */
final class InstanceView {

    private InstanceView() {}

    static Map<String, Object> of(Simulation simulation, Resource machine) {
        boolean running = "running".equals(power(machine));
        boolean windows = "Windows"
                .equals(Json.find(machine.properties, "storageProfile", "osDisk", "osType")
                        .orElse(""));
        String time = Json.text(machine.properties, "timeCreated").orElse(null);
        List<Resource> installed = simulation.store().resources(MachineExtensions.TYPE, machine.id.toString());
        List<Object> disks = new ArrayList<>();
        for (Map<String, Object> disk : MachineDisks.all(machine)) {
            disks.add(Json.object(
                    "name",
                    disk.get("name"),
                    "encryptionSettings",
                    disk.containsKey("encryptionSettings") ? List.of(disk.get("encryptionSettings")) : null,
                    "statuses",
                    List.of(status("ProvisioningState/succeeded", "Provisioning succeeded", null, time))));
        }
        List<Object> statuses = new ArrayList<>();
        String state = machine.provisioningState();
        statuses.add(status(
                "ProvisioningState/" + state.toLowerCase(Locale.ROOT),
                state.equals("Succeeded") ? "Provisioning succeeded" : state,
                null,
                time));
        if (machine.note("generalized").isPresent()) {
            statuses.add(status("OSState/generalized", "VM generalized", null, null));
        }
        statuses.add(status("PowerState/" + power(machine), "VM " + power(machine), null, null));
        return Json.object(
                "computerName",
                running
                        ? Json.text(machine.properties, "osProfile", "computerName")
                                .orElse(null)
                        : null,
                "osName",
                running ? (windows ? "Windows Server" : "linux") : null,
                "vmAgent",
                running ? agent(installed, windows, time) : null,
                "disks",
                disks,
                "extensions",
                installed.isEmpty()
                        ? null
                        : installed.stream().map(InstanceView::extension).toList(),
                "hyperVGeneration",
                machine.note("generation").orElse("V1"),
                "statuses",
                statuses);
    }

    static String power(Resource machine) {
        return machine.note("power").orElse("running").toString();
    }

    private static Map<String, Object> agent(List<Resource> installed, boolean windows, @Nullable String time) {
        return Json.object(
                "vmAgentVersion",
                windows ? "2.7.41491.1176" : "2.11.1.12",
                "statuses",
                List.of(status("ProvisioningState/succeeded", "Ready", "Guest Agent is running", time)),
                "extensionHandlers",
                installed.stream()
                        .map(one -> Json.object(
                                "type", kind(one),
                                "typeHandlerVersion", one.properties.get("typeHandlerVersion"),
                                "status", status("ProvisioningState/succeeded", "Ready", "Plugin enabled", null)))
                        .toList());
    }

    private static Map<String, Object> extension(Resource one) {
        return Json.object(
                "name",
                one.id.name(),
                "type",
                kind(one),
                "typeHandlerVersion",
                one.properties.get("typeHandlerVersion"),
                "statuses",
                List.of(status("ProvisioningState/succeeded", "Provisioning succeeded", "Plugin enabled", null)));
    }

    private static String kind(Resource extension) {
        return extension.properties.get("publisher") + "." + extension.properties.get("type");
    }

    static Map<String, Object> status(String code, String display, @Nullable String message, @Nullable String time) {
        return Json.object("code", code, "level", "Info", "displayStatus", display, "message", message, "time", time);
    }
}
