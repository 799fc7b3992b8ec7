package io.batchsh.simulator;

import java.util.List;

/** What the caller may do at a scope, by its role assignments there and above. */
final class Permissions {

    private final Store store;

    Permissions(Simulation simulation) {
        this.store = simulation.store();
    }

    void route(Router router) {
        for (String scope : Scopes.routes()) {
            if (scope.contains("{group}")) {
                router.on(
                        "GET",
                        scope + "/providers/Microsoft.Authorization/permissions",
                        (request, path) -> permissions(request));
            }
        }
    }

    private Reply permissions(Request request) {
        List<?> permissions = store.grants(request.caller().orElse(""), Scopes.of(request)).stream()
                .map(grant -> Json.object(
                        "actions", grant.actions(),
                        "notActions", grant.notActions(),
                        "dataActions", grant.dataActions(),
                        "notDataActions", List.of()))
                .toList();
        return Reply.json(200, Json.object("value", permissions));
    }
}
