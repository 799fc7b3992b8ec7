package io.batchsh.simulator;

import java.util.Locale;
import java.util.Map;

/** The legal terms of purchase plans, and whether they were accepted for the subscription. */
final class MarketplaceTerms {

    private static final String DOCUMENTS = "/world/terms/";
    private static final String ROUTE =
            "/subscriptions/{subscription}/providers/Microsoft.MarketplaceOrdering/offerTypes/virtualmachine/publishers"
                    + "/{publisher}/offers/{offer}/plans/{plan}/agreements/current";

    private final Simulation simulation;
    private final Store store;

    MarketplaceTerms(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
    }

    void route(Router router) {
        router.on("GET", ROUTE, (request, path) -> shown(path)).on("PUT", ROUTE, this::put);
    }

    static void accept(Store store, String publisher, String product, String name) {
        store.documents.put(key(publisher, product, name), Json.object("accepted", true));
    }

    /** @param plan with {@code publisher}, {@code product} and {@code name} */
    static boolean accepted(Store store, Map<String, Object> plan) {
        return accepted(
                store,
                Json.text(plan, "publisher").orElse(""),
                Json.text(plan, "product").orElse(""),
                Json.text(plan, "name").orElse(""));
    }

    private static boolean accepted(Store store, String publisher, String product, String name) {
        return store.documents.containsKey(key(publisher, product, name));
    }

    private Reply put(Request request, Map<String, String> path) {
        if (Json.flag(ResourceRoutes.body(request), "properties", "accepted")) {
            accept(store, part(path, "publisher"), part(path, "offer"), part(path, "plan"));
        } else {
            store.documents.remove(key(part(path, "publisher"), part(path, "offer"), part(path, "plan")));
        }
        return shown(path);
    }

    private Reply shown(Map<String, String> path) {
        String publisher = part(path, "publisher");
        String offer = part(path, "offer");
        String plan = part(path, "plan");
        return Reply.json(
                200,
                Json.object(
                        "id",
                        "/subscriptions/" + path.get("subscription")
                                + "/providers/Microsoft.MarketplaceOrdering/offerTypes/VirtualMachine/publishers/"
                                + publisher
                                + "/offers/" + offer + "/plans/" + plan + "/agreements/current",
                        "name",
                        plan,
                        "type",
                        "Microsoft.MarketplaceOrdering/offertypes",
                        "properties",
                        Json.object(
                                "publisher",
                                publisher,
                                "product",
                                offer,
                                "plan",
                                plan,
                                "retrieveDatetime",
                                Times.batch(simulation.now()),
                                "signature",
                                simulation.identifiers().hex("terms", publisher, offer, plan),
                                "accepted",
                                accepted(store, publisher, offer, plan))));
    }

    private static String part(Map<String, String> path, String name) {
        return path.getOrDefault(name, "");
    }

    private static String key(String publisher, String product, String name) {
        return (DOCUMENTS + publisher + "/" + product + "/" + name).toLowerCase(Locale.ROOT);
    }
}
