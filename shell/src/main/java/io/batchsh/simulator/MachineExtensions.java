package io.batchsh.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Extensions of virtual machines. */
final class MachineExtensions implements ResourceKind {

    static final String TYPE = VirtualMachines.TYPE + "/extensions";

    private final Simulation simulation;

    MachineExtensions(Simulation simulation) {
        this.simulation = simulation;
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
    public Map<String, Object> accept(
            Request request, ResourceId id, Map<String, Object> sent, Optional<Resource> existing) {
        requireRunning(id);
        Map<String, Object> properties = existing.map(before -> Json.merge(Json.copy(before.shown()), sent))
                .orElseGet(() -> new LinkedHashMap<>(sent));
        for (String name : new String[] {"publisher", "type", "typeHandlerVersion"}) {
            if (Json.text(properties, name).isEmpty()) {
                throw ImageDefinitions.missing("virtualMachineExtension.properties." + name);
            }
        }
        properties.remove("protectedSettings");
        return properties;
    }

    @Override
    public void deletable(Resource extension) {
        requireRunning(extension.id);
    }

    private void requireRunning(ResourceId extension) {
        simulation
                .store()
                .resource(extension.parent().orElseThrow())
                .filter(machine -> !"running".equals(InstanceView.power(machine)))
                .ifPresent(machine -> {
                    throw new Refusal(
                            409,
                            "OperationNotAllowed",
                            "Cannot modify extensions in the VM when the VM is not running.");
                });
    }

    @Override
    public Duration begin(Resource extension) {
        return Duration.ofSeconds(31);
    }

    @Override
    public Duration deletion() {
        return Duration.ofSeconds(11);
    }
}
