package io.batchsh.network;

import io.batchsh.image.JsonTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule of a network security group.
 *
 * @param name the rule's name
 * @param priority rules of lower numbers come first
 * @param outbound whether it is about what leaves; about what arrives otherwise
 * @param allow whether it lets pass
 * @param protocol {@code Tcp}, {@code Udp} … or {@code *}
 * @param destinations addresses, ranges or service tags
 * @param ports ports, ranges such as {@code 400-500}, or {@code *}
 */
public record SecurityRule(
        String name,
        int priority,
        boolean outbound,
        boolean allow,
        String protocol,
        List<String> destinations,
        List<String> ports) {

    /** The whole of the Internet, which Azure's own services are part of. */
    private static final List<String> ANYWHERE = List.of("*", "Internet", "0.0.0.0/0", "AzureCloud");

    static SecurityRule of(JsonTree tree) {
        JsonTree properties = tree.child("properties");
        return new SecurityRule(
                tree.textOrEmpty("name"),
                properties.number("priority").orElse(0),
                properties.textOrEmpty("direction").equalsIgnoreCase("Outbound"),
                properties.textOrEmpty("access").equalsIgnoreCase("Allow"),
                properties.textOrEmpty("protocol"),
                values(properties, "destinationAddressPrefix", "destinationAddressPrefixes"),
                values(properties, "destinationPortRange", "destinationPortRanges"));
    }

    /** A rule has one value under a name, or several under its plural. */
    private static List<String> values(JsonTree properties, String name, String plural) {
        Optional<String> one = properties.text(name).filter(value -> !value.isEmpty());
        return Stream.concat(one.stream(), properties.texts(plural).stream()).toList();
    }

    /** Whether it decides about a TCP connection from a node to a service, told by its tag with and without the region. */
    boolean decides(String serviceTag, String location, int port) {
        return outbound
                && (protocol.equals("*") || protocol.equalsIgnoreCase("Tcp"))
                && destinations.stream().anyMatch(each -> covers(each, serviceTag, location))
                && ports.stream().anyMatch(range -> covers(range, port));
    }

    private static boolean covers(String destination, String serviceTag, String location) {
        return ANYWHERE.stream().anyMatch(destination::equalsIgnoreCase)
                || destination.equalsIgnoreCase("AzureCloud." + location)
                || destination.equalsIgnoreCase(serviceTag)
                || destination.equalsIgnoreCase(serviceTag + "." + location);
    }

    private static boolean covers(String range, int port) {
        if (range.equals("*")) {
            return true;
        }
        String[] ends = range.split("-", 2);
        try {
            int from = Integer.parseInt(ends[0].strip());
            return from <= port && port <= (ends.length == 1 ? from : Integer.parseInt(ends[1].strip()));
        } catch (NumberFormatException neither) {
            return false;
        }
    }
}
