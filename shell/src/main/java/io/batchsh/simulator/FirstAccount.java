package io.batchsh.simulator;

/**
 * Where the first Batch account of a world is, and who may sign in there.
 *
 * @param tenantId the first tenant, a GUID
 * @param clientId the application of the first principal, a GUID
 * @param subscriptionId a GUID
 * @param location the account's region, such as {@code westeurope}
 * @param host where the account's data plane answers
 */
record FirstAccount(
        String tenantId,
        String clientId,
        String subscriptionId,
        String resourceGroup,
        String location,
        String name,
        String host) {

    /** @throws IllegalArgumentException if there is no tenant, no principal or no account */
    static FirstAccount in(Store store) {
        if (store.tenants.isEmpty()
                || store.principals.isEmpty()
                || store.accounts().isEmpty()) {
            throw new IllegalArgumentException("a world needs a tenant, a principal and a Batch account");
        }
        BatchAccount account = store.accounts().iterator().next();
        return new FirstAccount(
                store.tenants.get(0).id(),
                store.principals.get(0).clientId(),
                account.resource.id.subscription(),
                account.resource.id.group(),
                account.location(),
                account.name(),
                account.host());
    }
}
