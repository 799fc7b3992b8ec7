package io.batchsh.command;

import io.batchsh.completion.Value;
import java.util.List;

/** The names of providers and roles that Tab completes. */
final class AccessValues {

    private AccessValues() {}

    static List<Value> providers(Operations operations) {
        return operations
                .providers()
                .list(operations.session().subscriptionId())
                .map(provider -> Value.of(provider.namespace(), provider.registrationState()))
                .toList();
    }

    static List<Value> roles(Operations operations) {
        return operations
                .roles()
                .definitions("/subscriptions/" + operations.session().subscriptionId())
                .map(role -> Value.of(role.roleName(), role.description()))
                .toList();
    }
}
