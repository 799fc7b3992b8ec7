package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The roles that a tenant defines itself, beside the built-in ones. */
final class CustomRoles {

    private static final String DOCUMENTS = "/roledefinitions/";
    private static final List<String> SCOPES =
            List.of("", "/subscriptions/{subscription}", "/subscriptions/{subscription}/resourceGroups/{group}");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final Simulation simulation;
    private final Store store;

    CustomRoles(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
    }

    void route(Router router, RoleDefinitions definitions) {
        for (String scope : SCOPES) {
            String one = scope + "/providers/" + RoleDefinitions.TYPE + "/{role}";
            router.on("PUT", one, (request, path) -> put(request, path, definitions))
                    .on("DELETE", one, (request, path) -> delete(request, path));
        }
    }

    Optional<Map<String, Object>> role(String name) {
        return Optional.ofNullable(store.documents.get(key(name)));
    }

    /** Those that can be given at a scope. */
    List<Map<String, Object>> at(String scope) {
        List<Map<String, Object>> roles = new ArrayList<>();
        for (Map<String, Object> role : store.documents(DOCUMENTS)) {
            boolean here = Json.texts(role, "assignableScopes").stream()
                    .anyMatch(one -> Store.within(scope, one) || Store.within(one, scope));
            if (here) {
                roles.add(role);
            }
        }
        return roles;
    }

    private Reply put(Request request, Map<String, String> path, RoleDefinitions definitions) {
        String name = path.getOrDefault("role", "");
        if (!GUID.matcher(name).matches()) {
            throw new Refusal(
                    400,
                    "InvalidRoleDefinitionId",
                    "The role definition ID '" + name + "' is not valid. The role definition ID must be a GUID.");
        }
        Map<String, Object> sent = Json.child(ResourceRoutes.body(request), "properties");
        String roleName = Json.text(sent, "roleName").orElseThrow(() -> missing("roleName"));
        List<Map<String, Object>> permissions = Json.children(sent, "permissions");
        if (permissions.isEmpty()) {
            throw missing("permissions");
        }
        List<String> scopes = Json.texts(sent, "assignableScopes");
        if (scopes.isEmpty()) {
            throw missing("assignableScopes");
        }
        Optional<Map<String, Object>> same = definitions.named(roleName);
        if (same.isPresent() && !RoleDefinitions.name(same.get()).equalsIgnoreCase(name)) {
            throw new Refusal(
                    409,
                    "RoleDefinitionWithSameNameExists",
                    "A custom role with the same name already exists in this directory. Use a different name.");
        }
        Optional<Map<String, Object>> before = role(name);
        String now = Times.arm(simulation.now()).replace("+00:00", "Z");
        Map<String, Object> role = new LinkedHashMap<>();
        role.put("name", name);
        role.put("roleName", roleName);
        role.put("type", "CustomRole");
        role.put("description", Json.text(sent, "description").orElse(""));
        role.put("assignableScopes", scopes);
        for (String kind : List.of("actions", "notActions", "dataActions", "notDataActions")) {
            role.put(kind, Json.texts(permissions.get(0), kind));
        }
        role.put("createdOn", before.flatMap(old -> Json.text(old, "createdOn")).orElse(now));
        role.put("updatedOn", now);
        String caller = request.caller().orElse("");
        role.put("createdBy", before.flatMap(old -> Json.text(old, "createdBy")).orElse(caller));
        role.put("updatedBy", caller);
        store.documents.put(key(name), role);
        RoleAssignments.changed(store, role);
        // Recorded, azure-cli test_role_definition_scenario: the answer to a PUT does not say who made it.
        Map<String, Object> shown = new LinkedHashMap<>(role);
        shown.remove("createdBy");
        return Reply.json(201, RoleDefinitions.render(shown, request));
    }

    private Reply delete(Request request, Map<String, String> path) {
        String name = path.getOrDefault("role", "");
        Optional<Map<String, Object>> role = role(name);
        if (role.isEmpty()) {
            return Reply.empty(204);
        }
        if (RoleAssignments.uses(store, name)) {
            throw new Refusal(
                    400,
                    "RoleDefinitionHasAssignments",
                    "There are existing role assignments referencing role (code: RoleDefinitionHasAssignments).");
        }
        store.documents.remove(key(name));
        return Reply.json(200, RoleDefinitions.render(role.get(), request));
    }

    private static Refusal missing(String property) {
        return new Refusal(
                400, "BadRequestFormat", "The request was incorrectly formatted: '" + property + "' is missing.");
    }

    private static String key(String name) {
        return DOCUMENTS + name.toLowerCase(Locale.ROOT);
    }
}
