package io.batchsh.access;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.Wait;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** Resource providers of subscriptions. Methods throw {@link AzureException}. */
public final class Providers {

    /** What a pool of a gallery image needs in the subscription of the image. */
    public static final List<String> NEEDED = List.of("Microsoft.Batch", "Microsoft.Compute");

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final String API_VERSION = "2021-04-01";

    private final AzureClients clients;

    public Providers(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** The providers that a subscription knows, registered or not, page by page. */
    public Stream<Provider> list(String subscriptionId) {
        return AzureCalls.stream(() -> clients.resourceManager().list(path(subscriptionId), API_VERSION))
                .map(Provider::of);
    }

    public Provider show(String subscriptionId, String namespace) {
        return AzureCalls.call(
                () -> Provider.of(clients.resourceManager().get(path(subscriptionId) + "/" + namespace, API_VERSION)));
    }

    /** Asks for registration, which takes up to some minutes, and returns what the service says at once. */
    public Provider register(String subscriptionId, String namespace) {
        return post(subscriptionId, namespace, "register");
    }

    /** Asks to undo a registration; refused while resources of the provider are there. */
    public Provider unregister(String subscriptionId, String namespace) {
        return post(subscriptionId, namespace, "unregister");
    }

    private Provider post(String subscriptionId, String namespace, String action) {
        return AzureCalls.call(() -> {
            Map<String, Object> answer = clients.resourceManager()
                    .post(path(subscriptionId) + "/" + namespace + "/" + action, API_VERSION, null);
            return Provider.of(answer);
        });
    }

    /**
     * Waits until a provider is in a state.
     *
     * @param state {@code Registered} or {@code NotRegistered}
     * @param timeout how long at most; an hour where empty
     * @param progress told each answer
     */
    public Provider await(
            String subscriptionId,
            String namespace,
            String state,
            Optional<Duration> timeout,
            Consumer<Provider> progress) {
        return new Wait<>(
                        clients.transport(),
                        "providers/" + namespace,
                        "registrationState == " + state,
                        () -> show(subscriptionId, namespace),
                        provider -> isIn(provider, state))
                .watch("/registrationState", Provider::registrationState, provider -> null)
                .onProgress(progress)
                .timeout(timeout.orElse(LONGEST))
                .await();
    }

    /** A provider that was registered once is called {@code Unregistered} afterwards. */
    private static boolean isIn(Provider provider, String state) {
        return provider.registrationState().equalsIgnoreCase(state)
                || (state.equals("NotRegistered")
                        && provider.registrationState().equalsIgnoreCase("Unregistered"));
    }

    private static String path(String subscriptionId) {
        return "/subscriptions/" + subscriptionId + "/providers";
    }
}
