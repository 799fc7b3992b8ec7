package io.batchsh.simulator;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Networks in which pools do not get nodes, or nodes that never report. */
class NetworkFailureTest {

    private static final String NETWORK = Sketch.SUBSCRIPTION + "/resourceGroups/rg/providers/Microsoft.Network/";
    private static final String SUBNET = "/resources/0/properties/subnets/0/properties";
    private static final String ADDRESSES = "/networkConfiguration/publicIPAddressConfiguration";

    private static Sketch pool() {
        return Sketch.pool().text("/networkConfiguration/subnetId", NETWORK + "virtualNetworks/vnet/subnets/nodes");
    }

    private static Sketch group(String... rules) {
        return Sketch.world()
                .json(
                        "/resources/-",
                        "{\"type\": \"Microsoft.Network/networkSecurityGroups\", \"resourceGroup\": \"rg\", \"name\":"
                                + " \"nsg\", \"location\": \"westeurope\", \"properties\": {\"securityRules\": ["
                                + String.join(", ", rules) + "]}}")
                .text(SUBNET + "/networkSecurityGroup/id", NETWORK + "networkSecurityGroups/nsg");
    }

    private static String rule(int priority, String direction, String access, String address, String port) {
        String near = direction.equals("Outbound") ? "source" : "destination";
        String far = direction.equals("Outbound") ? "destination" : "source";
        return """
                {"name": "r%d", "properties": {"priority": %d, "direction": "%s", "access": "%s", "protocol": "Tcp",
                 "sourcePortRange": "*", "destinationPortRange": "%s", "%sAddressPrefix": "*", "%sAddressPrefix": "%s"}}""".formatted(priority, priority, direction, access, port, near, far, address);
    }

    private static Sketch routes(String... routes) {
        return Sketch.world()
                .json(
                        "/resources/-",
                        "{\"type\": \"Microsoft.Network/routeTables\", \"resourceGroup\": \"rg\", \"name\": \"routes\","
                                + " \"location\": \"westeurope\", \"properties\": {\"routes\": ["
                                + String.join(", ", routes) + "]}}")
                .text(SUBNET + "/routeTable/id", NETWORK + "routeTables/routes");
    }

    private static String route(String prefix, String hop) {
        return "{\"name\": \"r\", \"properties\": {\"addressPrefix\": \"" + prefix + "\", \"nextHopType\": \"" + hop
                + "\"}}";
    }

    @Test
    void aPoolInASubnetWorks() {
        Attempt.of(pool()).works();
    }

    @Test
    void theNetworkMustBeThere() {
        Sketch pool = Sketch.pool().text("/networkConfiguration/subnetId", NETWORK + "virtualNetworks/none/subnets/s");
        assertThat(Attempt.of(pool).refused("InvalidPropertyValue").value("Reason"))
                .contains("the specified VNet does not exist");
    }

    @Test
    void theNetworkMustBeOfTheRegion() {
        assertThat(new Attempt(Sketch.world().text("/resources/0/location", "eastus"), pool())
                        .refused("InvalidPropertyValue")
                        .value("Reason"))
                .contains("the specified VNet does not exist");
    }

    @Test
    void aClassicNetworkWillNotDo() {
        Sketch pool = Sketch.pool()
                .text(
                        "/networkConfiguration/subnetId",
                        NETWORK.replace("Microsoft.Network", "Microsoft.ClassicNetwork")
                                + "virtualNetworks/v/subnets/s");
        Attempt.of(pool).refused("InvalidPropertyValue");
    }

    // Recorded: azure-cli test_batch_pools, 2020-09-01.12.0.
    @Test
    void theNetworkMustBeOfTheSubscription() {
        Sketch pool = Sketch.pool()
                .text(
                        "/networkConfiguration/subnetId",
                        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/test/providers/"
                                + "Microsoft.Network/virtualNetworks/vnet1/subnets/subnet1");
        assertThat(Attempt.of(pool).refused("InvalidPropertyValue").value("Reason"))
                .startsWith("The specified subnetId is in a different subscription and cannot be used");
    }

