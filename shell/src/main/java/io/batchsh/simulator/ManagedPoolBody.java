package io.batchsh.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a pool in the resource manager's shape, turned into that of the Batch service. */
final class ManagedPoolBody {

    private static final List<String> SAME = List.of(
            "displayName",
            "vmSize",
            "taskSlotsPerNode",
            "taskSchedulingPolicy",
            "metadata",
            "startTask",
            "userAccounts",
            "networkConfiguration",
            "targetNodeCommunicationMode",
            "resourceTags",
            "upgradePolicy");

    private ManagedPoolBody() {}

    /** All that a change may set; scaling is apart, since the service changes it by calls of its own. */
    static Map<String, Object> settings(Map<String, Object> properties) {
        Map<String, Object> body = new LinkedHashMap<>();
        SAME.forEach(name -> Json.find(properties, name).ifPresent(value -> body.put(name, value)));
        Json.text(properties, "interNodeCommunication")
                .ifPresent(value -> body.put("enableInterNodeCommunication", value.equalsIgnoreCase("Enabled")));
        Json.find(properties, "mountConfiguration").ifPresent(value -> body.put("mountConfiguration", value));
        List<?> packages = Json.children(properties, "applicationPackages").stream()
                .map(one -> Json.object("applicationId", one.get("id"), "version", one.get("version")))
                .toList();
        if (!packages.isEmpty()) {
            body.put("applicationPackageReferences", packages);
        }
        Map<String, Object> deployment = Json.child(properties, "deploymentConfiguration");
        Json.find(deployment, "cloudServiceConfiguration")
                .ifPresent(value -> body.put("cloudServiceConfiguration", value));
        Map<String, Object> machine = Json.child(deployment, "virtualMachineConfiguration");
        if (!machine.isEmpty()) {
            body.put("virtualMachineConfiguration", machine(machine));
        }
        return body;
    }

    /** A creation. */
    static Map<String, Object> creation(String id, Map<String, Object> properties) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.putAll(settings(properties));
        Map<String, Object> automatic = Json.child(properties, "scaleSettings", "autoScale");
        if (automatic.isEmpty()) {
            body.putAll(resize(properties));
        } else {
            body.put("enableAutoScale", true);
            body.putAll(formula(automatic));
        }
        return body;
    }

    /** The targets of {@code scaleSettings.fixedScale}. */
    static Map<String, Object> resize(Map<String, Object> properties) {
        Map<String, Object> fixed = Json.child(properties, "scaleSettings", "fixedScale");
        Map<String, Object> body = new LinkedHashMap<>();
        for (String name : List.of("targetDedicatedNodes", "targetLowPriorityNodes", "resizeTimeout")) {
            Json.find(fixed, name).ifPresent(value -> body.put(name, value));
        }
        return body;
    }

    /** The formula of {@code scaleSettings.autoScale}. */
    static Map<String, Object> formula(Map<String, Object> automatic) {
        Map<String, Object> body = new LinkedHashMap<>();
        Json.find(automatic, "formula").ifPresent(value -> body.put("autoScaleFormula", value));
        Json.find(automatic, "evaluationInterval").ifPresent(value -> body.put("autoScaleEvaluationInterval", value));
        return body;
    }

    private static Map<String, Object> machine(Map<String, Object> sent) {
        Map<String, Object> machine = new LinkedHashMap<>(sent);
        rename(machine, "nodeAgentSkuId", "nodeAgentSKUId");
        Map<String, Object> image = new LinkedHashMap<>(Json.child(sent, "imageReference"));
        rename(image, "id", "virtualMachineImageId");
        machine.put("imageReference", image);
        return machine;
    }

    private static void rename(Map<String, Object> object, String from, String to) {
        Object value = object.remove(from);
        if (value != null) {
            object.put(to, value);
        }
    }
}
