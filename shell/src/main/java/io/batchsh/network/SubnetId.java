package io.batchsh.network;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ARM id of a subnet.
 *
 * @param subscriptionId the subscription of the virtual network
 * @param resourceGroup the resource group of the virtual network
 * @param network the virtual network's name
 * @param subnet the subnet's name
 */
public record SubnetId(String subscriptionId, String resourceGroup, String network, String subnet) {

    private static final Pattern SHAPE = Pattern.compile(
            "/subscriptions/([^/\\s]+)/resourceGroups/([^/\\s]+)/providers/Microsoft\\.Network/virtualNetworks/([^/\\s]+)"
                    + "/subnets/([^/\\s]+)",
            Pattern.CASE_INSENSITIVE);

    /** The id, when the text has the shape of one; that of a classic network has not. */
    public static Optional<SubnetId> read(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? Optional.of(new SubnetId(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4)))
                : Optional.empty();
    }

    /** The ARM id of the virtual network. */
    public String networkId() {
        return "/subscriptions/" + subscriptionId + "/resourceGroups/" + resourceGroup
                + "/providers/Microsoft.Network/virtualNetworks/" + network;
    }

    /** The ARM id. */
    @Override
    public String toString() {
        return networkId() + "/subnets/" + subnet;
    }
}
