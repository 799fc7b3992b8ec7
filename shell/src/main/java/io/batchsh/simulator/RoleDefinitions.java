package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The roles: the built-in ones, and those of a tenant. */
final class RoleDefinitions {

    static final String TYPE = "Microsoft.Authorization/roleDefinitions";

    private static final Pattern BY_NAME =
            Pattern.compile("\\s*roleName\\s+eq\\s+'([^']*)'\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_TYPE = Pattern.compile("\\s*type\\s+eq\\s+'([^']*)'\\s*", Pattern.CASE_INSENSITIVE);

    private final Map<String, Map<String, Object>> roles = new HashMap<>();
    private final List<Map<String, Object>> inOrder;

    private final CustomRoles custom;

    RoleDefinitions(Simulation simulation) {
        this.custom = new CustomRoles(simulation);
        this.inOrder = Json.children(Json.resource("roles.json"), "roles");
        inOrder.forEach(role -> roles.put(name(role), role));
    }

    void route(Router router) {
        custom.route(router, this);
        for (String scope : Scopes.routes()) {
            router.on("GET", scope + "/providers/" + TYPE, (request, path) -> list(request))
                    .on("GET", scope + "/providers/" + TYPE + "/{role}", (request, path) -> get(request, path));
        }
    }

    /** The role of an identifier or a name, such as {@code /.../roleDefinitions/acdd72a7-...}. */
    Optional<Map<String, Object>> role(String id) {
        String name = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(roles.get(name)).or(() -> custom.role(name));
    }

    /** The role of a display name, such as {@code Reader}. */
    Optional<Map<String, Object>> named(String name) {
        return all("/").stream()
                .filter(role -> name.equalsIgnoreCase(String.valueOf(role.get("roleName"))))
                .findFirst();
    }

    private List<Map<String, Object>> all(String scope) {
        List<Map<String, Object>> all = new ArrayList<>(inOrder);
        all.addAll(custom.at(scope));
        return all;
    }

    static String name(Map<String, Object> role) {
        return Json.text(role, "name").orElseThrow();
    }

    private Reply list(Request request) {
        String filter = request.parameter("$filter").orElse("");
        Matcher name = BY_NAME.matcher(filter);
        Matcher type = BY_TYPE.matcher(filter);
        boolean everything = filter.isBlank() || filter.toLowerCase(Locale.ROOT).contains("atscope");
        List<Object> values = new ArrayList<>();
        if (name.matches()) {
            named(name.group(1)).ifPresent(role -> values.add(render(role, request)));
        } else if (everything || type.matches()) {
            all(Scopes.of(request)).stream()
                    .filter(role -> everything || type.group(1).equalsIgnoreCase(type(role)))
                    .forEach(role -> values.add(render(role, request)));
        } else {
            throw new Refusal(400, "UnsupportedFilter", "The filter '" + filter + "' is not supported.");
        }
        return Reply.json(200, Json.object("value", values));
    }

    private Reply get(Request request, Map<String, String> path) {
        String id = path.getOrDefault("role", "");
        return role(id).map(role -> Reply.json(200, render(role, request))).orElseThrow(() -> missing(id));
    }

    static Refusal missing(String id) {
        return new Refusal(
                404,
                "RoleDefinitionDoesNotExist",
                "The specified role definition with ID '" + id + "' does not exist.");
    }

    private static String type(Map<String, Object> role) {
        return Json.text(role, "type").orElse("BuiltInRole");
    }

    static Map<String, Object> render(Map<String, Object> role, Request request) {
        String name = name(role);
        String scope = Scopes.prefix(Scopes.of(request));
        String subscription = scope.isEmpty() ? "" : "/subscriptions/" + scope.split("/")[2];
        return Json.object(
                "properties",
                Json.object(
                        "roleName",
                        role.get("roleName"),
                        "type",
                        type(role),
                        "description",
                        role.get("description"),
                        "assignableScopes",
                        role.getOrDefault("assignableScopes", List.of("/")),
                        "permissions",
                        List.of(Json.object(
                                "actions", Json.texts(role, "actions"),
                                "notActions", Json.texts(role, "notActions"),
                                "dataActions", Json.texts(role, "dataActions"),
                                "notDataActions", Json.texts(role, "notDataActions"))),
                        "createdOn",
                        role.getOrDefault("createdOn", "2015-02-02T21:55:09.8806423Z"),
                        "updatedOn",
                        role.getOrDefault("updatedOn", "2021-11-11T20:13:47.8628684Z"),
                        "createdBy",
                        role.get("createdBy"),
                        "updatedBy",
                        role.get("updatedBy")),
                "id",
                subscription + "/providers/" + TYPE + "/" + name,
                "type",
                TYPE,
                "name",
                name);
    }
}
