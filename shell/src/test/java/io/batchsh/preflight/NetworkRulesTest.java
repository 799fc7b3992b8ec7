package io.batchsh.preflight;

import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.PoolSpecBuilder;
import io.batchsh.batch.Usage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.batchsh.preflight.FailsAt.CREATE;
import static io.batchsh.preflight.FailsAt.NODE;
import static io.batchsh.preflight.FailsAt.RESIZE;
import static io.batchsh.preflight.Severity.BLOCKER;
import static io.batchsh.preflight.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

/** Spoils the good world in one respect at a time; that no other rule speaks up is part of each expectation. */
class NetworkRulesTest {

    private static final String NETWORK = "networkConfiguration";
    private static final String ADDRESSES = "publicIPAddressConfiguration";

    private final World world = new World();

    @Test
    void asksNoNetworkOfAPoolWithoutASubnet() {
        world.none(World.pool());

        assertThat(world.asked).doesNotContainKeys("network", "networkUsages");
    }

    @Test
    void isContentWithASubnetOfTheAccountsRegion() {
        world.none(World.poolInSubnet());
    }

    @Test
    void wantsTheIdOfASubnet() {
        world.only(World.pool().subnet("nodes"), "N1", BLOCKER, CREATE);
        assertThat(world.only(
                                World.pool()
                                        .subnet(
                                                "/subscriptions/s1/resourceGroups/net/providers/Microsoft.ClassicNetwork"
                                                        + "/virtualNetworks/v/subnets/nodes"),
                                "N1",
                                BLOCKER,
                                CREATE)
                        .title())
                .contains("classic network");
    }

    @Test
    void wantsTheNetworkInTheSubscriptionAndRegionOfTheAccount() {
        world.only(World.pool().subnet(World.SUBNET.replace("s1", "s2")), "N1", BLOCKER, CREATE);

        world.networkLocation = "North Europe";
        assertThat(world.only(World.poolInSubnet(), "N1", BLOCKER, CREATE).title())
                .isEqualTo("The virtual network is in northeurope, the Batch account in westeurope.");
    }

    @Test
    void wantsNetworkAndSubnetToBeThere() {
        assertThat(world.only(World.pool().subnet(World.SUBNET.replace("/nodes", "/other")), "N1", BLOCKER, CREATE)
                        .evidence())
                .isEqualTo("It has nodes.");

        world.fails("network", Kind.NOT_FOUND, "no such thing");
        world.only(World.poolInSubnet(), "N1", BLOCKER, CREATE);
    }

    @Test
    void wantsTheRightToJoinTheSubnet() {
        world.actions.clear();
        world.actions.addAll(List.of("*/read", "Microsoft.Batch/*", "Microsoft.Compute/*"));
        assertThat(world.only(World.poolInSubnet(), "N2", BLOCKER, CREATE).remedy())
                .isEqualTo("role grant \"Network Contributor\" --scope " + World.SUBNET);

        world.actions.add("Microsoft.Network/virtualNetworks/subnets/join/action");
        world.none(World.poolInSubnet());
    }

    @Test
    void tellsAForbiddenNetworkByTheMissingRight() {
        world.fails("network", Kind.DENIED, "no");
        world.actions.clear();
        world.actions.addAll(List.of("*/read", "Microsoft.Batch/*", "Microsoft.Compute/*"));

        world.only(World.poolInSubnet(), "N2", BLOCKER, CREATE);
    }

    @Test
    void refusesASharedKeyInASubnet() {
        world.only(new PoolProposal(World.poolInSubnet().build(), false), "N2", BLOCKER, CREATE, "A1");
    }

    @Test
    void countsTheAddressesOfTheSubnet() {
        world.subnet.put("addressPrefix", "10.0.0.0/28");
        world.none(World.poolInSubnet().targetDedicatedNodes(11));
        Finding finding = world.only(World.poolInSubnet().targetDedicatedNodes(12), "N3", BLOCKER, RESIZE);
        assertThat(finding.title()).isEqualTo("The subnet nodes has addresses for 11 of 12 nodes.");

        world.subnet.put("ipConfigurations", List.of(Map.of("id", "nic")));
        world.only(World.poolInSubnet().targetDedicatedNodes(11), "N3", BLOCKER, RESIZE);
    }

    @Test
    void addsUpTheRangesOfTheSubnet() {
        world.subnet.remove("addressPrefix");
        world.subnet.put("addressPrefixes", List.of("10.0.0.0/28", "10.0.1.0/28", "fd00::/64"));

        world.none(World.poolInSubnet().targetDedicatedNodes(22));
        world.only(World.poolInSubnet().targetDedicatedNodes(23), "N3", BLOCKER, RESIZE);
    }

    private static Map<String, Object> rule(int priority, String access, String destination, String ports) {
        return Map.of(
                "name",
                access + priority,
                "properties",
                Map.of(
                        "priority", priority,
                        "direction", "Outbound",
                        "access", access,
                        "protocol", "Tcp",
                        "destinationAddressPrefix", destination,
                        "destinationPortRange", ports));
    }

    @Test
    void looksForTheRuleThatKeepsNodesFromBatch() {
        world.subnet.put("networkSecurityGroup", Map.of("id", "/subscriptions/s1/resourceGroups/net/x/nsg"));
        world.securityRules.add(rule(200, "Deny", "Internet", "*"));
        Finding finding = world.only(World.poolInSubnet(), "N4", BLOCKER, NODE);
        assertThat(finding.evidence()).contains("Its rule Deny200").contains("BatchNodeManagement.westeurope");
        assertThat(finding.remedy()).contains("--nsg-name nsg -g net").contains("--priority 199");

        world.securityRules.add(rule(100, "Allow", "BatchNodeManagement.westeurope", "400-500"));
        assertThat(world.only(World.poolInSubnet(), "N4", WARNING, NODE).title())
                .contains("Azure Storage");

        world.securityRules.add(rule(101, "Allow", "Storage", "443"));
        world.none(World.poolInSubnet());
    }

