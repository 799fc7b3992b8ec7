package io.batchsh.simulator;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resource groups; the deletion of one takes a while and takes everything in it along. */
final class ResourceGroups {

    private static final String GROUPS = "/subscriptions/{subscription}/resourceGroups";
    private static final String GROUP = GROUPS + "/{group}";
    private static final String GONE = "resourceGroup.gone";
    private static final String DELETING = "/deleting";
    private static final Pattern BY_TAG = Pattern.compile(
            "\\s*tagName\\s+eq\\s+'((?:[^']|'')*)'(?:\\s+and\\s+tagValue\\s+eq\\s+'((?:[^']|'')*)')?\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN = Pattern.compile("[^\\p{L}\\p{Nd}._()-]");
    private static final String MANAGED = "/managed";

    // Recorded deletions: an empty group took 31 to 60 s, one with a Batch account 77 to 110 s, with machines 200 s and
    // more.
    private static final Duration EMPTY = Duration.ofSeconds(45);
    private static final Duration ACCOUNTS = Duration.ofSeconds(45);
    private static final Duration MACHINES = Duration.ofSeconds(170);

    private final Simulation simulation;
    private final Store store;
    private final Operations operations;

    ResourceGroups(Simulation simulation) {
        this.simulation = simulation;
        this.store = simulation.store();
        this.operations = new Operations(simulation);
    }

    void route(Router router) {
        router.on("GET", GROUPS, this::list)
                .on("GET", GROUP, (request, path) -> Reply.json(200, render(existing(path))))
                .on("HEAD", GROUP, (request, path) -> Reply.empty(204))
                .on("PUT", GROUP, this::put)
                .on("PATCH", GROUP, this::patch)
                .on("DELETE", GROUP, this::delete);
    }

    void handle(EventTable events) {
        events.on(GONE, arguments -> {
            String id = Json.text(arguments, "group").orElseThrow();
            String[] parts = id.split("/");
            store.group(parts[2], parts[4]).ifPresent(store::remove);
            store.documents.remove(key(DELETING, id));
            store.documents.remove(key(MANAGED, id));
        });
    }

    private Reply list(Request request, Map<String, String> path) {
        Predicate<Store.ResourceGroup> filter =
                request.parameter("$filter").map(ResourceGroups::filter).orElse(group -> true);
        return ResourcePage.answer(
                request,
                store.groups(path.getOrDefault("subscription", "")).stream()
                        .filter(filter)
                        .toList(),
                group -> group.id().toLowerCase(Locale.ROOT),
                this::render);
    }

    private static Predicate<Store.ResourceGroup> filter(String text) {
        Matcher matcher = BY_TAG.matcher(text);
        if (!matcher.matches()) {
            throw new Refusal(
                    400, "InvalidFilterInQueryString", "Invalid $filter '" + text + "' specified in the query string.");
        }
        String name = matcher.group(1).replace("''", "'");
        Optional<String> value = Optional.ofNullable(matcher.group(2)).map(quoted -> quoted.replace("''", "'"));
        return group -> group.tags().entrySet().stream()
                .anyMatch(tag -> tag.getKey().equalsIgnoreCase(name)
                        && value.filter(wanted -> !wanted.equals(tag.getValue()))
                                .isEmpty());
    }

    private Reply put(Request request, Map<String, String> path) {
        String name = path.getOrDefault("group", "");
        checkName(name);
        Map<String, Object> body = ResourceRoutes.body(request);
        String location = Json.text(body, "location")
                .orElseThrow(() ->
                        new Refusal(400, "LocationRequired", "The location property is required for this definition."));
        String region = simulation
                .reference()
                .location(location)
                .map(Reference.Location::name)
                .orElseThrow(() -> new Refusal(
                        400,
                        "LocationNotAvailableForResourceGroup",
                        "The provided location '" + location
                                + "' is not available for resource group. List of available regions is '"
                                + String.join(
                                        ",",
                                        simulation.reference().locations().stream()
                                                .map(Reference.Location::name)
                                                .toList())
                                + "'."));
        Optional<Store.ResourceGroup> before = store.group(path.getOrDefault("subscription", ""), name);
        if (before.isPresent() && !before.get().location().equals(region)) {
            throw new Refusal(
                    409,
                    "InvalidResourceGroupLocation",
                    "Invalid resource group location '" + region
                            + "'. The Resource group already exists in location '"
                            + before.get().location() + "'.");
        }
        String kept = before.map(Store.ResourceGroup::name).orElse(name);
        Store.ResourceGroup group =
                new Store.ResourceGroup(path.getOrDefault("subscription", ""), kept, region, Json.child(body, "tags"));
        store.add(group);
        manage(group, body);
        return Reply.json(before.isPresent() ? 200 : 201, render(group));
    }

    private Reply patch(Request request, Map<String, String> path) {
        Store.ResourceGroup group = existing(path);
        Map<String, Object> body = ResourceRoutes.body(request);
        Store.ResourceGroup changed = new Store.ResourceGroup(
                group.subscription(),
                group.name(),
                group.location(),
                body.containsKey("tags") ? Json.child(body, "tags") : group.tags());
        store.add(changed);
        manage(changed, body);
        return Reply.json(200, render(changed));
    }

    private Reply delete(Request request, Map<String, String> path) {
        Store.ResourceGroup group = existing(path);
        Locks.check(store, group.id());
        String id = simulation.identifiers().uuid("operation", "DELETE", group.id(), simulation.now());
        store.documents.put(key(DELETING, group.id()), Json.object("operation", id));
        return operations.begin(
                Reply.empty(202),
                request,
                id,
                group.subscription(),
                group.location(),
                OperationStyle.GROUP,
                deletion(group),
                "operation",
                id,
                "effect",
                GONE,
                "group",
                group.id());
    }

    private Duration deletion(Store.ResourceGroup group) {
        boolean accounts = !store.resources(BatchAccounts.TYPE, group.id()).isEmpty();
        boolean machines = !store.resources(VirtualMachines.TYPE, group.id()).isEmpty();
        return EMPTY.plus(accounts ? ACCOUNTS : Duration.ZERO).plus(machines ? MACHINES : Duration.ZERO);
    }

    private void manage(Store.ResourceGroup group, Map<String, Object> body) {
        Json.text(body, "managedBy")
                .ifPresent(manager -> store.documents.put(key(MANAGED, group.id()), Json.object("managedBy", manager)));
    }

    static void checkName(String name) {
        Matcher foreign = FOREIGN.matcher(name);
        StringBuilder found = new StringBuilder();
        while (foreign.find()) {
            if (found.indexOf(foreign.group()) < 0) {
                found.append(foreign.group());
            }
        }
        if (!found.isEmpty()) {
            throw new Refusal(
                    400,
                    "InvalidResourceGroup",
                    "The provided resource group name '" + name + "' has these invalid characters: '" + found
                            + "'. The name can only be a letter, digit, '-', '.', '(', ')' or '_'.");
        }
    }

    private Store.ResourceGroup existing(Map<String, String> path) {
        return store.group(path.getOrDefault("subscription", ""), path.getOrDefault("group", ""))
                .orElseThrow();
    }

    private Map<String, Object> render(Store.ResourceGroup group) {
        boolean deleting = store.documents.containsKey(key(DELETING, group.id()));
        return Json.object(
                "id", group.id(),
                "name", group.name(),
                "type", "Microsoft.Resources/resourceGroups",
                "location", group.location(),
                "managedBy",
                        store.documents
                                .getOrDefault(key(MANAGED, group.id()), Map.of())
                                .get("managedBy"),
                "tags", group.tags().isEmpty() ? null : group.tags(),
                "properties", Json.object("provisioningState", deleting ? "Deleting" : "Succeeded"));
    }

    private static String key(String kind, String id) {
        return (kind + id).toLowerCase(Locale.ROOT);
    }
}
