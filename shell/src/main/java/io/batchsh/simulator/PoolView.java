package io.batchsh.simulator;

import java.util.List;
import java.util.Map;

/** A pool as the service shows it. */
final class PoolView {

    private PoolView() {}

    static Map<String, Object> render(Pool pool, Request request) {
        Map<String, Object> view = render(pool, request.host());
        older(pool, view, BatchService.version(request));
        return view;
    }

    // Recorded, azure-cli test_batch_pools: what the newest version no longer shows. The mode is there once nodes are.
    private static void older(Pool pool, Map<String, Object> view, String version) {
        if (version.compareTo("2025-06-01") >= 0) {
            return;
        }
        pool.older.forEach(view::putIfAbsent);
        if (version.compareTo("2024-07-01") >= 0) {
            view.putIfAbsent("certificateReferences", List.of());
        }
        if (version.compareTo("2022-10-01") >= 0 && pool.steady() && !pool.nodes.isEmpty()) {
            view.put("currentNodeCommunicationMode", "simplified");
        }
    }

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
                "resizeTimeout", pool.autoScale ? null : Spans.format(pool.resizeTimeout),
                "resizeErrors", pool.steady() && !pool.resizeErrors.isEmpty() ? List.copyOf(pool.resizeErrors) : null,
                "currentDedicatedNodes", pool.count(true),
                "targetDedicatedNodes", pool.targetDedicated,
                "currentLowPriorityNodes", pool.count(false),
                "targetLowPriorityNodes", pool.targetLowPriority,
                "enableAutoScale", pool.autoScale,
                "autoScaleFormula", pool.configuration.get("autoScaleFormula"),
                "autoScaleEvaluationInterval", pool.configuration.get("autoScaleEvaluationInterval"),
                "autoScaleRun", pool.autoScaleRun);
        pool.configuration.forEach(view::putIfAbsent);
        return view;
    }
}
