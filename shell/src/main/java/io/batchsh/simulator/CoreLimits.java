package io.batchsh.simulator;

import io.batchsh.simulator.AllocationLimits.Limit;
import java.util.Map;
import java.util.Optional;

/** Core quotas: of the Batch account, or of the subscription where the nodes are the user's own. */
final class CoreLimits {

    private CoreLimits() {}

    static Optional<Limit> account(NodeDemand demand) {
        BatchAccount account = demand.account();
        if (account.userSubscription()) {
            return Optional.empty();
        }
        boolean dedicated = demand.dedicated();
        int total = account.quota(dedicated ? "dedicatedCoreQuota" : "lowPriorityCoreQuota");
        int free = total - used(demand, Optional.empty());
        Optional<Integer> family = dedicated ? account.familyQuota(demand.size().family()) : Optional.empty();
        if (family.isPresent()) {
            free = Math.min(
                    free, family.get() - used(demand, Optional.of(demand.size().family())));
        }
        return Optional.of(new Limit(Math.max(0, free / demand.size().cores()), reached(dedicated)));
    }

    /** What a resize says that ran into a quota of the account. */
    static Map<String, Object> reached(boolean dedicated) {
        return dedicated
                ? ResizeErrors.of("AccountCoreQuotaReached", "The specified account has reached core quota")
                : ResizeErrors.of(
                        "AccountLowPriorityCoreQuotaReached",
                        "The specified account has reached low priority core quota");
    }

    private static int used(NodeDemand demand, Optional<String> family) {
        int cores = 0;
        for (Pool pool : demand.account().pools.values()) {
            VmSize size = demand.simulation().reference().size(pool.vmSize()).orElseThrow();
            if (pool != demand.pool()
                    && family.filter(name -> !name.equals(size.family())).isEmpty()) {
                cores += size.cores() * pool.count(demand.dedicated());
            }
        }
        return cores;
    }

    /** The quotas of the region: in all, and for dedicated nodes by family. */
    static Optional<Limit> subscription(NodeDemand demand) {
        if (!demand.account().userSubscription()) {
            return Optional.empty();
        }
        Limit all = regional(
                demand,
                demand.dedicated() ? RegionalCores.ALL : RegionalCores.SPOT,
                demand.dedicated() ? "Total Regional" : "LowPriority");
        if (!demand.dedicated()) {
            return Optional.of(all);
        }
        Limit family = regional(demand, demand.size().family(), demand.size().family());
        return Optional.of(family.nodes() < all.nodes() ? family : all);
    }

    private static Limit regional(NodeDemand demand, String name, String shown) {
        RegionalCores cores = new RegionalCores(
                demand.simulation(),
                demand.account().resource.id.subscription(),
                demand.account().location());
        int limit = cores.limit(name);
        int mine = demand.pool().count(demand.dedicated()) * demand.size().cores();
        int used = cores.used().getOrDefault(name, 0) - mine;
        int required = demand.wanted() * demand.size().cores();
        return new Limit(
                Math.max(0, (limit - used) / demand.size().cores()),
                ResizeErrors.failed(
                        demand.dedicated(),
                        "OperationNotAllowed",
                        "Operation could not be completed as it results in exceeding approved " + shown
                                + " Cores quota. Additional details - Deployment Model: Resource Manager, Location: "
                                + demand.account().location() + ", Current Limit: " + limit + ", Current Usage: " + used
                                + ", Additional Required: " + required + ", (Minimum) New Limit Required: "
                                + (used + required) + "."));
    }
}
