package io.batchsh.image;

import io.batchsh.azure.ArmChange;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The virtual machines of the subscription, over Azure Resource Manager. Methods throw {@link AzureException}. */
public final class VirtualMachines {

    static final String API_VERSION = "2024-07-01";

    private static final NamedResources.Type TYPE =
            new NamedResources.Type("Microsoft.Compute/virtualMachines", API_VERSION, "virtual machine", "vm list");

    private final AzureClients clients;
    private final NamedResources resources;

    public VirtualMachines(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.resources = new NamedResources(clients, TYPE);
    }

    /**
     * The machines of the subscription with their power states: one listing of what they are and one of how they are, because
     * the service gives no listing of both.
     */
    public Stream<VirtualMachine> list() {
        Map<String, Map<String, Object>> states = resources
                .list("?statusOnly=true")
                .collect(Collectors.toMap(
                        VirtualMachines::key, VirtualMachines::instanceView, (first, second) -> second));
        return resources.list().map(document -> VirtualMachine.of(withState(document, states)));
    }

    /** The machines of the subscription without their states, page by page. */
    public Stream<VirtualMachine> names() {
        return resources.list().map(VirtualMachine::of);
    }

    /**
     * A machine with its state, by its name, {@code group/name} or ARM id.
     *
     * @throws AzureException of kind NOT_FOUND with the names there are
     */
    public VirtualMachine show(String nameOrId) {
        return VirtualMachine.of(resources.get(resources.find(nameOrId), "?$expand=instanceView"));
    }

    /** Starts a machine. */
    public ArmChange start(VirtualMachine machine) {
        return act(machine, "start");
    }

    /** Stops a machine and releases its hardware. */
    public ArmChange deallocate(VirtualMachine machine) {
        return act(machine, "deallocate");
    }

    /** Marks a stopped machine as generalized: from then on it can become an image and never start again. */
    public ArmChange generalize(VirtualMachine machine) {
        return act(machine, "generalize");
    }

    private ArmChange act(VirtualMachine machine, String action) {
        return clients.changes().post(machine.id() + "/" + action, API_VERSION, null);
    }

    private static Map<String, Object> withState(
            Map<String, Object> document, Map<String, Map<String, Object>> states) {
        Map<String, Object> view = states.getOrDefault(key(document), Map.of());
        if (view.isEmpty()) {
            return document;
        }
        Map<String, Object> properties =
                new LinkedHashMap<>(new JsonTree(document).child("properties").properties());
        properties.put("instanceView", view);
        Map<String, Object> both = new LinkedHashMap<>(document);
        both.put("properties", properties);
        return both;
    }

    private static String key(Map<String, Object> document) {
        return Optional.ofNullable(document.get("id"))
                .map(Object::toString)
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> instanceView(Map<String, Object> document) {
        return new JsonTree(document).child("properties", "instanceView").properties();
    }
}
