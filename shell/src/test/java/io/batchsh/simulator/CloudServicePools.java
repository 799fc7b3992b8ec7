package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Pools of cloud services, which Batch has retired and the simulator does not have: the recorded tests that make some are
 * replayed with pools of virtual machines, and what tells the two apart is left out of the comparison.
 */
final class CloudServicePools {

    private static final String CLOUD = "cloudServiceConfiguration";
    private static final String MACHINES = "virtualMachineConfiguration";
    private static final Map<String, Object> IMAGE = Json.object(
            "publisher", "MicrosoftWindowsServer", "offer", "WindowsServer", "sku", "2016-datacenter-smalldisk");

    private CloudServicePools() {}

    static String asMachines(String body) {
        if (!body.contains(CLOUD)) {
            return body;
        }
        Map<String, Object> parsed = RecordedExchange.parsed(body);
        replace(parsed, "nodeAgentSKUId");
        return new String(Json.write(parsed), StandardCharsets.UTF_8);
    }

    private static void replace(Map<String, Object> object, String agent) {
        if (object.remove(CLOUD) != null) {
            object.put(MACHINES, Json.object("imageReference", IMAGE, agent, "batch.node.windows amd64"));
        }
        object.forEach((name, value) -> {
            if (value instanceof Map<?, ?>) {
                replace(Json.cast(value), name.equals("deploymentConfiguration") ? "nodeAgentSkuId" : agent);
            }
        });
        // Cloud services have sizes of their own.
        if ("small".equals(object.get("vmSize"))) {
            object.put("vmSize", "standard_d1_v2");
        }
    }

    /** What is not compared of an answer. */
    static Set<String> skipped(Map<String, Object> recorded, Set<String> always) {
        Set<String> skipped = new HashSet<>(always);
        if (new String(Json.write(recorded), StandardCharsets.UTF_8).contains(CLOUD)) {
            skipped.addAll(List.of(CLOUD, MACHINES));
        }
        return skipped;
    }
}
