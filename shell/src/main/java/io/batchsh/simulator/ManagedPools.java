package io.batchsh.simulator;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Pools over the resource manager: the same pools as the Batch service's, asked for and shown in another shape. */
final class ManagedPools {

    private static final String POOLS = BatchAccounts.GROUP + "/providers/" + BatchAccounts.TYPE + "/{name}/pools";
    private static final String POOL = POOLS + "/{pool}";
    private static final String VERSION = "?api-version=2025-06-01";

    private static final Set<String> FILTERABLE = Set.of(
            "name",
            "properties/allocationState",
            "properties/allocationStateTransitionTime",
            "properties/creationTime",
            "properties/provisioningState",
            "properties/provisioningStateTransitionTime",
            "properties/lastModified",
            "properties/vmSize",
            "properties/interNodeCommunication");

    private final BatchService batch;
    private final BatchAccounts accounts;

    ManagedPools(Simulation simulation, BatchService batch) {
        this.batch = batch;
        this.accounts = new BatchAccounts(simulation);
    }

    void route(Router router) {
        router.on("GET", POOLS, this::list)
                .on("GET", POOL, (request, path) -> shown(request, path))
                .on("PUT", POOL, this::put)
                .on("PATCH", POOL, this::patch)
                .on("DELETE", POOL, this::delete)
                .on("GET", POOLS.replace("/pools", "/poolOperationResults/{operation}"), this::deletion)
                .on("POST", POOL + "/stopResize", this::stop)
                .on("POST", POOL + "/disableAutoScale", this::disable);
    }

    private Reply list(Request request, Map<String, String> path) {
        BatchAccount account = accounts.account(path);
        Predicate<Map<String, Object>> filter = request.parameter("$filter")
                .map(text -> Filter.parse(text, FILTERABLE))
                .orElse(pool -> true);
        List<Map<String, Object>> chosen = account.pools.keySet().stream()
                .map(id -> ManagedPoolView.of(account, pool(request, account, id)))
                .filter(filter)
                .toList();
        return ResourcePage.answer(
                request, chosen, ManagedPools::key, pool -> selected(pool, request.parameter("$select")));
    }

    private static String key(Map<String, Object> pool) {
        return Json.text(pool, "name").orElse("").toLowerCase(Locale.ROOT);
    }

    // What names the pool is always there; the rest is chosen by paths such as properties/vmSize.
    private static Map<String, Object> selected(Map<String, Object> pool, Optional<String> select) {
        if (select.isEmpty()) {
            return pool;
        }
        Set<String> names = new HashSet<>(List.of(select.get().split("\\s*,\\s*")));
        Map<String, Object> chosen = new LinkedHashMap<>(pool);
        Map<String, Object> properties = new LinkedHashMap<>(Json.child(pool, "properties"));
        if (!names.contains("properties")) {
            properties.keySet().removeIf(name -> names.stream()
                    .noneMatch(wanted ->
                            wanted.equals("properties/" + name) || wanted.startsWith("properties/" + name + "/")));
        }
        chosen.put("properties", properties);
        if (properties.isEmpty()) {
            chosen.remove("properties");
        }
        return chosen;
    }

    private Map<String, Object> pool(Request request, BatchAccount account, String id) {
        return Json.parseObject(
                call(request, account, "GET", "/pools/" + id, Map.of()).body());
    }

    private Reply shown(Request request, Map<String, String> path) {
        BatchAccount account = accounts.account(path);
        Map<String, Object> pool = pool(request, account, path.getOrDefault("pool", ""));
        return Reply.json(200, ManagedPoolView.of(account, pool)).with("ETag", ManagedPoolView.tag(pool));
    }

