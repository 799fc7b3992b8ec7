package io.batchsh.batch;

import java.util.List;
import java.util.Optional;

/**
 * A quota, and what is used of it.
 *
 * @param kind what it limits
 * @param name the quota's name: that of the service where it has one, such as a VM family's
 * @param used how much is used, or asked for by pools that are still to grow
 * @param limit how much may be used; empty where the service does not say
 * @param enforced whether the service refuses more
 * @param pools what of it each pool uses, the largest first
 * @param uncounted pools whose size Batch no longer lists, so that their cores are unknown
 */
public record Quota(
        Kind kind,
        String name,
        long used,
        Optional<Long> limit,
        boolean enforced,
        List<Share> pools,
        List<String> uncounted) {

    /** What a quota limits. */
    public enum Kind {
        /** Pools of the account. */
        POOLS,
        /** Jobs that are not completed, and job schedules. */
        ACTIVE_JOBS,
        /** vCPUs of dedicated nodes. */
        DEDICATED_CORES,
        /** vCPUs of Spot nodes. */
        SPOT_CORES,
        /** vCPUs of dedicated nodes of one VM family. */
        FAMILY_CORES
    }

    /**
     * What a pool uses of a quota.
     *
     * @param poolId the pool
     * @param amount how much
     */
    public record Share(String poolId, long amount) {}

    public Quota {
        pools = List.copyOf(pools);
        uncounted = List.copyOf(uncounted);
    }

    /** How much is left; never negative, and empty where there is no limit. */
    public Optional<Long> free() {
        return limit.map(most -> Math.max(0, most - used));
    }
}
