package io.batchsh.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Virtual machines. What is done to them later is {@link MachineActions}. */
final class VirtualMachines implements ResourceKind {

    static final String TYPE = "Microsoft.Compute/virtualMachines";

    private static final List<String> SECRETS = List.of("adminPassword", "customData");

    private final Simulation simulation;
    private final MachineDisks disks;

    VirtualMachines(Simulation simulation) {
        this.simulation = simulation;
        this.disks = new MachineDisks(simulation);
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public OperationStyle style() {
        return OperationStyle.COMPUTE;
    }

    @Override
    public boolean cascades() {
        return true;
    }

    @Override
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        existing.ifPresent(machine -> MachineActions.requireIdle(machine, "createOrUpdate"));
        Map<String, Object> properties =
                existing.map(before -> update(before, sent)).orElseGet(() -> new LinkedHashMap<>(sent));
        VmSize size = size(properties);
        interfaces(id, properties);
        if (existing.isPresent()) {
            disks.complete(id, properties, size, null);
            return properties;
        }
        String region = Json.text(ResourceRoutes.body(request), "location")
                .map(Reference::bare)
                .orElse("");
        Map<String, Object> storage = Json.child(properties, "storageProfile");
        Map<String, Object> reference = Json.child(storage, "imageReference");
        boolean attached =
                "Attach".equals(Json.text(storage, "osDisk", "createOption").orElse(""));
        if (reference.isEmpty() && !attached) {
            throw ImageDefinitions.missing("storageProfile.imageReference");
        }
        MachineImage image = attached ? disks.attached(storage) : MachineImage.of(simulation, reference, region);
        profile(id, properties, image.specialized() || attached, image.osType());
        boots(size, image);
        disks.complete(id, properties, size, image);
        disks.encrypt(properties, region);
        exact(properties);
        properties.put("vmId", simulation.identifiers().uuid("vm", id.key(), simulation.now()));
        properties.put("timeCreated", Times.arm(simulation.now()));
        if (image.generation().equals("V2")) {
            Map<String, Object> completed = new LinkedHashMap<>(Json.child(properties, "storageProfile"));
            completed.putIfAbsent("diskControllerType", "SCSI");
            properties.put("storageProfile", completed);
        }
        properties.put("#generation", image.generation());
        properties.put("#power", "starting");
        return properties;
    }

    private static Map<String, Object> update(Resource before, Map<String, Object> sent) {
        if (before.note("generalized").isPresent()) {
            throw MachineActions.generalized("createOrUpdate", before);
        }
        Map<String, Object> merged = Json.merge(Json.copy(before.shown()), sent);
        merged.put("osProfile", before.properties.getOrDefault("osProfile", Map.of()));
        return merged;
    }

    private VmSize size(Map<String, Object> properties) {
        String name = Json.text(properties, "hardwareProfile", "vmSize")
                .orElseThrow(() -> ImageDefinitions.missing("hardwareProfile.vmSize"));
        return simulation
                .reference()
                .size(name)
                .orElseThrow(() -> new Refusal(
                        400,
                        "InvalidParameter",
                        "The requested VM size " + name
                                + " is not available in the current region. Find out more on the available VM sizes in"
                                + " each region at https://aka.ms/azure-regions."));
    }

    private void interfaces(ResourceId id, Map<String, Object> properties) {
        List<Map<String, Object>> interfaces = Json.children(properties, "networkProfile", "networkInterfaces");
        if (interfaces.isEmpty()) {
            throw ImageDefinitions.missing("networkProfile");
        }
        for (Map<String, Object> entry : interfaces) {
            if (Json.child(entry, "properties").isEmpty()) {
                entry.remove("properties");
            }
            String nic = Json.text(entry, "id").orElse("");
            Resource found = ResourceId.parse(nic)
                    .flatMap(simulation.store()::resource)
                    .orElseThrow(() -> NetworkRules.missing(nic, id));
            Optional<String> owner = Json.text(found.properties, "virtualMachine", "id");
            if (owner.isPresent() && !owner.get().equalsIgnoreCase(id.toString())) {
                throw new Refusal(
                        409,
                        "NetworkInterfaceInUse",
                        "Network Interface " + nic + " is used by existing resource " + owner.get() + ".");
            }
        }
    }

    /** A machine from a marketplace or gallery image says which version that was. */
    private void exact(Map<String, Object> properties) {
        Map<String, Object> storage = new LinkedHashMap<>(Json.child(properties, "storageProfile"));
        Map<String, Object> reference = new LinkedHashMap<>(Json.child(storage, "imageReference"));
        exactVersion(reference).ifPresent(version -> {
            reference.put("exactVersion", version);
            storage.put("imageReference", reference);
            properties.put("storageProfile", storage);
        });
    }

