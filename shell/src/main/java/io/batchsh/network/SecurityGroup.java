package io.batchsh.network;

import io.batchsh.image.JsonTree;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A network security group.
 *
 * @param id the ARM id
 * @param rules its rules, Azure's own included, in the order they are asked
 */
public record SecurityGroup(String id, List<SecurityRule> rules) {

    /** Reads the JSON of {@code Microsoft.Network/networkSecurityGroups}. */
    public static SecurityGroup of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        return new SecurityGroup(
                tree.textOrEmpty("id"),
                Stream.concat(
                                tree.children("properties", "securityRules").stream(),
                                tree.children("properties", "defaultSecurityRules").stream())
                        .map(SecurityRule::of)
                        .sorted(Comparator.comparingInt(SecurityRule::priority))
                        .toList());
    }

    /**
     * The rule that keeps nodes from a service; empty when they reach it, as without any rule about it.
     *
     * @param serviceTag such as {@code BatchNodeManagement}
     * @param location the region of the service
     */
    public Optional<SecurityRule> denial(String serviceTag, String location, int port) {
        return rules.stream()
                .filter(rule -> rule.decides(serviceTag, location, port))
                .findFirst()
                .filter(rule -> !rule.allow());
    }
}
