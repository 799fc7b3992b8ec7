package io.batchsh.preflight;

import io.batchsh.access.Lock;
import io.batchsh.access.Permissions;
import io.batchsh.access.Provider;
import io.batchsh.access.RoleAssignment;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.image.PurchasePlan;
import java.util.List;
import java.util.Optional;

/** What is known about who may do what; see {@link Facts}. */
final class AccessFacts {

    private final FactTable<String> tenants;
    private final FactTable<Provider> providers;
    private final FactTable<Permissions> permissions;
    private final FactTable<List<Lock>> locks;
    private final FactTable<List<RoleAssignment>> assignments;
    private final Fact<String> caller;
    private final FactSource source;

    AccessFacts(FactSource source) {
        this.source = source;
        tenants = new FactTable<>("the subscription ", source::tenant);
        providers = new FactTable<>("the provider ", key -> {
            int slash = key.indexOf('/');
            return source.provider(key.substring(0, slash), key.substring(slash + 1));
        });
        permissions = new FactTable<>("the permissions on ", source::permissions);
        locks = new FactTable<>("the locks of subscription ", source::locks);
        assignments = new FactTable<>("the role assignments on ", source::assignments);
        caller = new Fact<>("the signed-in principal", source::caller);
    }

    /** The tenant of a subscription. */
    String tenant(String subscriptionId) {
        return tenants.get(subscriptionId);
    }

    /** Why the tenant of a subscription could not be read. */
    Optional<AzureException> tenantFailure(String subscriptionId) {
        return tenants.failure(subscriptionId);
    }

    /** A resource provider of a subscription. */
    Provider provider(String subscriptionId, String namespace) {
        return providers.get(subscriptionId + "/" + namespace);
    }

    /** What the caller may do at a scope; nothing where it may not even ask. */
    Permissions permissions(String scope) {
        boolean denied = permissions
                .failure(scope)
                .filter(failure -> failure.kind() == Kind.DENIED)
                .isPresent();
        return denied ? new Permissions(List.of()) : permissions.get(scope);
    }

    /** All locks of a subscription. */
    List<Lock> locks(String subscriptionId) {
        return locks.get(subscriptionId);
    }

    /** Everybody's roles that count at a scope. */
    List<RoleAssignment> assignments(String scope) {
        return assignments.get(scope);
    }

    /** The object id of who is signed in. */
    String caller() {
        return caller.get();
    }

    /** Whether the terms of a plan were accepted for a subscription; asked by one rule only. */
    boolean termsAccepted(String subscriptionId, PurchasePlan plan) {
        return new Fact<>("the marketplace terms of " + plan.name(), () -> source.termsAccepted(subscriptionId, plan))
                .get();
    }
}
