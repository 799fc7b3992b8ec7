package io.batchsh.image;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * Where resources can be put: the regions and the resource groups of the subscription. Methods throw
 * {@link io.batchsh.azure.AzureException}.
 */
public final class Placement {

    private static final String GROUPS_VERSION = "2021-04-01";
    private static final String LOCATIONS_VERSION = "2022-12-01";

    private final AzureClients clients;

    /**
     * A region.
     *
     * @param name such as {@code westeurope}
     * @param displayName such as {@code West Europe}
     */
    public record Region(String name, String displayName) {}

    /**
     * A resource group.
     *
     * @param name its name
     * @param location the name of its region
     */
    public record Group(String name, String location) {}

    public Placement(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** The regions open to the subscription. */
    public Stream<Region> regions() {
        return list("/locations", LOCATIONS_VERSION)
                .map(location -> new Region(location.textOrEmpty("name"), location.textOrEmpty("displayName")));
    }

    /** The resource groups of the subscription, page by page. */
    public Stream<Group> groups() {
        return list("/resourceGroups", GROUPS_VERSION)
                .map(group -> new Group(group.textOrEmpty("name"), group.textOrEmpty("location")));
    }

    /**
     * A resource group of the subscription.
     *
     * @throws io.batchsh.azure.AzureException of kind NOT_FOUND if there is no such group
     */
    public Group group(String name) {
        return AzureCalls.call(() -> {
            JsonTree group = new JsonTree(
                    clients.resourceManager().get(subscription() + "/resourceGroups/" + name, GROUPS_VERSION));
            return new Group(group.textOrEmpty("name"), group.textOrEmpty("location"));
        });
    }

    private Stream<JsonTree> list(String collection, String apiVersion) {
        return AzureCalls.stream(() -> clients.resourceManager().list(subscription() + collection, apiVersion))
                .map(JsonTree::new);
    }

    private String subscription() {
        return "/subscriptions/" + clients.settings().subscriptionId();
    }
}
