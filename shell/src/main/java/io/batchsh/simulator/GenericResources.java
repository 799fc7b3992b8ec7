package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The lists of all resources of a subscription or a resource group. */
final class GenericResources {

    private static final Set<String> FILTERABLE = Set.of("resourcetype", "name", "location", "resourcegroup");

    private static final Set<String> SUMMARY =
            Set.of("id", "name", "type", "location", "tags", "sku", "kind", "identity", "zones", "plan", "managedBy");

    private final Store store;

    GenericResources(Simulation simulation) {
        this.store = simulation.store();
    }

    void route(Router router) {
        String subscription = "/subscriptions/{subscription}";
        router.on(
                        "GET",
                        subscription + "/resources",
                        (request, path) -> list(request, "/subscriptions/" + path.get("subscription")))
                .on(
                        "GET",
                        subscription + "/resourceGroups/{group}/resources",
                        (request, path) -> list(
                                request,
                                "/subscriptions/" + path.get("subscription") + "/resourceGroups/" + path.get("group")));
    }

    private Reply list(Request request, String scope) {
        Predicate<Map<String, Object>> filter = request.parameter("$filter")
                .filter(text -> !text.isBlank())
                .map(GenericResources::filter)
                .orElse(values -> true);
        List<Resource> chosen = new ArrayList<>();
        for (Resource resource : store.within(scope)) {
            if (!resource.location.isEmpty() && filter.test(filterable(resource))) {
                chosen.add(resource);
            }
        }
        boolean state = request.parameter("$expand").orElse("").contains("provisioningState");
        return ResourcePage.answer(
                request, chosen, resource -> resource.id.key(), resource -> summary(resource, state));
    }

    private static Predicate<Map<String, Object>> filter(String text) {
        try {
            return Filter.parse(text.toLowerCase(Locale.ROOT), FILTERABLE);
        } catch (Refusal refusal) {
            throw new Refusal(
                    400, "InvalidFilterInQueryString", "Invalid $filter '" + text + "' specified in the query string.");
        }
    }

    // The service compares types and names in any case, the filter compares texts as they are: hence all in lower case.
    private static Map<String, Object> filterable(Resource resource) {
        return Json.object(
                "resourcetype", resource.id.type().toLowerCase(Locale.ROOT),
                "name", resource.id.name().toLowerCase(Locale.ROOT),
                "location", resource.location,
                "resourcegroup", resource.id.group().toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> summary(Resource resource, boolean state) {
        Map<String, Object> summary = resource.render();
        summary.keySet().retainAll(SUMMARY);
        if (state) {
            summary.put("provisioningState", resource.provisioningState());
        }
        return summary;
    }
}
