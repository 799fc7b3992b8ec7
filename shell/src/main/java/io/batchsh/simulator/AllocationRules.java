package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What keeps all nodes away from a pool that could be created: Azure finds out only when nodes are wanted, and shows it as the
 * error of a resize.
 */
final class AllocationRules {

    private static final List<Function<NodeDemand, Optional<Map<String, Object>>>> OBSTACLES = List.of(
            AccessObstacles::lock,
            AccessObstacles::rightsOfBatch,
            AccessObstacles::retiredAgent,
            SizeObstacles::spot,
            SizeObstacles::restriction,
            SizeObstacles::zones,
            ImageObstacles::gone,
            ImageObstacles::specialized,
            ImageObstacles::unfinished,
            ImageObstacles::elsewhere,
            ImageObstacles::plan,
            ImageObstacles::terms,
            SizeObstacles::generation,
            SizeObstacles::architecture,
            SecurityObstacles::required,
            SecurityObstacles::trustedLaunch,
            SecurityObstacles::confidential,
            DiskObstacles::encryption,
            DiskObstacles::premium,
            DiskObstacles::count,
            DiskObstacles::ephemeral,
            NetworkObstacles::accelerated,
            NetworkObstacles::joined);

    private AllocationRules() {}

    /** The resize error that keeps all nodes away, if there is one. */
    static Optional<Map<String, Object>> obstacle(NodeDemand demand) {
        return OBSTACLES.stream()
                .map(rule -> rule.apply(demand).orElse(null))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
