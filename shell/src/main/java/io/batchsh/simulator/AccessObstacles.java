package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the Batch service may not do for a pool. */
final class AccessObstacles {

    /** The application id of Microsoft Azure Batch, the same in every tenant. */
    static final String BATCH = "ddbf3205-c6bd-46ae-8127-60eb93363864";

    private AccessObstacles() {}

    /** A lock on what Batch would write to in the account's subscription. */
    static Optional<Map<String, Object>> lock(NodeDemand demand) {
        return written(demand).flatMap(scope -> {
            List<String> locked = Locks.against(demand.store(), scope, false);
            return locked.isEmpty()
                    ? Optional.empty()
                    : demand.failed("ScopeLocked", Locks.message(scope, "write", locked));
        });
    }

    /** A lock on what Batch would delete there. */
    static Optional<Map<String, Object>> deletion(NodeDemand demand) {
        return written(demand).flatMap(scope -> {
            List<String> locked = Locks.against(demand.store(), scope, true);
            return locked.isEmpty()
                    ? Optional.empty()
                    : Optional.of(ResizeErrors.provider(
                            "RemoveNodesFailed",
                            "One or more nodes could not be removed from the pool",
                            "ScopeLocked",
                            Locks.message(scope, "delete", locked)));
        });
    }

    // In the user's subscription Batch makes scale sets of its own; beside a subnet it makes load balancers and
    // addresses.
    private static Optional<String> written(NodeDemand demand) {
        Pool pool = demand.pool();
        if (demand.account().userSubscription()) {
            String id = demand.simulation().identifiers().uuid("scale set", pool.account, pool.id, pool.created);
            return Optional.of("/subscriptions/" + demand.account().resource.id.subscription()
                    + "/resourceGroups/azurebatch-" + id
                    + "-c/providers/Microsoft.Compute/virtualMachineScaleSets/" + id + "-azurebatch-VMSS-"
                    + (demand.dedicated() ? "D" : "L"));
        }
        return PoolNetwork.of(demand.store(), pool.configuration)
                .map(network -> network.virtualNetwork().id.toString());
    }

    /** Batch needs rights in the subscription of a user-subscription account; a world that says nothing has given them. */
    static Optional<Map<String, Object>> rightsOfBatch(NodeDemand demand) {
        String scope = "/subscriptions/" + demand.account().resource.id.subscription();
        String action = "Microsoft.Compute/virtualMachineScaleSets/write";
        if (!demand.account().userSubscription() || batchMay(demand.store(), action, scope)) {
            return Optional.empty();
        }
        return demand.failed(
                "AuthorizationFailed",
                "The client '" + BATCH + "' with object id '"
                        + batch(demand.store()).map(Store.Principal::objectId).orElse("")
                        + "' does not have authorization to perform action '" + action + "' over scope '" + scope
                        + "' or the scope is invalid. If access was recently granted, please refresh your credentials.");
    }

    /** Whether the Batch service may do something; only a world that gives it roles can keep it from anything. */
    static boolean batchMay(Store store, String action, String scope) {
        return batch(store)
                .map(principal -> store.allows(principal.objectId(), action, scope))
                .orElse(true);
    }

    private static Optional<Store.Principal> batch(Store store) {
        return store.principals.stream()
                .filter(principal -> principal.clientId().equalsIgnoreCase(BATCH))
                .findFirst();
    }

    /** A node agent that was retired since the pool was created. */
    static Optional<Map<String, Object>> retiredAgent(NodeDemand demand) {
        String agent = Json.text(demand.machine(), "nodeAgentSKUId").orElse("");
        return demand.simulation()
                        .reference()
                        .agentOsType(agent, demand.simulation().now())
                        .isPresent()
                ? Optional.empty()
                : Optional.of(ResizeErrors.of(
                        "AllocationFailed",
                        ResizeErrors.desired(demand.dedicated()) + ": the node agent SKU '" + agent
                                + "' is no longer supported"));
    }
}