    private Reply put(Request request, Map<String, String> path) {
        BatchAccount account = accounts.account(path);
        String id = path.getOrDefault("pool", "");
        Map<String, Object> properties = Json.child(ResourceRoutes.body(request), "properties");
        if (account.pool(id).isPresent()) {
            if (request.header("If-None-Match").filter("*"::equals).isPresent()) {
                throw new Refusal(
                                412,
                                "ConditionNotMet",
                                "The condition specified using HTTP conditional header(s) is not met.")
                        .target("BatchAccount");
            }
            return changed(request, path, account, properties);
        }
        call(request, account, "POST", "/pools", ManagedPoolBody.creation(id, properties));
        return shown(request, path);
    }

    private Reply patch(Request request, Map<String, String> path) {
        return changed(request, path, accounts.account(path), Json.child(ResourceRoutes.body(request), "properties"));
    }

    private Reply changed(
            Request request, Map<String, String> path, BatchAccount account, Map<String, Object> properties) {
        String pool = "/pools/" + path.get("pool");
        Map<String, Object> shown = pool(request, account, path.getOrDefault("pool", ""));
        Map<String, Object> settings = ManagedPoolBody.settings(properties);
        settings.entrySet().removeIf(entry -> entry.getValue().equals(shown.get(entry.getKey())));
        if (!settings.isEmpty()) {
            call(request, account, "PATCH", pool, settings);
        }
        Map<String, Object> automatic = Json.child(properties, "scaleSettings", "autoScale");
        Map<String, Object> fixed = ManagedPoolBody.resize(properties);
        if (!automatic.isEmpty()) {
            call(request, account, "POST", pool + "/enableautoscale", ManagedPoolBody.formula(automatic));
        } else if (!fixed.isEmpty()) {
            if (Json.flag(shown, "enableAutoScale")) {
                call(request, account, "POST", pool + "/disableautoscale", Map.of());
            }
            call(request, account, "POST", pool + "/resize", fixed);
        }
        return shown(request, path);
    }

    private Reply delete(Request request, Map<String, String> path) {
        BatchAccount account = accounts.account(path);
        String id = path.getOrDefault("pool", "");
        if (account.pool(id).isEmpty()) {
            return Reply.empty(204);
        }
        call(request, account, "DELETE", "/pools/" + id, Map.of());
        String results = account.resource.id + "/poolOperationResults/delete-" + id;
        return Reply.empty(202)
                .with(
                        "Location",
                        "https://" + request.host() + results + "?api-version="
                                + request.parameter("api-version").orElse(""))
                .with("Retry-After", "15");
    }

    private Reply stop(Request request, Map<String, String> path) {
        call(request, accounts.account(path), "POST", "/pools/" + path.get("pool") + "/stopresize", Map.of());
        return shown(request, path);
    }

    private Reply disable(Request request, Map<String, String> path) {
        call(request, accounts.account(path), "POST", "/pools/" + path.get("pool") + "/disableautoscale", Map.of());
        return shown(request, path);
    }

    private Reply call(Request request, BatchAccount account, String method, String path, Map<String, Object> body) {
        byte[] bytes = body.isEmpty() ? new byte[0] : Json.write(body);
        HttpHeaders headers = new HttpHeaders();
        request.header("If-Match")
                .filter(tag -> !method.equals("GET"))
                .ifPresent(tag -> headers.set(
                        HttpHeaderName.IF_MATCH, tag.replace("W/", "").replace("\"", "")));
        try {
            Request inner = Request.of(method, url("https://" + account.host() + path + VERSION), headers, bytes);
            return batch.perform(request.caller().map(inner::by).orElse(inner));
        } catch (Refusal refusal) {
            throw refusal.target("BatchAccount");
        }
    }

    private static URL url(String text) {
        try {
            return URI.create(text).toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }

    // Whether a pool whose deletion was asked for is still there.
    private Reply deletion(Request request, Map<String, String> path) {
        BatchAccount account = accounts.account(path);
        String id = path.getOrDefault("operation", "").replaceFirst("^delete-", "");
        return account.pool(id).isPresent()
                ? Reply.empty(202)
                        .with("Location", "https://" + request.host() + request.pathAndQuery())
                        .with("Retry-After", "15")
                : Reply.empty(200);
    }
}
