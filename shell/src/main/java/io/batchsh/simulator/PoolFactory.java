package io.batchsh.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Makes pools from what was sent, with the defaults that the service adds. */
final class PoolFactory {

    private static final Set<String> SECRETS =
            Set.of("password", "accountKey", "sasKey", "sshPrivateKey", "protectedSettings");

    private PoolFactory() {}

    static Pool create(BatchAccount account, Map<String, Object> body, Instant now) {
        Map<String, Object> configuration = complete(body);
        configuration
                .keySet()
                .removeAll(List.of(
                        "id", "resizeTimeout", "targetDedicatedNodes", "targetLowPriorityNodes", "enableAutoScale"));
        Pool pool = new Pool(account.host(), Json.text(body, "id").orElseThrow(), configuration, now);
        pool.targetDedicated = Json.integer(body, "targetDedicatedNodes").orElse(0);
        pool.targetLowPriority = Json.integer(body, "targetLowPriorityNodes").orElse(0);
        pool.resizeTimeout = PoolRules.resizeTimeout(body);
        if (Json.flag(body, "enableAutoScale")) {
            pool.autoScale = true;
            pool.autoScaleInterval = AutoScaling.interval(body);
            pool.configuration.put("autoScaleEvaluationInterval", Spans.format(pool.autoScaleInterval));
        }
        return pool;
    }

    // The service never shows them again, and nothing here needs them.
    private static void forgetSecrets(Object value) {
        if (value instanceof Map<?, ?> map) {
            map.keySet().removeAll(SECRETS);
            map.values().forEach(PoolFactory::forgetSecrets);
        } else if (value instanceof List<?> list) {
            list.forEach(PoolFactory::forgetSecrets);
        }
    }

    static Map<String, Object> complete(Map<String, Object> sent) {
        Map<String, Object> pool = new LinkedHashMap<>(Json.copy(sent));
        forgetSecrets(pool);
        pool.computeIfPresent("vmSize", (name, size) -> size.toString().toLowerCase(Locale.ROOT));
        pool.putIfAbsent("enableInterNodeCommunication", false);
        pool.putIfAbsent("taskSlotsPerNode", 1);
        pool.putIfAbsent("taskSchedulingPolicy", Json.object("nodeFillType", "Spread"));
        Map<String, Object> image = Json.child(pool, "virtualMachineConfiguration", "imageReference");
        if (image.containsKey("publisher")) {
            image.putIfAbsent("version", "latest");
        }
        if (pool.containsKey("networkConfiguration")) {
            Map<String, Object> network = Json.child(pool, "networkConfiguration");
            network.putIfAbsent("dynamicVNetAssignmentScope", "none");
            network.putIfAbsent("enableAcceleratedNetworking", false);
        }
        if (pool.containsKey("startTask")) {
            Map<String, Object> task = Json.child(pool, "startTask");
            task.putIfAbsent("maxTaskRetryCount", 0);
            task.putIfAbsent("waitForSuccess", true);
            identify(task);
        }
        boolean windows = Json.text(pool, "virtualMachineConfiguration", "nodeAgentSKUId")
                .filter(agent -> agent.contains("windows"))
                .isPresent();
        Json.children(pool, "userAccounts").forEach(account -> account(account, windows));
        for (Map<String, Object> disk : Json.children(pool, "virtualMachineConfiguration", "dataDisks")) {
            disk.putIfAbsent("caching", "none");
            disk.putIfAbsent("storageAccountType", "standard_lrs");
        }
        return pool;
    }

    // Recorded, azure-cli test_batch_pool_cmd: a start task runs as a user of the pool without rights.
    private static void identify(Map<String, Object> task) {
        Map<String, Object> identity = new LinkedHashMap<>(Json.child(task, "userIdentity"));
        if (!identity.containsKey("username")) {
            Map<String, Object> user = new LinkedHashMap<>(Json.child(identity, "autoUser"));
            user.putIfAbsent("scope", "pool");
            user.putIfAbsent("elevationLevel", "nonadmin");
            identity.put("autoUser", user);
            task.put("userIdentity", identity);
        }
    }

    // Recorded, azure-sdk-for-python test_batch_create_pools.
    private static void account(Map<String, Object> account, boolean windows) {
        account.putIfAbsent("elevationLevel", "nonadmin");
        if (windows) {
            account.putIfAbsent("windowsUserConfiguration", Json.object("loginMode", "batch"));
        }
    }
}
