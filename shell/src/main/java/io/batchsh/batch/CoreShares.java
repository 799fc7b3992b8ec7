package io.batchsh.batch;

import io.batchsh.batch.Quota.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The vCPUs that pools hold or have asked for, which is what quotas of cores count. */
final class CoreShares {

    private final List<Pool> pools;
    private final Map<String, VmSize> sizes;

    CoreShares(List<Pool> pools, List<VmSize> sizes) {
        this.pools = pools;
        this.sizes = sizes.stream()
                .collect(Collectors.toMap(size -> normalized(size.name()), Function.identity(), (one, same) -> one));
    }

    List<Share> dedicated() {
        return shares(size -> true, CoreShares::dedicatedNodes);
    }

    List<Share> dedicatedOf(String family) {
        return shares(size -> sameFamily(size.family(), family), CoreShares::dedicatedNodes);
    }

    List<Share> spot() {
        return shares(size -> true, CoreShares::spotNodes);
    }

    /** Pools with nodes of a size that is not listed. */
    List<String> uncounted() {
        return pools.stream()
                .filter(pool ->
                        dedicatedNodes(pool) + spotNodes(pool) > 0 && size(pool).isEmpty())
                .map(Pool::id)
                .toList();
    }

    static long sum(List<Share> shares) {
        return shares.stream().mapToLong(Share::amount).sum();
    }

    /** Accounts write {@code standardDSv3Family}, sizes {@code Standard DSv3 Family}, and not always so. */
    static boolean sameFamily(String one, String other) {
        return normalized(one).equals(normalized(other));
    }

    private static String normalized(String name) {
        return name.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    private static int dedicatedNodes(Pool pool) {
        return Math.max(pool.currentDedicatedNodes(), pool.targetDedicatedNodes());
    }

    private static int spotNodes(Pool pool) {
        return Math.max(pool.currentLowPriorityNodes(), pool.targetLowPriorityNodes());
    }

    private Optional<VmSize> size(Pool pool) {
        return Optional.ofNullable(sizes.get(normalized(pool.vmSize())));
    }

    private List<Share> shares(Predicate<VmSize> counted, ToIntFunction<Pool> nodes) {
        List<Share> shares = new ArrayList<>();
        for (Pool pool : pools) {
            long cores = size(pool)
                    .filter(counted)
                    .map(size -> (long) nodes.applyAsInt(pool) * size.vCpus())
                    .orElse(0L);
            if (cores > 0) {
                shares.add(new Share(pool.id(), cores));
            }
        }
        shares.sort(Comparator.comparingLong(Share::amount).reversed().thenComparing(Share::poolId));
        return shares;
    }
}