    @Test
    void leavesRulesAloneThatAreAboutSomethingElse() {
        world.subnet.put("networkSecurityGroup", Map.of("id", "/subscriptions/s1/resourceGroups/net/x/nsg"));
        world.securityRules.add(rule(200, "Deny", "Internet", "22"));
        world.securityRules.add(rule(201, "Deny", "BatchNodeManagement.northeurope", "*"));
        world.securityRules.add(rule(202, "Deny", "10.1.0.0/16", "*"));

        world.none(World.poolInSubnet());
    }

    private void route(String destination, String nextHop) {
        world.subnet.put("routeTable", Map.of("id", "/subscriptions/s1/resourceGroups/net/x/routes"));
        world.routes.add(Map.of(
                "name", "to " + nextHop, "properties", Map.of("addressPrefix", destination, "nextHopType", nextHop)));
    }

    @Test
    void looksWhereTheRouteToBatchLeads() {
        route("0.0.0.0/0", "VirtualAppliance");
        world.only(World.poolInSubnet(), "N5", WARNING, NODE);

        route("BatchNodeManagement.westeurope", "Internet");
        world.none(World.poolInSubnet());
    }

    @Test
    void knowsThatNothingLeadsNowhere() {
        route("0.0.0.0/0", "None");
        assertThat(world.only(World.poolInSubnet(), "N5", BLOCKER, NODE).remedy())
                .contains("--route-table-name routes -g net")
                .contains("--address-prefix BatchNodeManagement.westeurope --next-hop-type Internet");
    }

    @Test
    void wantsAWayToBatchForNodesWithoutPublicAddresses() {
        PoolSpecBuilder pool = World.poolInSubnet().publicIpAddressProvisioning("nopublicipaddresses");
        world.only(pool, "N6", BLOCKER, NODE);

        world.subnet.put("natGateway", Map.of("id", "nat"));
        world.none(pool);
        world.subnet.remove("natGateway");

        world.account.put("privateEndpointConnections", List.of(endpoint("batchAccount", "Approved")));
        world.only(pool, "N6", BLOCKER, NODE);
        world.account.put("privateEndpointConnections", List.of(endpoint("nodeManagement", "Pending")));
        world.only(pool, "N6", BLOCKER, NODE);
        world.account.put("privateEndpointConnections", List.of(endpoint("nodeManagement", "Approved")));
        world.none(pool);
    }

    private static Map<String, Object> endpoint(String group, String status) {
        return Map.of(
                "properties",
                Map.of("groupIds", List.of(group), "privateLinkServiceConnectionState", Map.of("status", status)));
    }

    @Test
    void takesAnApplianceForAWayOut() {
        route("0.0.0.0/0", "VirtualAppliance");

        world.only(World.poolInSubnet().publicIpAddressProvisioning("NoPublicIPAddresses"), "N5", WARNING, NODE);
    }

    @Test
    void refusesWhatNodesWithoutPublicAddressesCannotHave() {
        world.subnet.put("natGateway", Map.of("id", "nat"));
        world.only(World.pool().publicIpAddressProvisioning("nopublicipaddresses"), "N6", BLOCKER, CREATE);
        PoolSpecBuilder pool = World.poolInSubnet().publicIpAddressProvisioning("nopublicipaddresses");
        world.only(
                World.poolInSubnet()
                        .publicIpAddressProvisioning("nopublicipaddresses")
                        .property(Map.of("inboundNATPools", List.of()), NETWORK, "endpointConfiguration"),
                "N6",
                BLOCKER,
                CREATE);
        world.only(pool.property(List.of("ip"), NETWORK, ADDRESSES, "ipAddressIds"), "N6", BLOCKER, CREATE);
    }

    @Test
    void countsTheNodesForEachPublicAddress() {
        PoolSpecBuilder pool = World.poolInSubnet().publicIpAddressProvisioning("usermanaged");
        world.only(pool, "N7", BLOCKER, CREATE);

        pool.property(List.of("ip1"), NETWORK, ADDRESSES, "ipAddressIds").targetDedicatedNodes(100);
        world.none(pool);
        assertThat(world.only(pool.targetDedicatedNodes(101), "N7", BLOCKER, RESIZE)
                        .title())
                .isEqualTo("The pool brings 1 public addresses and needs 2.");
        world.only(pool.targetDedicatedNodes(100).targetLowPriorityNodes(1), "N7", BLOCKER, RESIZE);
    }

    @Test
    void countsWhatBatchMakesBesideTheSubnet() {
        world.networkUsages.add(new Usage("LoadBalancers", "Load balancers", 9, 10));
        world.networkUsages.add(new Usage("PublicIPAddresses", "Public IP addresses", 0, 0));
        world.networkUsages.add(new Usage("RouteTables", "Route tables", 0, 0));
        PoolSpecBuilder pool = World.poolInSubnet().targetDedicatedNodes(50);
        assertThat(world.only(pool, "N8", WARNING, RESIZE).title()).contains("public IP addresses");

        world.networkUsages.remove(1);
        world.none(pool);
        world.only(pool.targetDedicatedNodes(51), "N8", WARNING, RESIZE);
        world.none(World.pool().targetDedicatedNodes(51));
    }
}
