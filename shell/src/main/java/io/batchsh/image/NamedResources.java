package io.batchsh.image;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * The resources of one type in the subscription, found by what a person types: a name, {@code resource group/name} where the
 * name is in several groups, or an ARM id.
 */
final class NamedResources {

    private static final Pattern NAME = Pattern.compile("[\\w.()-]+(/[\\w.()-]+)?");

    private final AzureClients clients;
    private final Type type;

    /**
     * @param name the type, such as {@code Microsoft.Compute/disks}
     * @param apiVersion the version of the API its properties are read with
     * @param words what people call one, such as {@code managed disk}
     * @param listing the command that lists them
     */
    record Type(String name, String apiVersion, String words, String listing) {}

    NamedResources(AzureClients clients, Type type) {
        this.clients = requireNonNull(clients, "clients is null");
        this.type = type;
    }

    /** All of the subscription, page by page. */
    Stream<Map<String, Object>> list() {
        return list("");
    }

    /** All of the subscription, with a query of the service's own such as {@code ?statusOnly=true}. */
    Stream<Map<String, Object>> list(String query) {
        return AzureCalls.stream(() ->
                clients.resourceManager().list(subscription() + "/providers/" + type.name + query, type.apiVersion));
    }

    /** Reads one by its id. */
    Map<String, Object> get(String id, String query) {
        return AzureCalls.call(() -> clients.resourceManager().get(id + query, type.apiVersion));
    }

    /** Reads one by its id, if it is there. */
    Optional<Map<String, Object>> existing(String id) {
        try {
            return Optional.of(get(id, ""));
        } catch (AzureException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** The id a new one of a name has in a resource group. */
    String newId(String resourceGroup, String name) {
        return subscription() + "/resourceGroups/" + checked(resourceGroup) + "/providers/" + type.name + "/"
                + checked(name);
    }

    /**
     * The id of what a text names. A name alone costs a listing.
     *
     * @throws AzureException of kind NOT_FOUND with the names there are, of kind INVALID if the text names something else or
     *     several
     */
    String find(String text) {
        if (text.startsWith("/")) {
            if (!ArmId.isOfType(text, type.name)) {
                throw AzureException.builder(Kind.INVALID, "'" + text + "' is not the id of a " + type.words + ".")
                        .reason("Its shape is /subscriptions/S/resourceGroups/G/providers/" + type.name + "/NAME.")
                        .remedy(type.listing)
                        .build();
            }
            return text;
        }
        String name = checked(text);
        int slash = name.indexOf('/');
        if (slash > 0) {
            return newId(name.substring(0, slash), name.substring(slash + 1));
        }
        List<String> ids =
                list().map(document -> String.valueOf(document.get("id"))).toList();
        List<String> found =
                ids.stream().filter(id -> ArmId.name(id).equalsIgnoreCase(name)).toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw found.isEmpty() ? missing(name, ids) : several(name, found);
    }

    private AzureException missing(String name, List<String> ids) {
        String names = ids.stream().map(ArmId::name).sorted().collect(Collectors.joining(", "));
        return AzureException.builder(
                        Kind.NOT_FOUND, "There is no " + type.words + " '" + name + "' in the subscription.")
                .reason(names.isEmpty() ? "It has none." : "There are: " + names + ".")
                .remedy(type.listing)
                .build();
    }

    private AzureException several(String name, List<String> found) {
        return AzureException.builder(Kind.INVALID, "There are several resources '" + name + "'.")
                .reason("Each is a " + type.words + ", in the resource groups "
                        + found.stream().map(ArmId::resourceGroup).collect(Collectors.joining(", ")) + ".")
                .remedy("name its group too: " + ArmId.resourceGroup(found.get(0)) + "/" + name)
                .build();
    }

    private String checked(String text) {
        if (!NAME.matcher(text).matches()) {
            throw AzureException.builder(Kind.INVALID, "'" + text + "' is not a name of a " + type.words + ".")
                    .reason("Names consist of letters, digits, dots, hyphens and underscores.")
                    .remedy(type.listing)
                    .build();
        }
        return text;
    }

    private String subscription() {
        return "/subscriptions/" + clients.settings().subscriptionId();
    }
}