    @Test
    void theCallerMustBeAllowedToJoinTheSubnet() {
        Sketch world = Sketch.world()
                .json(
                        "/principals/0/roles",
                        "[{\"role\": \"Azure Batch Account Contributor\", \"scope\": \"{subscription}\"}, {\"role\": \"Reader\","
                                + " \"scope\": \"{subscription}\"}]");
        assertThat(new Attempt(world, pool()).refused("InsufficientPermissions").value("Reason"))
                .contains("Microsoft.Network/virtualNetworks/subnets/join/action");
    }

    @Test
    void batchMustBeAllowedToJoinTheSubnet() {
        Sketch world = Sketch.world()
                .json(
                        "/principals/-",
                        "{\"clientId\": \"ddbf3205-c6bd-46ae-8127-60eb93363864\", \"objectId\":"
                                + " \"0f0f0f0f-1111-4222-8333-444444444444\", \"displayName\": \"Microsoft Azure Batch\"}");
        assertThat(new Attempt(world, pool()).refused("InvalidPropertyValue").value("Reason"))
                .contains("the Batch service does not have access to it");
    }

    @Test
    void anAccountKeyJoinsNoSubnet() {
        Sketch pool = pool().json(
                        "/virtualMachineConfiguration/imageReference",
                        "{\"publisher\": \"canonical\", \"offer\": \"0001-com-ubuntu-server-jammy\", \"sku\": \"22_04-lts\"}");
        Caller caller = new Caller(SimulatedAzure.of(Sketch.world().build()));
        var refused = caller.keyed(
                "POST", "/pools", pool.json(), caller.identity.accountKey().reveal());
        assertThat(refused.value("AuthenticationErrorDetail"))
                .contains("external resources of type Network are linked");
    }

    @Test
    void aSmallSubnetHoldsTheNodesThatFit() {
        Sketch world = Sketch.world().text(SUBNET + "/addressPrefix", "10.1.0.0/29");
        Sketch pool = pool().json("/targetDedicatedNodes", "2").json("/targetLowPriorityNodes", "3");
        assertThat(Attempt.cause(new Attempt(world, pool).error("AllocationFailed", 3)))
                .contains("SubnetIsFull")
                .contains("10.1.0.0/29");
    }

    @Test
    void nodesOfOtherPoolsTakeTheirAddresses() {
        Sketch world = Sketch.world()
                .text(SUBNET + "/addressPrefix", "10.1.0.0/29")
                .json(
                        "/batchAccounts/0/pools/-",
                        "{\"pool\": " + pool().text("/id", "older").json() + "}");
        assertThat(Attempt.cause(new Attempt(world, pool()).error("AllocationFailed", 1)))
                .contains("SubnetIsFull");
    }

    @Test
    void aGroupThatClosesTheWayToBatchMakesNodesUnusable() {
        new Attempt(group(rule(100, "Outbound", "Deny", "*", "*")), pool()).unusable();
        new Attempt(group(rule(100, "Outbound", "Deny", "Internet", "443")), pool()).unusable();
    }

    @Test
    void aGroupMayCloseWhatBatchDoesNotNeed() {
        new Attempt(group(rule(100, "Outbound", "Deny", "Internet", "80")), pool()).works();
        new Attempt(group(rule(100, "Outbound", "Deny", "VirtualNetwork", "*")), pool()).works();
        new Attempt(
                        group(
                                rule(100, "Outbound", "Allow", "BatchNodeManagement.WestEurope", "443"),
                                rule(4000, "Outbound", "Deny", "*", "*")),
                        pool())
                .works();
        new Attempt(
                        group(
                                rule(4000, "Outbound", "Allow", "BatchNodeManagement.westeurope", "443"),
                                rule(100, "Outbound", "Deny", "*", "0-65535")),
                        pool())
                .unusable();
    }

