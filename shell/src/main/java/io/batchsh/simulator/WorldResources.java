package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a world begins with beside galleries and Batch accounts: the role assignments of its principals, and resources in
 * the resource manager's own shape under {@code resources}.
 */
final class WorldResources {

    private static final Duration AGE = Duration.ofDays(20);

    private final Simulation simulation;
    private final Store store;

    WorldResources(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
    }

    void add(String subscription, Map<String, Object> world) {
        RoleDefinitions roles = null;
        for (Map<String, Object> principal : Json.children(world, "principals")) {
            for (Map<String, Object> entry : Json.children(principal, "roles")) {
                roles = roles == null ? new RoleDefinitions(simulation) : roles;
                role(roles, need(principal, "objectId"), entry);
            }
        }
        Json.children(world, "resources").forEach(entry -> resource(subscription, entry));
        Json.children(world, "blobs").forEach(this::blob);
    }

    private void role(RoleDefinitions roles, String objectId, Map<String, Object> entry) {
        String name = need(entry, "role");
        String scope = need(entry, "scope");
        Map<String, Object> role = roles.named(name)
                .orElseThrow(() -> new IllegalArgumentException("the world names a role that is not there: " + name));
        String definition = scope.replaceFirst("(/subscriptions/[^/]+).*", "$1") + "/providers/" + RoleDefinitions.TYPE
                + "/" + RoleDefinitions.name(role);
        new RoleAssignments(simulation, roles)
                .assign(
                        scope,
                        simulation.identifiers().uuid("role assignment", scope, name, objectId),
                        role,
                        Json.object("roleDefinitionId", definition, "principalId", objectId));
    }

    private void resource(String subscription, Map<String, Object> entry) {
        ResourceId id = new ResourceId(
                WorldBuilder.subscriptionOf(entry, subscription),
                need(entry, "resourceGroup"),
                need(entry, "type"),
                Arrays.asList(need(entry, "name").split("/")));
        Resource resource = new Resource(id, Json.text(entry, "location").orElse(""));
        resource.properties.putAll(Json.copy(Json.child(entry, "properties")));
        resource.tags = Json.child(entry, "tags");
        Map<String, Object> envelope = new LinkedHashMap<>();
        for (String name : List.of("sku", "kind", "plan", "zones")) {
            Json.find(entry, name).ifPresent(value -> envelope.put(name, value));
        }
        resource.envelope(envelope);
        Json.child(entry, "notes").forEach(resource::note);
        Json.find(resource.properties, "subnets").ifPresent(subnets -> {
            resource.properties.remove("subnets");
            resource.note("subnets", subnets);
        });
        if (id.isType(StorageAccounts.TYPE)) {
            resource.properties.putAll(
                    StorageAccounts.complete(simulation, id, resource.location, resource.properties));
        }
        if (id.isType(ManagedDisks.SNAPSHOTS)) {
            resource.properties.putIfAbsent(
                    "timeCreated", Times.arm(simulation.now().minus(AGE)));
            ManagedDisks.complete(simulation, resource);
        }
        resource.provisioningState("Succeeded");
        store.add(resource);
        if (id.isType(VirtualNetworks.TYPE)) {
            new VirtualNetworks(simulation).begin(resource);
        }
        if (id.isType(VirtualMachines.TYPE)) {
            machine(resource);
        }
    }

    private void machine(Resource machine) {
        Instant made = simulation.now().minus(AGE);
        machine.properties.putIfAbsent("vmId", simulation.identifiers().uuid("vm", machine.id.key(), made));
        machine.properties.putIfAbsent("timeCreated", Times.arm(made));
        VmSize size = Json.text(machine.properties, "hardwareProfile", "vmSize")
                .flatMap(simulation.reference()::size)
                .orElseThrow(() -> new IllegalArgumentException("the world lacks the size of " + machine.id.name()));
        MachineDisks disks = new MachineDisks(simulation);
        disks.complete(machine.id, machine.properties, size, null);
        disks.attach(machine);
        if (InstanceView.power(machine).equals("deallocated")) {
            disks.state(machine, "Reserved");
        }
        for (Map<String, Object> use :
                new ArrayList<>(Json.children(machine.properties, "networkProfile", "networkInterfaces"))) {
            NetworkRules.use(store, need(use, "id"), machine.id.toString());
        }
    }

    private void blob(Map<String, Object> entry) {
        Blobs.declare(
                store,
                need(entry, "account"),
                need(entry, "container"),
                need(entry, "name"),
                Json.text(entry, "type").orElse("PageBlob"),
                Json.number(entry, "length"),
                simulation.now().minus(AGE));
    }

    private static String need(Map<String, Object> object, String name) {
        return Json.text(object, name)
                .orElseThrow(
                        () -> new IllegalArgumentException("the world lacks '" + name + "' in " + object.keySet()));
    }
}
