package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Locks, which keep what they stand on from deletion. */
final class Locks {

    private static final String TYPE = "Microsoft.Authorization/locks";
    private static final String DOCUMENTS = "/locks/";

    private final Store store;

    Locks(Simulation simulation) {
        this.store = simulation.store();
    }

    void route(Router router) {
        for (String scope : Scopes.routes()) {
            String one = scope + "/providers/" + TYPE + "/{lock}";
            if (!scope.isEmpty()) {
                router.on("GET", scope + "/providers/" + TYPE, (request, path) -> list(request))
                        .on("GET", one, this::get)
                        .on("PUT", one, this::put)
                        .on("DELETE", one, this::delete);
            }
        }
    }

    /** @throws Refusal {@code ScopeLocked} if a lock stands on the scope, above it or within it */
    static void check(Store store, String scope) {
        List<String> locked = new ArrayList<>();
        for (Map<String, Object> lock : store.documents(DOCUMENTS)) {
            String at = Json.text(lock, "scope").orElseThrow();
            if (Store.within(scope, at) || Store.within(at, scope)) {
                locked.add(at);
            }
        }
        refuse(scope, "delete", locked);
    }

    /** @throws Refusal {@code ScopeLocked} if a lock on the scope or above it makes it read-only */
    static void checkWrite(Store store, String scope) {
        refuse(scope, "write", against(store, scope, false));
    }

    private static void refuse(String scope, String operation, List<String> locked) {
        if (!locked.isEmpty()) {
            throw new Refusal(409, "ScopeLocked", message(scope, operation, locked));
        }
    }

    static String message(String scope, String operation, List<String> locked) {
        return "The scope '" + scope + "' cannot perform " + operation
                + " operation because following scope(s) are locked: '" + String.join(",", locked)
                + "'. Please remove the lock and try again.";
    }

    /** Where locks stand that keep a scope from being deleted or, which fewer do, from being written to. */
    static List<String> against(Store store, String scope, boolean deletion) {
        List<String> locked = new ArrayList<>();
        for (Map<String, Object> lock : store.documents(DOCUMENTS)) {
            String at = Json.text(lock, "scope").orElseThrow();
            boolean readOnly =
                    "ReadOnly".equals(Json.text(lock, "properties", "level").orElse(""));
            if (Store.within(scope, at) && (deletion || readOnly)) {
                locked.add(at);
            }
        }
        return locked;
    }

    /** Puts a lock where there is none. */
    static void place(Store store, String scope, String name, String level) {
        store.documents.put(key(scope, name), lock(scope, name, Json.object("level", level)));
    }

    private Reply list(Request request) {
        String scope = Scopes.of(request);
        List<Object> values = new ArrayList<>();
        for (Map<String, Object> lock : store.documents(DOCUMENTS)) {
            String at = Json.text(lock, "scope").orElseThrow();
            if (Store.within(scope, at) || Store.within(at, scope)) {
                values.add(shown(lock));
            }
        }
        return Reply.json(200, Json.object("value", values));
    }

    private Reply get(Request request, Map<String, String> path) {
        Map<String, Object> lock = store.documents.get(key(request, path));
        if (lock == null) {
            throw new Refusal(404, "LockNotFound", "The lock '" + path.get("lock") + "' could not be found.");
        }
        return Reply.json(200, shown(lock));
    }

    private Reply put(Request request, Map<String, String> path) {
        Map<String, Object> properties = Json.child(ResourceRoutes.body(request), "properties");
        String level = Json.text(properties, "level").orElse("");
        if (!List.of("CanNotDelete", "ReadOnly").contains(level)) {
            throw new Refusal(400, "InvalidLockLevel", "The lock level '" + level + "' is invalid.");
        }
        String scope = Scopes.of(request);
        String name = path.getOrDefault("lock", "");
        Map<String, Object> lock = lock(scope, name, properties);
        boolean existed = store.documents.put(key(request, path), lock) != null;
        return Reply.json(existed ? 200 : 201, shown(lock));
    }

    private static Map<String, Object> lock(String scope, String name, Map<String, Object> properties) {
        return Json.object(
                "properties",
                properties,
                "id",
                scope + "/providers/" + TYPE + "/" + name,
                "type",
                TYPE,
                "name",
                name,
                "scope",
                scope);
    }

    private Reply delete(Request request, Map<String, String> path) {
        return Reply.empty(store.documents.remove(key(request, path)) == null ? 204 : 200);
    }

    private static Map<String, Object> shown(Map<String, Object> lock) {
        Map<String, Object> shown = Json.object();
        lock.forEach((name, value) -> {
            if (!name.equals("scope")) {
                shown.put(name, value);
            }
        });
        return shown;
    }

    private static String key(Request request, Map<String, String> path) {
        return key(Scopes.of(request), path.getOrDefault("lock", ""));
    }

    private static String key(String scope, String name) {
        return (DOCUMENTS + scope + "/" + name).toLowerCase(Locale.ROOT);
    }
}
