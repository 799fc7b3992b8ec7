package io.batchsh.preflight;

import io.batchsh.batch.Pool;
import io.batchsh.batch.VmSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * The vCPUs that the other pools of an account hold or have asked for, which is what its core quotas count.
 *
 * @param cores vCPUs of the pools whose size is known
 * @param uncounted pools of sizes that Batch no longer lists, whose vCPUs are unknown
 */
record CoreUse(long cores, List<String> uncounted) {

    static final String REMEDY =
            "Ask Azure support for a higher Batch quota, or for fewer nodes, or resize another pool";

    static CoreUse dedicated(Facts facts) {
        return sum(facts, size -> true, CoreUse::dedicatedNodes);
    }

    static CoreUse dedicatedOf(String family, Facts facts) {
        return sum(facts, size -> sameFamily(size.family(), family), CoreUse::dedicatedNodes);
    }

    static CoreUse spot(Facts facts) {
        return sum(
                facts, size -> true, pool -> Math.max(pool.currentLowPriorityNodes(), pool.targetLowPriorityNodes()));
    }

    /** Accounts write {@code standardDSv3Family}, sizes {@code Standard DSv3 Family}, and not always so. */
    static boolean sameFamily(String one, String other) {
        return normalized(one).equals(normalized(other));
    }

    private static String normalized(String family) {
        return family.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static int dedicatedNodes(Pool pool) {
        return Math.max(pool.currentDedicatedNodes(), pool.targetDedicatedNodes());
    }

    private static CoreUse sum(Facts facts, Predicate<VmSize> counted, ToIntFunction<Pool> nodes) {
        long cores = 0;
        List<String> uncounted = new ArrayList<>();
        for (Pool pool : facts.otherPools()) {
            Optional<VmSize> size = facts.vmSize(pool.vmSize());
            if (size.isEmpty() && nodes.applyAsInt(pool) > 0) {
                uncounted.add(pool.id());
            } else if (size.filter(counted).isPresent()) {
                cores += (long) nodes.applyAsInt(pool) * size.get().vCpus();
            }
        }
        return new CoreUse(cores, List.copyOf(uncounted));
    }

    /** The arithmetic, when some nodes more are too many for a quota. */
    Optional<String> exceeding(int quota, int nodes, VmSize size) {
        long asked = (long) nodes * size.vCpus();
        if (cores + asked <= quota) {
            return Optional.empty();
        }
        return Optional.of(
                nodes + " x " + size.vCpus() + " = " + asked + " vCPUs are asked for, " + cores + " of " + quota
                        + " are in use."
                        + (uncounted.isEmpty()
                                ? ""
                                : " Not counted, their size being unknown: " + String.join(", ", uncounted) + "."));
    }
}
