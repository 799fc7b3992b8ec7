package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pool of the Batch service in the shape that the resource manager shows. */
final class ManagedPoolView {

    private static final List<String> SAME = List.of(
            "displayName",
            "lastModified",
            "creationTime",
            "taskSlotsPerNode",
            "metadata",
            "startTask",
            "userAccounts",
            "networkConfiguration",
            "mountConfiguration",
            "targetNodeCommunicationMode",
            "currentNodeCommunicationMode",
            "resourceTags",
            "upgradePolicy",
            "currentDedicatedNodes",
            "currentLowPriorityNodes");

    private ManagedPoolView() {}

    /** @param pool the pool as the data plane shows it */
    static Map<String, Object> of(BatchAccount account, Map<String, Object> pool) {
        String name = Json.text(pool, "id").orElse("");
        Map<String, Object> properties = new LinkedHashMap<>();
        SAME.forEach(key -> Json.find(pool, key).ifPresent(value -> properties.put(key, value)));
        properties.put("provisioningState", "deleting".equals(pool.get("state")) ? "Deleting" : "Succeeded");
        put(properties, "provisioningStateTransitionTime", pool.get("stateTransitionTime"));
        properties.put(
                "allocationState", capital(Json.text(pool, "allocationState").orElse("steady")));
        put(properties, "allocationStateTransitionTime", pool.get("allocationStateTransitionTime"));
        properties.put("vmSize", Json.text(pool, "vmSize").orElse("").toUpperCase(Locale.ROOT));
        properties.put(
                "interNodeCommunication", Json.flag(pool, "enableInterNodeCommunication") ? "Enabled" : "Disabled");
        Json.text(pool, "taskSchedulingPolicy", "nodeFillType")
                .ifPresent(type -> properties.put("taskSchedulingPolicy", Json.object("nodeFillType", capital(type))));
        properties.put(
                "deploymentConfiguration",
                Json.object("virtualMachineConfiguration", machine(Json.child(pool, "virtualMachineConfiguration"))));
        properties.put("scaleSettings", scale(pool));
        properties.put("resizeOperationStatus", resize(account, pool));
        Map<String, Object> run = new LinkedHashMap<>(Json.child(pool, "autoScaleRun"));
        if (!run.isEmpty()) {
            rename(run, "timestamp", "evaluationTime");
            properties.put("autoScaleRun", run);
        }
        return Json.object(
                "id",
                account.resource.id + "/pools/" + name,
                "name",
                name,
                "type",
                "Microsoft.Batch/batchAccounts/pools",
                "etag",
                tag(pool),
                "properties",
                properties);
    }

    static String tag(Map<String, Object> pool) {
        return "W/\"" + Json.text(pool, "eTag").orElse("") + "\"";
    }

    private static Map<String, Object> machine(Map<String, Object> shown) {
        Map<String, Object> machine = new LinkedHashMap<>(shown);
        rename(machine, "nodeAgentSKUId", "nodeAgentSkuId");
        Map<String, Object> image = new LinkedHashMap<>(Json.child(shown, "imageReference"));
        rename(image, "virtualMachineImageId", "id");
        machine.put("imageReference", image);
        return machine;
    }

    private static Map<String, Object> scale(Map<String, Object> pool) {
        if (Json.flag(pool, "enableAutoScale")) {
            return Json.object(
                    "autoScale",
                    Json.object(
                            "formula",
                            pool.get("autoScaleFormula"),
                            "evaluationInterval",
                            Json.text(pool, "autoScaleEvaluationInterval").orElse("PT15M")));
        }
        return Json.object(
                "fixedScale",
                Json.object(
                        "targetDedicatedNodes", pool.get("targetDedicatedNodes"),
                        "targetLowPriorityNodes", pool.get("targetLowPriorityNodes"),
                        "resizeTimeout", pool.get("resizeTimeout")));
    }

    // Recorded, azure-sdk-for-python test_mgmt_batch_pools: it stays when the resize is over.
    private static Map<String, Object> resize(BatchAccount account, Map<String, Object> pool) {
        List<Map<String, Object>> errors = Json.children(pool, "resizeErrors");
        return Json.object(
                "targetDedicatedNodes",
                pool.get("targetDedicatedNodes"),
                "nodeDeallocationOption",
                "Requeue",
                "resizeTimeout",
                Json.text(pool, "resizeTimeout").orElse("PT15M"),
                "startTime",
                account.pool(Json.text(pool, "id").orElse(""))
                        .map(kept -> Times.batch(kept.resizeStarted))
                        .orElse(null),
                "errors",
                errors.isEmpty()
                        ? null
                        : errors.stream().map(ManagedPoolView::error).toList());
    }

    private static Map<String, Object> error(Map<String, Object> shown) {
        List<?> details = Json.children(shown, "values").stream()
                .map(value -> Json.object("code", value.get("name"), "message", value.get("value")))
                .toList();
        return Json.object(
                "code",
                shown.get("code"),
                "message",
                shown.get("message"),
                "details",
                details.isEmpty() ? null : details);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static void put(Map<String, Object> object, String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    private static void rename(Map<String, Object> object, String from, String to) {
        Object value = object.remove(from);
        if (value != null) {
            object.put(to, value);
        }
    }
}
