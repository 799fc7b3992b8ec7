package io.batchsh.simulator;

import java.util.Map;

/** What a world says of the whole of Azure rather than of a resource: locks, quotas of regions, terms that were accepted. */
final class WorldFacts {

    private final Store store;

    WorldFacts(Store store) {
        this.store = store;
    }

    void add(Map<String, Object> world) {
        for (Map<String, Object> lock : Json.children(world, "locks")) {
            Locks.place(store, need(lock, "scope"), need(lock, "name"), need(lock, "level"));
        }
        Json.child(world, "computeQuotas")
                .forEach((region, limits) -> RegionalQuotas.COMPUTE.declare(store, region, Json.cast(limits)));
        Json.child(world, "networkQuotas")
                .forEach((region, limits) -> RegionalQuotas.NETWORK.declare(store, region, Json.cast(limits)));
        for (Map<String, Object> plan : Json.children(world, "acceptedTerms")) {
            MarketplaceTerms.accept(store, need(plan, "publisher"), need(plan, "product"), need(plan, "name"));
        }
    }

    private static String need(Map<String, Object> object, String name) {
        return Json.text(object, name)
                .orElseThrow(
                        () -> new IllegalArgumentException("the world lacks '" + name + "' in " + object.keySet()));
    }
}
