package io.batchsh.script;

import io.batchsh.access.Provider;
import io.batchsh.access.Providers;
import io.batchsh.command.Operations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code providers}: the resource providers of a subscription. */
public record ProviderNames(Supplier<Operations> operations) {

    public List<Provider> list() {
        return providers().list(subscription(Map.of())).toList();
    }

    /** A provider of the session's subscription: {@code providers.show('Microsoft.Batch').registered()}. */
    public Provider show(String namespace) {
        return show(Map.of(), namespace);
    }

    /** A provider of another subscription: {@code providers.show('Microsoft.Batch', subscription: id)}. */
    public Provider show(Map<String, Object> arguments, String namespace) {
        return providers().show(subscription(arguments), namespace);
    }

    /** Registers a provider and waits until it is. */
    public Provider register(String namespace) {
        return register(Map.of(), namespace);
    }

    /** The same in another subscription. */
    public Provider register(Map<String, Object> arguments, String namespace) {
        String subscription = subscription(arguments);
        if (!providers().show(subscription, namespace).registered()) {
            providers().register(subscription, namespace);
        }
        return providers().await(subscription, namespace, "Registered", Optional.empty(), seen -> {});
    }

    private Providers providers() {
        return operations.get().providers();
    }

    private String subscription(Map<String, Object> arguments) {
        Object other = arguments.get("subscription");
        return other == null ? operations.get().session().subscriptionId() : other.toString();
    }
}
