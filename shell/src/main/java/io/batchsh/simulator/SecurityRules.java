package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;

/** The rules that every network security group has. Recorded: azure-cli test_resource_group_deployment, 2024-10. */
final class SecurityRules {

    private record Rule(String name, int priority, String from, String to, boolean allows, boolean inbound) {}

    private static final List<Rule> DEFAULTS = List.of(
            new Rule("AllowVnetInBound", 65000, "VirtualNetwork", "VirtualNetwork", true, true),
            new Rule("AllowAzureLoadBalancerInBound", 65001, "AzureLoadBalancer", "*", true, true),
            new Rule("DenyAllInBound", 65500, "*", "*", false, true),
            new Rule("AllowVnetOutBound", 65000, "VirtualNetwork", "VirtualNetwork", true, false),
            new Rule("AllowInternetOutBound", 65001, "*", "Internet", true, false),
            new Rule("DenyAllOutBound", 65500, "*", "*", false, false));

    private SecurityRules() {}

    static List<Object> defaults(ResourceId group) {
        List<Object> rules = new ArrayList<>();
        for (Rule rule : DEFAULTS) {
            rules.add(Json.object(
                    "name",
                    rule.name,
                    "id",
                    group + "/defaultSecurityRules/" + rule.name,
                    "type",
                    group.type() + "/defaultSecurityRules",
                    "properties",
                    Json.object(
                            "provisioningState",
                            "Succeeded",
                            "protocol",
                            "*",
                            "sourcePortRange",
                            "*",
                            "destinationPortRange",
                            "*",
                            "sourceAddressPrefix",
                            rule.from,
                            "destinationAddressPrefix",
                            rule.to,
                            "access",
                            rule.allows ? "Allow" : "Deny",
                            "priority",
                            rule.priority,
                            "direction",
                            rule.inbound ? "Inbound" : "Outbound",
                            "sourcePortRanges",
                            List.of(),
                            "destinationPortRanges",
                            List.of(),
                            "sourceAddressPrefixes",
                            List.of(),
                            "destinationAddressPrefixes",
                            List.of())));
        }
        return rules;
    }
}
