package io.batchsh.simulator;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How much of something a region gives to a subscription, where a world says so. */
enum RegionalQuotas {
    COMPUTE,
    NETWORK;

    private String key(String region) {
        return "/world/quotas/" + name().toLowerCase(Locale.ROOT) + "/" + Reference.bare(region);
    }

    /** @param limits numbers by the names that the usages of the region have */
    void declare(Store store, String region, Map<String, Object> limits) {
        store.documents.put(key(region), new HashMap<>(limits));
    }

    Optional<Integer> limit(Store store, String region, String name) {
        Map<String, Object> limits = store.documents.getOrDefault(key(region), Map.of());
        return Json.integer(limits, name);
    }
}
