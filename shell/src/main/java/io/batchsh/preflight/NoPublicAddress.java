package io.batchsh.preflight;

import io.batchsh.batch.BatchAccount;
import io.batchsh.image.JsonTree;
import io.batchsh.network.Subnet;
import java.util.ArrayList;
import java.util.List;

/** Nodes without a public address need another way to Batch, and can offer nothing to the Internet. */
final class NoPublicAddress implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "N6", "Nodes without public addresses have another way to Batch", FailsAt.NODE)
            .otherwise("Nodes become unusable without an error code, and are billed.")
            .evidence(
                    "publicIPAddressConfiguration of the pool, privateEndpointConnections of the account, NAT gateway and"
                            + " routes of the subnet")
            .remedy(
                    "az network private-endpoint create --group-id nodeManagement --private-connection-resource-id ACCOUNT-ID")
            .source(Sources.NO_PUBLIC_IP);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        JsonTree network = proposal.pool().tree().child("networkConfiguration");
        if (!network.textOrEmpty("publicIPAddressConfiguration", "provision").equalsIgnoreCase("noPublicIPAddresses")) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        if (proposal.subnetText().isEmpty()) {
            findings.add(refused(
                    "A pool without public addresses needs a subnet.",
                    "networkConfiguration.subnetId is missing.",
                    "pool create --subnet-id SUBNET-ID"));
        }
        if (!network.child("endpointConfiguration").properties().isEmpty()) {
            findings.add(refused(
                    "A pool without public addresses has no inbound endpoints.",
                    "networkConfiguration.endpointConfiguration is set.",
                    "Leave out endpointConfiguration"));
        }
        if (!network.texts("publicIPAddressConfiguration", "ipAddressIds").isEmpty()) {
            findings.add(refused(
                    "A pool without public addresses brings none of its own.",
                    "publicIPAddressConfiguration.ipAddressIds is set.",
                    "Leave out ipAddressIds"));
        }
        BatchAccount account = facts.account();
        facts.network()
                .subnet()
                .filter(subnet -> !leadsOut(subnet, facts) && !privateEndpoint(account))
                .ifPresent(subnet -> findings.add(Finding.blocker(
                        this,
                        "Nodes without public addresses have no way to Batch.",
                        "The account has no approved private endpoint for nodeManagement, and the subnet "
                                + subnet.name() + " neither a NAT gateway nor a route to an appliance or a gateway.",
                        "az network private-endpoint create --group-id nodeManagement --private-connection-resource-id "
                                + account.id() + ", or give the subnet a NAT gateway")));
        return findings;
    }

    private static boolean leadsOut(Subnet subnet, Facts facts) {
        return subnet.natGateway()
                || facts.network()
                        .routeTable()
                        .flatMap(routes -> routes.byDefault())
                        .filter(route -> route.nextHop().startsWith("Virtual"))
                        .isPresent();
    }

    private static boolean privateEndpoint(BatchAccount account) {
        return new JsonTree(account.document())
                .children("properties", "privateEndpointConnections").stream()
                        .map(connection -> connection.child("properties"))
                        .anyMatch(connection -> approved(connection) && forNodes(connection.texts("groupIds")));
    }

    private static boolean approved(JsonTree connection) {
        return connection
                .textOrEmpty("privateLinkServiceConnectionState", "status")
                .equalsIgnoreCase("Approved");
    }

    private static boolean forNodes(List<String> groups) {
        return groups.isEmpty() || groups.stream().anyMatch("nodeManagement"::equalsIgnoreCase);
    }

    private Finding refused(String title, String evidence, String remedy) {
        return Finding.blocker(this, title, evidence, remedy).failingAt(FailsAt.CREATE);
    }
}