    @Test
    void classicCommunicationNeedsTheWayInAndTheWayToStorage() {
        Sketch world = group(
                rule(100, "Inbound", "Allow", "BatchNodeManagement.westeurope", "29876-29877"),
                rule(110, "Outbound", "Allow", "Storage.westeurope", "443"));
        assertThat(classic(world)).containsOnly("idle");
        assertThat(classic(group(rule(110, "Outbound", "Allow", "Storage.westeurope", "443"))))
                .containsOnly("unusable");
    }

    private static java.util.List<Object> classic(Sketch world) {
        Caller caller = new Caller(SimulatedAzure.of(world.build()));
        String body = pool().text("/targetNodeCommunicationMode", "classic").json();
        assertThat(caller.batchAs("2024-02-01.19.0", "POST", "/pools", body).status())
                .isEqualTo(201);
        caller.pass("PT20M");
        return caller.batch("GET", "/pools/p/nodes", "").list("value").stream()
                .map(node -> node.get("state"))
                .toList();
    }

    @Test
    void forcedTunnellingNeedsARouteToBatch() {
        new Attempt(routes(route("0.0.0.0/0", "VirtualAppliance")), pool()).unusable();
        new Attempt(routes(route("10.9.0.0/16", "VirtualAppliance")), pool()).works();
        new Attempt(
                        routes(
                                route("0.0.0.0/0", "VirtualAppliance"),
                                route("BatchNodeManagement.WestEurope", "Internet")),
                        pool())
                .works();
        new Attempt(
                        routes(route("0.0.0.0/0", "VirtualAppliance"))
                                .json("/resources/1/notes", "{\"allowsBatch\": true}"),
                        pool())
                .works();
    }

    private static Sketch withoutPublicAddresses() {
        return pool().text(ADDRESSES + "/provision", "nopublicipaddresses");
    }

    @Test
    void nodesWithoutPublicAddressesNeedAnotherWay() {
        Attempt.of(withoutPublicAddresses()).unusable();
        Sketch gateway = Sketch.world()
                .json(
                        "/resources/-",
                        "{\"type\": \"Microsoft.Network/natGateways\", \"resourceGroup\": \"rg\", \"name\": \"nat\","
                                + " \"location\": \"westeurope\"}")
                .text(SUBNET + "/natGateway/id", NETWORK + "natGateways/nat");
        new Attempt(gateway, withoutPublicAddresses()).works();
        String connection = """
                [{"name": "c", "properties": {"provisioningState": "Succeeded", "groupIds": ["%s"],
                  "privateLinkServiceConnectionState": {"status": "%s"}}}]""";
        String connections = "/batchAccounts/0/properties/privateEndpointConnections";
        new Attempt(
                        Sketch.world().json(connections, connection.formatted("nodeManagement", "Approved")),
                        withoutPublicAddresses())
                .works();
        new Attempt(
                        Sketch.world().json(connections, connection.formatted("batchAccount", "Approved")),
                        withoutPublicAddresses())
                .unusable();
        new Attempt(
                        Sketch.world().json(connections, connection.formatted("nodeManagement", "Pending")),
                        withoutPublicAddresses())
                .unusable();
    }

    @Test
    void nodesWithoutPublicAddressesAreInASubnetAndHaveNoEndpoints() {
        Attempt.of(Sketch.pool().text(ADDRESSES + "/provision", "nopublicipaddresses"))
                .refused("MissingRequiredProperty");
        Attempt.of(withoutPublicAddresses()
                        .json(
                                "/networkConfiguration/endpointConfiguration/inboundNATPools",
                                "[{\"name\": \"ssh\", \"protocol\": \"tcp\", \"backendPort\": 22,"
                                        + " \"frontendPortRangeStart\": 50000, \"frontendPortRangeEnd\": 50100}]"))
                .refused("InvalidPropertyValue");
    }

