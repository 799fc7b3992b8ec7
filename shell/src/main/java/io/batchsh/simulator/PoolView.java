package io.batchsh.simulator;

import java.util.List;
import java.util.Map;

/** A pool as the service shows it. */
final class PoolView {

    private PoolView() {}

    static Map<String, Object> render(Pool pool, String host) {
        Map<String, Object> view = Json.object(
                "id", pool.id,
                "displayName", pool.configuration.get("displayName"),
                "url", "https://" + host + "/pools/" + pool.id,
                "eTag", Times.entityTag(pool.lastModified),
                "lastModified", Times.batch(pool.lastModified),
                "creationTime", Times.batch(pool.created),
                "state", pool.state,
                "stateTransitionTime", Times.batch(pool.stateChanged),
                "allocationState", pool.allocationState,
                "allocationStateTransitionTime", Times.batch(pool.allocationChanged),
                "vmSize", pool.vmSize(),
                "resizeTimeout", pool.resizeTimeout.toString(),
                "resizeErrors", pool.steady() && !pool.resizeErrors.isEmpty() ? List.copyOf(pool.resizeErrors) : null,
                "currentDedicatedNodes", pool.count(true),
                "targetDedicatedNodes", pool.targetDedicated,
                "currentLowPriorityNodes", pool.count(false),
                "targetLowPriorityNodes", pool.targetLowPriority,
                "enableAutoScale", pool.autoScale);
        pool.configuration.forEach(view::putIfAbsent);
        return view;
    }
}
