package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a virtual machine is, as seen from the host and from its agent. */
final class InstanceView {

    private static final Duration SOON = Duration.ofSeconds(7);
    private static final Duration LATER = Duration.ofMinutes(1);
    private static final Pattern VERSION = Pattern.compile("\\d+([._]\\d+)*");

    private InstanceView() {}

    static Map<String, Object> of(Simulation simulation, Resource machine) {
        boolean running = "running".equals(power(machine));
        boolean reported = running && reported(simulation, machine);
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
                reported
                        ? Json.text(machine.properties, "osProfile", "computerName")
                                .orElse(null)
                        : null,
                "osName",
                reported ? system(machine, windows)[0] : null,
                "osVersion",
                reported ? system(machine, windows)[1] : null,
                "vmAgent",
                running ? (reported ? agent(installed, windows, time) : silent(simulation)) : null,
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

    /**
     * Whether the agent of a machine has reported since it was made. Recorded, azure-cli: seven seconds after a machine from a
     * generalized image was there, not yet after half a minute for one from a specialized image.
     */
    private static boolean reported(Simulation simulation, Resource machine) {
        Duration silence = machine.properties.containsKey("osProfile") ? SOON : LATER;
        return machine.note("provisioned")
                .map(Object::toString)
                .map(Instant::parse)
                .filter(made -> simulation.now().isBefore(made.plus(silence)))
                .isEmpty();
    }

    private static Map<String, Object> silent(Simulation simulation) {
        return Json.object(
                "vmAgentVersion",
                "Unknown",
                "statuses",
                List.of(Json.object(
                        "code",
                        "ProvisioningState/Unavailable",
                        "level",
                        "Warning",
                        "displayStatus",
                        "Not Ready",
                        "message",
                        "VM status blob is found but not yet populated.",
                        "time",
                        Times.arm(simulation.now()))));
    }

    // Its agent tells; here the name of the image does.
    private static String[] system(Resource machine, boolean windows) {
        Map<String, Object> image = Json.child(machine.properties, "storageProfile", "imageReference");
        String offer = Json.text(image, "offer").orElse("").toLowerCase(Locale.ROOT);
        Matcher number = VERSION.matcher(Json.text(image, "sku").orElse(""));
        if (windows) {
            return new String[] {"Windows Server", "10.0.20348.2159"};
        }
        String name = List.of("ubuntu", "centos", "debian").stream()
                .filter(offer::contains)
                .findFirst()
                .orElse("ubuntu");
        return new String[] {name, number.find() ? number.group().replace('_', '.') : "22.04"};
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