    @Test
    void anAddressOfOnesOwnServesAHundredNodes() {
        Sketch world = Sketch.world()
                .json(
                        "/resources/-",
                        "{\"type\": \"Microsoft.Network/publicIPAddresses\", \"resourceGroup\": \"rg\", \"name\": \"ip\","
                                + " \"location\": \"westeurope\", \"properties\": {}}");
        Sketch pool = pool().text(ADDRESSES + "/provision", "usermanaged")
                .json(ADDRESSES + "/ipAddressIds", "[\"" + NETWORK + "publicIPAddresses/ip\"]")
                .json("/targetDedicatedNodes", "150");
        assertThat(new Attempt(world, pool)
                        .error("AllocationFailed", 100)
                        .get("message")
                        .toString())
                .contains("public IP addresses");
        new Attempt(world, pool.json(ADDRESSES + "/ipAddressIds", "[\"" + NETWORK + "publicIPAddresses/none\"]"))
                .refused("InvalidPropertyValue");
        new Attempt(world, pool.json(ADDRESSES + "/ipAddressIds", "[]")).refused("MissingRequiredProperty");
    }

    // Documented in 2020: one of each for 50 nodes.
    @Test
    void networkQuotasOfTheSubscriptionLimitPoolsInSubnets() {
        Sketch world = Sketch.world().json("/networkQuotas/West Europe", "{\"PublicIPAddresses\": 1}");
        Sketch pool = pool().json("/targetDedicatedNodes", "60");
        assertThat(Attempt.cause(new Attempt(world, pool).error("AllocationFailed", 50)))
                .contains("PublicIPCountLimitReached")
                .contains("Cannot create more than 1 public IP addresses");
        new Attempt(world, Sketch.pool().json("/targetDedicatedNodes", "60")).works();
        Caller caller = new Caller(SimulatedAzure.of(world.build()));
        assertThat(caller.arm(
                                "GET",
                                Sketch.SUBSCRIPTION
                                        + "/providers/Microsoft.Network/locations/westeurope/usages?api-version=2023-09-01",
                                "")
                        .list("value"))
                .filteredOn(usage -> "PublicIPAddresses"
                        .equals(Json.text(usage, "name", "value").orElse("")))
                .extracting(usage -> usage.get("limit"))
                .containsExactly(1);
    }

    @Test
    void acceleratedNetworkingNeedsASizeAndAnImageForIt() {
        Sketch pool = Sketch.pool()
                .json("/networkConfiguration/enableAcceleratedNetworking", "true")
                .text("/vmSize", "Standard_A2_v2");
        Sketch world = Sketch.world().text("/galleries/0/images/0/hyperVGeneration", "V1");
        assertThat(new Attempt(world, pool).cause("IncompatibleVMSize"))
                .contains("not permitted to enable accelerated networking");
        pool.text("/vmSize", "Standard_D2s_v3");
        new Attempt(world, pool).works();
        world.text("/galleries/0/images/0/features/IsAcceleratedNetworkSupported", "False");
        assertThat(new Attempt(world, pool).cause("IncompatibleVMSize"))
                .contains("gallery image does not support accelerated networking");
    }

    @Test
    void aSubnetWithNodesStaysAndOneThatIsGoneStopsItsPoolFromGrowing() {
        Attempt attempt = Attempt.of(pool());
        attempt.works();
        String network = NETWORK + "virtualNetworks/vnet?api-version=2023-09-01";
        assertThat(attempt.caller
                        .arm("GET", NETWORK + "virtualNetworks/vnet/subnets/nodes?api-version=2023-09-01", "")
                        .list("properties", "ipConfigurations"))
                .hasSize(2);
        assertThat(attempt.caller.arm("DELETE", network, "").code()).isEqualTo("InUseSubnetCannotBeDeleted");
        attempt.caller.batch("POST", "/pools/p/resize", "{\"targetDedicatedNodes\": 0}");
        attempt.caller.pass("PT5M");
        attempt.caller.arm("DELETE", network, "");
        attempt.caller.pass("PT1M");
        attempt.caller.batch("POST", "/pools/p/resize", "{\"targetDedicatedNodes\": 1}");
        attempt.caller.pass("PT5M");
        assertThat(Attempt.cause(attempt.caller
                        .batch("GET", "/pools/p", "")
                        .list("resizeErrors")
                        .get(0)))
                .contains("InvalidResourceReference");
    }
}
