package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The world in which a recorded test began: the groups, accounts, network interfaces and blobs that it speaks of without
 * making them. What exists is taken from what the test says; how the simulator answers is not.
 */
final class RecordedWorld {

    private static final Pattern GROUP = Pattern.compile("(?i)/resourceGroups/([^/?\"]+)");
    private static final Pattern ACCOUNT =
            Pattern.compile("(?i)/resourceGroups/([^/?]+)/providers/Microsoft.Batch/batchAccounts/([^/?]+)");
    private static final Pattern ENDPOINT =
            Pattern.compile("^https://([^./]+)\\.(?:[^./]+\\.)*?([^./]+)\\.batch\\.azure\\.com");
    private static final Pattern PROVIDER =
            Pattern.compile("(?i)^/subscriptions/[^/]+/providers/([^/]+)(?:/(register|unregister))?$");
    private static final Pattern BLOB =
            Pattern.compile("https?://([a-z0-9]+)\\.blob\\.core\\.windows\\.net/([^/\"]+)/([^\"?]+\\.vhd)");
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)/resourceGroups/([^/\"]+)/providers/(Microsoft\\.\\w+/\\w+)/([^/\"]+)\"");
    private static final String STORAGE = "microsoft.storage/storageaccounts";
    private static final String INTERFACES = "microsoft.network/networkinterfaces";
    private static final long VHD = (30L << 30) + 512;

    private final List<RecordedExchange> exchanges;
    private final Map<String, Object> document = World.shipped("empty").document();
    private final Map<String, Map<String, Object>> groups = new LinkedHashMap<>();
    private final Map<String, String> regions = new LinkedHashMap<>();
    private final List<Object> resources = new ArrayList<>();
    private final Set<String> made = new LinkedHashSet<>();

    RecordedWorld(List<RecordedExchange> exchanges) {
        this.exchanges = exchanges;
        groups();
        accounts();
        providers();
        for (RecordedExchange exchange : exchanges) {
            if (exchange.writes() && !exchange.operation().contains("/deployments/")) {
                references(exchange);
            }
            if (exchange.writes()) {
                made.add(exchange.path());
                Json.children(exchange.sent(), "properties", "template", "resources")
                        .forEach(
                                resource -> made.add(Json.text(resource, "name").orElse("")));
            }
        }
        document.put("resourceGroups", List.copyOf(groups.values()));
        document.put("resources", resources);
    }

    World world() {
        return World.parse(new String(Json.write(document), StandardCharsets.UTF_8));
    }

    /** Canary regions are no regions of the public cloud: their neighbours stand in for them. */
    static String publicRegions(String text) {
        return text.replaceAll("(?i)\\b(eastus2|centralus)euap\\b", "$1")
                .replaceAll("\\b(East US 2|Central US) EUAP\\b", "$1");
    }

    /** The region of an account that exists or will be made, as far as the test tells. */
    Optional<String> region(String account) {
        return Optional.ofNullable(regions.get(account.toLowerCase(Locale.ROOT)));
    }

    private void groups() {
        Set<String> seen = new LinkedHashSet<>();
        for (RecordedExchange exchange : exchanges) {
            Matcher found = GROUP.matcher(exchange.url() + " " + exchange.body());
            while (found.find()) {
                String name = found.group(1);
                boolean first = seen.add(name.toLowerCase(Locale.ROOT));
                if (first && !isMade(exchange)) {
                    groups.put(
                            name.toLowerCase(Locale.ROOT),
                            Json.object("name", name, "location", location(name.toLowerCase(Locale.ROOT))));
                }
            }
        }
        List.of("rg-batch", "rg-images")
                .forEach(name -> groups.putIfAbsent(name, Json.object("name", name, "location", "westeurope")));
    }

    // The first exchange about a group makes it, or says that it is not there.
    private static boolean isMade(RecordedExchange first) {
        boolean itself = first.path().matches("/subscriptions/[^/]+/resourcegroups/[^/]+");
        return itself && (first.method().equals("PUT") || first.status() == 404 || first.status() == 400);
    }

    private String location(String group) {
        String start = "/resourcegroups/" + group;
        Optional<String> own = exchanges.stream()
                .filter(exchange -> exchange.path().endsWith(start))
                .flatMap(exchange -> Json.text(exchange.answer(), "location").stream())
                .findFirst();
        return own.or(() -> exchanges.stream()
                        .filter(exchange -> exchange.path().contains(start + "/"))
                        .flatMap(exchange -> Json.text(exchange.sent(), "location").stream())
                        .findFirst())
                .map(RecordedWorld::publicRegions)
                .map(Reference::bare)
                .orElse("westeurope");
    }

    private void accounts() {
        Map<String, Object> usual = Json.children(document, "batchAccounts").get(0);
        List<Object> accounts = new ArrayList<>(Json.children(document, "batchAccounts"));
        for (RecordedExchange exchange : exchanges) {
            Matcher managed = ACCOUNT.matcher(exchange.url());
            Matcher endpoint = ENDPOINT.matcher(exchange.url());
            boolean resource = managed.find();
            if (!resource && !endpoint.find()) {
                continue;
            }
            String name = (resource ? managed.group(2) : endpoint.group(1)).toLowerCase(Locale.ROOT);
            String group = resource ? managed.group(1) : "rg-batch";
            if (regions.containsKey(name)) {
                continue;
            }
            String region = accountRegion(name)
                    .orElseGet(() -> resource ? location(group.toLowerCase(Locale.ROOT)) : endpoint.group(2));
            regions.put(name, region);
            boolean itself = exchange.path().endsWith("/batchaccounts/" + name);
            if (!itself || !(exchange.method().equals("PUT") || exchange.status() == 404)) {
                Map<String, Object> account = new LinkedHashMap<>(usual);
                account.putAll(Json.object("name", name, "resourceGroup", group, "location", region));
                accounts.add(account);
            }
        }
        exchanges.stream()
                .filter(exchange -> "AlreadyExists".equals(exchange.answer().get("reason")))
                .forEach(exchange -> accounts.add(elsewhere(usual, exchange)));
        document.put("batchAccounts", accounts);
    }

    /** The account of somebody whose name a test asks for. */
    private static Map<String, Object> elsewhere(Map<String, Object> usual, RecordedExchange exchange) {
        Map<String, Object> account = new LinkedHashMap<>(usual);
        Matcher region = Pattern.compile("/locations/([^/]+)/").matcher(exchange.path());
        account.putAll(Json.object(
                "name",
                Json.text(exchange.sent(), "name").orElseThrow(),
                "location",
                region.find() ? publicRegions(region.group(1)) : "westeurope"));
        return account;
    }

    private Optional<String> accountRegion(String name) {
        return exchanges.stream()
                .filter(exchange -> exchange.path().endsWith("/batchaccounts/" + name))
                .flatMap(exchange ->
                        Json.text(exchange.sent(), "location")
                                .or(() -> Json.text(exchange.answer(), "location"))
                                .stream())
                .map(RecordedWorld::publicRegions)
                .map(Reference::bare)
                .findFirst();
    }

    private void providers() {
        Map<String, Object> subscription = Json.child(document, "subscription");
        Map<String, Object> providers = new LinkedHashMap<>(Json.child(subscription, "providers"));
        Set<String> seen = new LinkedHashSet<>();
        for (RecordedExchange exchange : exchanges) {
            Matcher asked = PROVIDER.matcher(
                    exchange.url().replaceFirst("^https://[^/]+", "").replaceFirst("\\?.*", ""));
            if (asked.find() && seen.add(asked.group(1).toLowerCase(Locale.ROOT))) {
                String name = Json.text(exchange.answer(), "namespace").orElse(asked.group(1));
                String before = asked.group(2) == null
                        ? Json.text(exchange.answer(), "registrationState").orElse("NotRegistered")
                        : asked.group(2).equals("register") ? "NotRegistered" : "Registered";
                providers.keySet().removeIf(name::equalsIgnoreCase);
                providers.put(name, before);
            }
        }
        subscription.put("providers", providers);
    }

    private void references(RecordedExchange exchange) {
        Matcher reference = REFERENCE.matcher(exchange.body());
        while (reference.find()) {
            String type = reference.group(2).toLowerCase(Locale.ROOT);
            String key = "/resourcegroups/" + reference.group(1) + "/providers/" + type + "/" + reference.group(3);
            boolean known = made.stream().anyMatch(path -> path.endsWith(key.toLowerCase(Locale.ROOT)))
                    || made.contains(reference.group(3));
            if (known) {
                continue;
            }
            if (type.equals(STORAGE)) {
                storage(reference.group(3), reference.group(1));
                made.add(key.toLowerCase(Locale.ROOT));
            } else if (type.equals(INTERFACES)) {
                networkInterface(reference.group(3), reference.group(1), exchange);
                made.add(key.toLowerCase(Locale.ROOT));
            }
        }
        Matcher blob = BLOB.matcher(exchange.body());
        while (blob.find()) {
            String account = blob.group(1);
            if (made.stream().noneMatch(path -> path.equals(account) || path.endsWith("/" + account))) {
                storage(account, groups.keySet().iterator().next());
                made.add(account);
            }
            if (!exchange.operation().contains("virtualMachines/")) {
                List<Object> blobs = new ArrayList<>(Json.children(document, "blobs"));
                blobs.add(Json.object(
                        "account", account, "container", blob.group(2), "name", blob.group(3), "length", VHD));
                document.put("blobs", blobs);
            }
        }
    }

    private void storage(String name, String group) {
        resources.add(Json.object(
                "type",
                StorageAccounts.TYPE,
                "resourceGroup",
                group,
                "name",
                name,
                "location",
                location(group.toLowerCase(Locale.ROOT)),
                "sku",
                Json.object("name", "Standard_LRS", "tier", "Standard"),
                "kind",
                "StorageV2"));
    }

    private void networkInterface(String name, String group, RecordedExchange exchange) {
        String region = Json.text(exchange.sent(), "location")
                .map(RecordedWorld::publicRegions)
                .map(Reference::bare)
                .orElseGet(() -> location(group.toLowerCase(Locale.ROOT)));
        String network = name + "-network";
        String subnet =
                "/subscriptions/" + Json.text(document, "subscription", "id").orElseThrow() + "/resourceGroups/" + group
                        + "/providers/Microsoft.Network/virtualNetworks/" + network + "/subnets/default";
        resources.add(Json.object(
                "type", "Microsoft.Network/virtualNetworks",
                "resourceGroup", group,
                "name", network,
                "location", region,
                "properties", Json.object("addressSpace", Json.object("addressPrefixes", List.of("10.0.0.0/16")))));
        resources.add(Json.object(
                "type",
                Subnets.TYPE,
                "resourceGroup",
                group,
                "name",
                network + "/default",
                "properties",
                Json.object("addressPrefix", "10.0.0.0/24")));
        resources.add(Json.object(
                "type", NetworkInterfaces.TYPE,
                "resourceGroup", group,
                "name", name,
                "location", region,
                "properties",
                        Json.object(
                                "ipConfigurations",
                                List.of(Json.object(
                                        "name",
                                        "ipconfig1",
                                        "properties",
                                        Json.object(
                                                "privateIPAddress",
                                                "10.0.0.4",
                                                "primary",
                                                true,
                                                "subnet",
                                                Json.object("id", subnet)))))));
    }
}
