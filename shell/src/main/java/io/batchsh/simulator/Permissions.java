package io.batchsh.simulator;

import java.util.List;

/** What the caller may do at a scope. */
final class Permissions {

    private static final String LIST = "/providers/Microsoft.Authorization/permissions";

    private final Store store;

    Permissions(Simulation simulation) {
        this.store = simulation.store();
    }

    void route(Router router) {
        String group = "/subscriptions/{subscription}/resourceGroups/{group}";
        StringBuilder resource = new StringBuilder(group).append("/providers/{provider}");
        router.on("GET", group + LIST, (request, path) -> permissions(request));
        for (int depth = 1; depth <= 3; depth++) {
            resource.append("/{kind")
                    .append(depth)
                    .append("}/{name")
                    .append(depth)
                    .append('}');
            router.on("GET", resource + LIST, (request, path) -> permissions(request));
        }
    }

    private Reply permissions(Request request) {
        List<String> segments = request.segments();
        String scope = "/" + String.join("/", segments.subList(0, segments.size() - 3));
        String caller = request.caller().orElse("");
        List<?> permissions = store.grants.stream()
                .filter(grant -> grant.objectId().equals(caller) && Store.within(scope, grant.scope()))
                .map(grant -> Json.object(
                        "actions", grant.actions(),
                        "notActions", grant.notActions(),
                        "dataActions", List.of(),
                        "notDataActions", List.of()))
                .toList();
        return Reply.json(200, Json.object("value", permissions));
    }
}
