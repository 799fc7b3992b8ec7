package io.batchsh.simulator;

/** Finds in a store who may sign in: the first principal, at the first account. */
final class WorldIdentity {

    private WorldIdentity() {}

    /** @throws IllegalArgumentException if there is no tenant, no principal or no account */
    static SimulatedIdentity of(Store store, Identifiers identifiers) {
        if (store.tenants.isEmpty()
                || store.principals.isEmpty()
                || store.accounts().isEmpty()) {
            throw new IllegalArgumentException("a world needs a tenant, a principal and a Batch account");
        }
        Store.Principal principal = store.principals.get(0);
        BatchAccount account = store.accounts().iterator().next();
        return new SimulatedIdentity(
                store.tenants.get(0).id(),
                principal.clientId(),
                new SimulatedIdentity.Secret(principal.secret()),
                account.resource.id.subscription(),
                account.resource.id.group(),
                account.location(),
                account.name(),
                account.host(),
                new SimulatedIdentity.Secret(account.key),
                new SimulatedIdentity.Secret(MachineIdentities.header(identifiers)));
    }
}
