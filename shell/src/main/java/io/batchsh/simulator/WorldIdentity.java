package io.batchsh.simulator;

import java.util.List;

/** Who may sign in to a simulated Azure: the first principal, at the first account. */
final class WorldIdentity {

    private WorldIdentity() {}

    /**
     * As a world begins, in which nobody has changed a secret yet. The secrets are worked out when they are needed.
     *
     * @param first where the world's first account is
     */
    static SimulatedIdentity atFirst(FirstAccount first, Identifiers identifiers) {
        ResourceId account = new ResourceId(
                first.subscriptionId(), first.resourceGroup(), "Microsoft.Batch/batchAccounts", List.of(first.name()));
        return of(
                first,
                new SimulatedIdentity.Secret(() -> WorldBuilder.secret(identifiers, first.clientId())),
                new SimulatedIdentity.Secret(() -> BatchAccount.key(identifiers, account, 0)),
                identifiers);
    }

    /** @throws IllegalArgumentException if there is no tenant, no principal or no account */
    static SimulatedIdentity of(Store store, Identifiers identifiers) {
        FirstAccount first = FirstAccount.in(store);
        String secret = store.principals.get(0).secret();
        String key = store.accounts().iterator().next().key;
        return of(
                first,
                new SimulatedIdentity.Secret(() -> secret),
                new SimulatedIdentity.Secret(() -> key),
                identifiers);
    }

    private static SimulatedIdentity of(
            FirstAccount first,
            SimulatedIdentity.Secret secret,
            SimulatedIdentity.Secret key,
            Identifiers identifiers) {
        return new SimulatedIdentity(
                first.tenantId(),
                first.clientId(),
                secret,
                first.subscriptionId(),
                first.resourceGroup(),
                first.location(),
                first.name(),
                first.host(),
                key,
                new SimulatedIdentity.Secret(() -> MachineIdentities.header(identifiers)));
    }
}