    private Optional<String> exactVersion(Map<String, Object> reference) {
        if (reference.containsKey("publisher")) {
            String version = Json.text(reference, "version").orElse("latest");
            return Optional.of(version.equals("latest") ? Marketplace.VERSION : version);
        }
        return Json.text(reference, "id")
                .filter(id -> id.toLowerCase(Locale.ROOT).contains("/galleries/"))
                .flatMap(id -> ImageSource.current(simulation.store(), Json.object("virtualMachineImageId", id))
                        .version())
                .map(version -> version.id.name());
    }

    private static void profile(ResourceId id, Map<String, Object> properties, boolean specialized, String osType) {
        Map<String, Object> profile = new LinkedHashMap<>(Json.child(properties, "osProfile"));
        if (specialized) {
            if (!profile.isEmpty()) {
                throw new Refusal(400, "InvalidParameter", "Parameter 'osProfile' is not allowed.");
            }
            return;
        }
        if (Json.text(profile, "adminUsername").isEmpty()) {
            throw ImageDefinitions.missing("osProfile");
        }
        SECRETS.forEach(profile::remove);
        profile.putIfAbsent("computerName", id.name());
        profile.putIfAbsent("secrets", List.of());
        profile.putIfAbsent("allowExtensionOperations", true);
        profile.putIfAbsent("requireGuestProvisionSignal", true);
        if (osType.equals("Linux")) {
            Map<String, Object> linux = new LinkedHashMap<>(Json.child(profile, "linuxConfiguration"));
            linux.putIfAbsent("disablePasswordAuthentication", false);
            linux.putIfAbsent("provisionVMAgent", true);
            linux.putIfAbsent(
                    "patchSettings", Json.object("patchMode", "ImageDefault", "assessmentMode", "ImageDefault"));
            profile.put("linuxConfiguration", linux);
        } else {
            Map<String, Object> windows = new LinkedHashMap<>(Json.child(profile, "windowsConfiguration"));
            windows.putIfAbsent("provisionVMAgent", true);
            windows.putIfAbsent("enableAutomaticUpdates", true);
            windows.putIfAbsent(
                    "patchSettings", Json.object("patchMode", "AutomaticByOS", "assessmentMode", "ImageDefault"));
            profile.put("windowsConfiguration", windows);
        }
        properties.put("osProfile", profile);
    }

    private static void boots(VmSize size, MachineImage image) {
        if (!size.boots(image.generation())) {
            String number = image.generation().substring(1);
            throw new Refusal(
                    400,
                    "BadRequest",
                    "The selected VM size '" + size.name()
                            + "' cannot boot Hypervisor Generation '" + number
                            + "'. If this was a Create operation please check that the Hypervisor Generation of the Image"
                            + " matches the Hypervisor Generation of the selected VM Size. If this was an Update operation"
                            + " please select a Hypervisor Generation '" + number + "' VM Size.");
        }
    }

    @Override
    public Map<String, Object> begun(Resource machine, Request request) {
        Map<String, Object> rendered = render(machine, request);
        if (machine.provisioningState().equals("Creating")) {
            MachineAnswers.begun(rendered, ResourceRoutes.body(request));
        }
        return rendered;
    }

    @Override
    public Duration begin(Resource machine) {
        disks.attach(machine);
        for (Map<String, Object> entry : Json.children(machine.properties, "networkProfile", "networkInterfaces")) {
            NetworkRules.use(simulation.store(), Json.text(entry, "id").orElse(""), machine.id.toString());
        }
        boolean starting = "starting".equals(machine.note("power").orElse(""));
        return starting ? Duration.ofSeconds(19) : Duration.ofSeconds(11);
    }

    @Override
    public String outcome(Resource machine) {
        if ("starting".equals(machine.note("power").orElse(""))) {
            machine.note("power", "running");
            machine.note("provisioned", simulation.now().toString());
        }
        return "Succeeded";
    }

    @Override
    public void gone(Resource machine) {
        disks.release(machine);
        for (Map<String, Object> entry : Json.children(machine.properties, "networkProfile", "networkInterfaces")) {
            NetworkRules.release(simulation.store(), Json.text(entry, "id").orElse(""), entry);
        }
    }

    @Override
    public Duration deletion() {
        return Duration.ofMillis(10_520);
    }

    @Override
    public Map<String, Object> render(Resource machine, Request request) {
        Map<String, Object> rendered = machine.render();
        rendered.put("etag", "\"" + Math.max(1, machine.generation) + "\"");
        String wanted = request.parameter("$expand").orElse("").toLowerCase(Locale.ROOT);
        if (wanted.contains("instanceview")
                || "true".equals(request.parameter("statusOnly").orElse(""))) {
            Map<String, Object> properties = machine.shown();
            properties.put("instanceView", InstanceView.of(simulation, machine));
            rendered.put("properties", properties);
        }
        List<?> extensions = simulation.store().resources(MachineExtensions.TYPE, machine.id.toString()).stream()
                .map(Resource::render)
                .toList();
        if (!extensions.isEmpty()) {
            rendered.put("resources", extensions);
        }
        if (InstanceView.power(machine).equals("deallocated")) {
            MachineAnswers.deallocated(rendered);
        }
        return rendered;
    }
}
