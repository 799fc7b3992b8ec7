package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why nodes that were allocated never report to the Batch service, and so become unusable. */
final class NodeReach {

    private static final int HTTPS = 443;
    private static final int CLASSIC_PORT = 29876;
    private static final String STORAGE = "Storage";

    private final Simulation simulation;
    private final BatchAccount account;
    private final Pool pool;
    private final Map<String, Object> machine;
    private final ImageSource image;
    private final DiskContents disk;

    NodeReach(Simulation simulation, BatchAccount account, Pool pool) {
        this.simulation = simulation;
        this.account = account;
        this.pool = pool;
        this.machine = Json.child(pool.configuration, "virtualMachineConfiguration");
        this.image = ImageSource.current(simulation.store(), Json.child(machine, "imageReference"), account.location());
        this.disk = DiskContents.of(image.version());
    }

    /** Whether the nodes stay away, without a word. */
    boolean silent() {
        return wrongSystem() || wrongAgent() || disturbed() || cutOff();
    }

    /** What the nodes say of themselves when they cannot be used although they report. */
    Optional<Map<String, Object>> complaint() {
        boolean containers = !Json.child(machine, "containerConfiguration").isEmpty();
        return containers && !disk.containers()
                ? Optional.of(Json.object(
                        "code",
                        "ContainerPoolNotSupported",
                        "message",
                        "Container pool is not supported: no container runtime was found on the node."))
                : Optional.empty();
    }

    boolean unusable() {
        return silent() || complaint().isPresent();
    }

    private String agent() {
        return Json.text(machine, "nodeAgentSKUId").orElse("");
    }

    // The service believes the agent that the pool names; on another operating system it never reports.
    private boolean wrongSystem() {
        Optional<String> agentOs = simulation.reference().agentOsType(agent(), simulation.now());
        Optional<String> imageOs = image.osType();
        return agentOs.isPresent() && imageOs.isPresent() && !agentOs.equals(imageOs);
    }

    private boolean wrongAgent() {
        List<String> agents = disk.nodeAgents();
        return !agents.isEmpty() && !agents.contains(agent());
    }

    // Extensions that came with the image start before the agent; a missing temporary drive leaves it no place to work.
    private boolean disturbed() {
        boolean driveless = simulation
                .reference()
                .size(pool.vmSize())
                .filter(size -> size.capabilities()
                        .getOrDefault("MaxResourceVolumeMB", "0")
                        .equals("0"))
                .isPresent();
        return disk.extensions() || (disk.temporaryDrive() && driveless);
    }

    private boolean cutOff() {
        Optional<PoolNetwork> network = PoolNetwork.of(simulation.store(), pool.configuration);
        List<String> management = PoolNetwork.nodeManagement(account.location());
        boolean rulesAllow = network.flatMap(PoolNetwork::securityGroup)
                .map(SecurityGroup::new)
                .map(group -> classic()
                        ? group.allowsIn(management, CLASSIC_PORT)
                                && group.allowsOut(List.of(STORAGE, STORAGE + "." + account.location()), HTTPS)
                        : group.allowsOut(management, HTTPS))
                .orElse(true);
        return !rulesAllow
                || network.filter(place -> forced(place, management)).isPresent()
                || (withoutPublicAddress() && !network.filter(this::hasWayOut).isPresent() && !privateEndpoint());
    }

    private boolean classic() {
        return "classic".equalsIgnoreCase(String.valueOf(pool.older.get("targetNodeCommunicationMode")));
    }

    // Forced tunnelling: all that has no route of its own goes to an appliance, a gateway or nowhere.
    private static boolean forced(PoolNetwork network, List<String> management) {
        boolean direct =
                network.nextHop(management).filter("Internet"::equalsIgnoreCase).isPresent();
        return !direct
                && !network.applianceLetsBatchThrough()
                && network.nextHop(List.of("0.0.0.0/0"))
                        .filter(hop -> !hop.equalsIgnoreCase("Internet"))
                        .isPresent();
    }

    private boolean withoutPublicAddress() {
        return Json.text(pool.configuration, "networkConfiguration", "publicIPAddressConfiguration", "provision")
                .filter("nopublicipaddresses"::equalsIgnoreCase)
                .isPresent();
    }

    private boolean hasWayOut(PoolNetwork network) {
        return network.hasNatGateway() || network.applianceLetsBatchThrough();
    }

    private boolean privateEndpoint() {
        return Json.children(account.resource.properties, "privateEndpointConnections").stream()
                .map(connection -> Json.child(connection, "properties"))
                .anyMatch(connection ->
                        Json.texts(connection, "groupIds").stream().anyMatch("nodeManagement"::equalsIgnoreCase)
                                && Json.text(connection, "privateLinkServiceConnectionState", "status")
                                        .filter("Approved"::equalsIgnoreCase)
                                        .isPresent());
    }
}
