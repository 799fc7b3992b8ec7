package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who has which role where. */
final class RoleAssignments {

    static final String TYPE = "Microsoft.Authorization/roleAssignments";

    private static final String DOCUMENTS = "/roleassignments/";
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern PRINCIPAL =
            Pattern.compile("(?:principalId\\s+eq|assignedTo\\s*\\()\\s*'([^']*)'", Pattern.CASE_INSENSITIVE);

    private final Simulation simulation;
    private final Store store;
    private final RoleDefinitions definitions;

    RoleAssignments(Simulation simulation, RoleDefinitions definitions) {
        this.simulation = simulation;
        this.store = simulation.store();
        this.definitions = definitions;
    }

    void route(Router router) {
        for (String scope : Scopes.routes()) {
            String all = scope + "/providers/" + TYPE;
            String one = all + "/{assignment}";
            router.on("GET", all, (request, path) -> list(request))
                    .on("GET", one, (request, path) -> get(request, path))
                    .on("PUT", one, this::put)
                    .on("DELETE", one, (request, path) -> delete(request, path));
        }
    }

    /** Whether a role is given to anybody. */
    static boolean uses(Store store, String role) {
        return store.documents(DOCUMENTS).stream()
                .anyMatch(assignment ->
                        role.equalsIgnoreCase(last(text(Json.child(assignment, "properties"), "roleDefinitionId"))));
    }

    /** Lets what was given follow a role that has changed. */
    static void changed(Store store, Map<String, Object> role) {
        store.documents(DOCUMENTS).stream()
                .filter(assignment -> RoleDefinitions.name(role)
                        .equalsIgnoreCase(last(text(Json.child(assignment, "properties"), "roleDefinitionId"))))
                .forEach(assignment -> {
                    assignment.put("actions", Json.texts(role, "actions"));
                    assignment.put("notActions", Json.texts(role, "notActions"));
                });
    }

    /** The permissions that the assignments of a store give. */
    static List<Store.Grant> grants(Store store) {
        List<Store.Grant> grants = new ArrayList<>();
        for (Map<String, Object> assignment : store.documents(DOCUMENTS)) {
            Map<String, Object> properties = Json.child(assignment, "properties");
            grants.add(new Store.Grant(
                    Json.text(properties, "principalId").orElseThrow(),
                    Json.text(properties, "scope").orElseThrow(),
                    Json.texts(assignment, "actions"),
                    Json.texts(assignment, "notActions"),
                    Json.texts(assignment, "dataActions")));
        }
        return grants;
    }

    /** Gives a role to a principal. */
    Map<String, Object> assign(String scope, String name, Map<String, Object> role, Map<String, Object> properties) {
        String time = time();
        Map<String, Object> kept = new LinkedHashMap<>(properties);
        kept.put("scope", scope);
        kept.putIfAbsent("principalType", "ServicePrincipal");
        kept.put("createdOn", time);
        kept.put("updatedOn", time);
        Map<String, Object> assignment = Json.object(
                "properties",
                kept,
                "id",
                Scopes.prefix(scope) + "/providers/" + TYPE + "/" + name,
                "type",
                TYPE,
                "name",
                name,
                "actions",
                Json.texts(role, "actions"),
                "notActions",
                Json.texts(role, "notActions"),
                "dataActions",
                Json.texts(role, "dataActions"));
        store.documents.put(key(scope, name), assignment);
        return assignment;
    }

