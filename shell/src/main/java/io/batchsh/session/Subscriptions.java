package io.batchsh.session;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The subscriptions of the tenant that the sign-in can see. Methods throw {@link AzureException}. */
public final class Subscriptions {

    private static final String API_VERSION = "2022-12-01";

    private final AzureClients clients;

    public Subscriptions(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** All of them, page by page. */
    public Stream<Subscription> list() {
        return AzureCalls.stream(() -> clients.resourceManager().list("/subscriptions", API_VERSION))
                .map(Subscription::of);
    }

    /**
     * The one of an id or a name.
     *
     * @throws AzureException of kind NOT_FOUND if none is called so, INVALID if several are
     */
    public Subscription find(String idOrName) {
        List<Subscription> all = list().toList();
        List<Subscription> called =
                all.stream().filter(each -> each.isCalled(idOrName)).toList();
        if (called.size() == 1) {
            return called.get(0);
        }
        if (called.isEmpty()) {
            throw AzureException.builder(
                            AzureException.Kind.NOT_FOUND,
                            "No subscription '" + idOrName + "' is visible to this sign-in.")
                    .reason("It sees " + all.size() + " in tenant "
                            + clients.settings().tenantId() + ".")
                    .remedy("subscription list")
                    .build();
        }
        throw AzureException.builder(
                        AzureException.Kind.INVALID, "Several subscriptions are called '" + idOrName + "'.")
                .reason(called.stream().map(Subscription::id).collect(Collectors.joining("\n")))
                .remedy("subscription use ID")
                .build();
    }
}
