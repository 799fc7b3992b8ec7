package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a network security group lets through: the first rule that matches decides, Azure's own rules come last. */
final class SecurityGroup {

    private static final List<String> ANYWHERE = List.of("*", "Internet", "0.0.0.0/0");

    private final List<Map<String, Object>> rules = new ArrayList<>();

    SecurityGroup(Resource group) {
        for (Map<String, Object> rule : Json.children(group.properties, "securityRules")) {
            rules.add(Json.child(rule, "properties"));
        }
        rules.sort(Comparator.comparingLong(rule -> Json.number(rule, "priority")));
    }

    /** Whether nodes reach a service over TCP; without a rule about it they do. */
    boolean allowsOut(List<String> serviceTags, int port) {
        return decides("Outbound", "destinationAddressPrefix", serviceTags, port, true);
    }

    /** Whether a service reaches nodes over TCP; without a rule about it it does not. */
    boolean allowsIn(List<String> serviceTags, int port) {
        return decides("Inbound", "sourceAddressPrefix", serviceTags, port, false);
    }

    private boolean decides(String direction, String side, List<String> serviceTags, int port, boolean otherwise) {
        return rules.stream()
                .filter(rule -> direction.equalsIgnoreCase(text(rule, "direction")))
                .filter(rule -> List.of("*", "Tcp").stream().anyMatch(text(rule, "protocol")::equalsIgnoreCase))
                .filter(rule -> all(rule, "destinationPortRange").anyMatch(range -> covers(range, port)))
                .filter(rule -> all(rule, side)
                        .anyMatch(address -> Stream.concat(ANYWHERE.stream(), serviceTags.stream())
                                .anyMatch(address::equalsIgnoreCase)))
                .findFirst()
                .map(rule -> text(rule, "access").equalsIgnoreCase("Allow"))
                .orElse(otherwise);
    }

    // A rule has one value under a name or several under its plural.
    private static Stream<String> all(Map<String, Object> rule, String name) {
        String plural = name.endsWith("Prefix") ? name + "es" : name + "s";
        return Stream.concat(Json.text(rule, name).stream(), Json.texts(rule, plural).stream());
    }

    private static boolean covers(String range, int port) {
        if (range.equals("*")) {
            return true;
        }
        int dash = range.indexOf('-');
        int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
        int to = Integer.parseInt(dash < 0 ? range : range.substring(dash + 1));
        return from <= port && port <= to;
    }

    private static String text(Map<String, Object> rule, String name) {
        return Json.text(rule, name).orElse("");
    }
}