    private Reply put(Request request, Map<String, String> path) {
        String scope = Scopes.of(request);
        String name = path.getOrDefault("assignment", "");
        if (!GUID.matcher(name).matches()) {
            throw new Refusal(
                    400,
                    "InvalidRoleAssignmentId",
                    "The role assignment ID '" + name + "' is not valid. The role assignment ID must be a GUID.");
        }
        Map<String, Object> properties = Json.child(ResourceRoutes.body(request), "properties");
        String roleId = Json.text(properties, "roleDefinitionId").orElse("");
        String principal = Json.text(properties, "principalId").orElse("");
        Map<String, Object> role = definitions
                .role(roleId)
                .orElseThrow(() -> RoleDefinitions.missing(roleId.substring(roleId.lastIndexOf('/') + 1)));
        if (!properties.containsKey("principalType")
                && store.principals.stream().noneMatch(known -> known.objectId().equalsIgnoreCase(principal))) {
            throw new Refusal(
                    400,
                    "PrincipalNotFound",
                    "Principal " + principal.replace("-", "") + " does not exist in the directory "
                            + store.tenants.get(0).id()
                            + ". Check that you have the correct principal ID. If you are creating this principal and"
                            + " then immediately assigning a role, this error might be related to a replication delay."
                            + " In this case, set the role assignment principalType property to a value, such as"
                            + " ServicePrincipal, User, or Group.  See https://aka.ms/docs-principaltype");
        }
        boolean exists = store.documents(DOCUMENTS).stream()
                .anyMatch(
                        other -> same(other, scope, principal, roleId) && !name.equalsIgnoreCase(text(other, "name")));
        if (exists) {
            throw new Refusal(409, "RoleAssignmentExists", "The role assignment already exists.");
        }
        Map<String, Object> before = store.documents.get(key(scope, name));
        if (before != null && !same(before, scope, principal, roleId)) {
            throw new Refusal(
                    409,
                    "RoleAssignmentUpdateNotPermitted",
                    "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");
        }
        Map<String, Object> kept = new LinkedHashMap<>(properties);
        String caller = request.caller().orElse("");
        kept.put(
                "createdBy",
                Json.text(before == null ? Map.of() : before, "properties", "createdBy")
                        .orElse(caller));
        kept.put("updatedBy", caller);
        Map<String, Object> assignment = shown(assign(scope, name, role, kept));
        // Recorded, azure-cli test_role_assignment_create_update: the answer to a PUT does not say who made it.
        Map<String, Object> answered = new LinkedHashMap<>(Json.child(assignment, "properties"));
        answered.remove("createdBy");
        assignment.put("properties", answered);
        return Reply.json(201, assignment);
    }

    private static boolean same(Map<String, Object> assignment, String scope, String principal, String roleId) {
        Map<String, Object> properties = Json.child(assignment, "properties");
        return scope.equalsIgnoreCase(text(properties, "scope"))
                && principal.equalsIgnoreCase(text(properties, "principalId"))
                && last(roleId).equalsIgnoreCase(last(text(properties, "roleDefinitionId")));
    }

    private Reply list(Request request) {
        String scope = Scopes.of(request);
        String filter = request.parameter("$filter").orElse("");
        Matcher principal = PRINCIPAL.matcher(filter);
        Optional<String> wanted = principal.find() ? Optional.of(principal.group(1)) : Optional.empty();
        boolean atScope = filter.toLowerCase(Locale.ROOT).contains("atscope()");
        if (!filter.isBlank() && wanted.isEmpty() && !atScope) {
            throw new Refusal(
                    400,
                    "UnsupportedFilter",
                    "The filter '" + filter + "' is not supported. Supported filters are either 'atScope()' or"
                            + " 'principalId eq '{value}' or assignedTo('{value}')'.");
        }
        List<Map<String, Object>> chosen = new ArrayList<>();
        for (Map<String, Object> assignment : store.documents(DOCUMENTS)) {
            Map<String, Object> properties = Json.child(assignment, "properties");
            String at = text(properties, "scope");
            boolean here = Store.within(scope, at) || (!atScope && Store.within(at, scope));
            boolean whose = wanted.isEmpty() || wanted.get().equalsIgnoreCase(text(properties, "principalId"));
            if (here && whose) {
                chosen.add(shown(assignment));
            }
        }
        return ResourcePage.answer(request, chosen, one -> text(one, "id"), one -> one);
    }

    private Reply get(Request request, Map<String, String> path) {
        Map<String, Object> found = store.documents.get(key(Scopes.of(request), path.getOrDefault("assignment", "")));
        if (found == null) {
            throw new Refusal(
                    404,
                    "RoleAssignmentNotFound",
                    "The role assignment '" + path.get("assignment") + "' is not found.");
        }
        return Reply.json(200, shown(found));
    }

    private Reply delete(Request request, Map<String, String> path) {
        Map<String, Object> gone = store.documents.remove(key(Scopes.of(request), path.getOrDefault("assignment", "")));
        return gone == null ? Reply.empty(204) : Reply.json(200, shown(gone));
    }

    private static Map<String, Object> shown(Map<String, Object> assignment) {
        Map<String, Object> shown = new LinkedHashMap<>(assignment);
        shown.keySet().removeAll(List.of("actions", "notActions", "dataActions"));
        return shown;
    }

    private String time() {
        return Times.arm(simulation.now()).replace("+00:00", "Z");
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private static String text(Map<String, Object> object, String name) {
        return Json.text(object, name).orElse("");
    }

    private static String key(String scope, String name) {
        return (DOCUMENTS + scope + "/" + name).toLowerCase(Locale.ROOT);
    }
}
