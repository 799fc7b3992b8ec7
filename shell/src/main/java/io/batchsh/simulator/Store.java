package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Everything that exists. Names are found in any case and listed in the order of their lower-case identifiers. */
final class Store {

    record Tenant(String id, String displayName, String domain) {}

    /**
     * A subscription.
     *
     * @param providers registration state by namespace
     * @param delegated whether the first tenant manages it although it belongs to another
     */
    record Subscription(
            String id, String displayName, String tenantId, Map<String, String> providers, boolean delegated) {}

    record ResourceGroup(String subscription, String name, String location, Map<String, Object> tags) {
        String id() {
            return "/subscriptions/" + subscription + "/resourceGroups/" + name;
        }
    }

    /** An application that can sign in. */
    record Principal(String clientId, String objectId, String displayName, String secret) {}

    /** What a principal may do at a scope and below; an action may end in or contain {@code *}. */
    record Grant(
            String objectId, String scope, List<String> actions, List<String> notActions, List<String> dataActions) {}

    final List<Tenant> tenants = new ArrayList<>();
    final List<Principal> principals = new ArrayList<>();
    final List<Grant> grants = new ArrayList<>();
    final Map<String, Operation> operations = new HashMap<>();

    /**
     * JSON that belongs to nothing else, by a key such as {@code /roleassignments/...} in lower case: role assignments,
     * locks, blobs, what operations put out, sign-ins under way.
     */
    final TreeMap<String, Map<String, Object>> documents = new TreeMap<>();

    private final Map<String, Subscription> subscriptions = new TreeMap<>();
    private final Map<String, ResourceGroup> groups = new TreeMap<>();
    private final TreeMap<String, Resource> resources = new TreeMap<>();
    private final Map<String, Series> series = new TreeMap<>();
    private final Set<String> removed = new TreeSet<>();
    private final Map<String, BatchAccount> accounts = new TreeMap<>();

    void add(Subscription subscription) {
        subscriptions.put(lower(subscription.id()), subscription);
    }

    void add(ResourceGroup group) {
        groups.put(lower(group.id()), group);
    }

    void add(Resource resource) {
        removed.remove(resource.id.key());
        resources.put(resource.id.key(), resource);
    }

    /** The resource that an event is about, unless it is gone or another operation on it has begun since. */
    Optional<Resource> resource(Map<String, Object> event) {
        return Json.text(event, "resource")
                .flatMap(ResourceId::parse)
                .flatMap(this::resource)
                .filter(resource -> Json.number(event, "generation") == resource.generation);
    }

    /** The pool that an event is about, unless it is gone. */
    Optional<Pool> pool(Map<String, Object> event) {
        return Json.text(event, "account")
                .flatMap(this::account)
                .flatMap(account -> Json.text(event, "pool").flatMap(account::pool))
                .filter(pool -> Json.text(event, "created")
                        .filter(pool.created.toString()::equals)
                        .isPresent());
    }

    /** The job that an event is about, unless it is gone. */
    Optional<Job> job(Map<String, Object> event) {
        return Json.text(event, "account")
                .flatMap(this::account)
                .flatMap(account -> Json.text(event, "job").flatMap(account::job))
                .filter(job -> Json.text(event, "created")
                        .filter(job.created.toString()::equals)
                        .isPresent());
    }

    /** The task that an event is about, unless it is gone or the run that the event belongs to is over. */
    Optional<Task> task(Map<String, Object> event) {
        return job(event)
                .flatMap(job -> Json.text(event, "task").flatMap(job::task))
                .filter(task -> task.run == Json.number(event, "run"));
    }

    void add(BatchAccount account) {
        add(account.resource);
        accounts.put(account.host(), account);
    }

    /** Adds versions that are made when they are asked for. */
    void add(Series versions) {
        series.put(versions.image().key(), versions);
    }

    void remove(Resource resource) {
        resources.remove(resource.id.key());
        if (serial(resource.id).isPresent()) {
            removed.add(resource.id.key());
        }
    }

    /** The resources that are kept themselves, rather than made by a series. */
    Collection<Resource> kept() {
        return resources.values();
    }

    Collection<Series> series() {
        return series.values();
    }

    /** The keys of those of the series that are gone. */
    Set<String> removed() {
        return removed;
    }

    /** The resource of this identifier as its series makes it, if it is of one. */
    Optional<Resource> serial(ResourceId id) {
        return id.parent()
                .flatMap(parent -> Optional.ofNullable(series.get(parent.key())))
                .filter(versions -> id.isType(ImageVersions.TYPE))
                .flatMap(versions -> versions.find(id.name()));
    }

    private List<Resource> serial(String scope) {
        return series.values().stream()
                .filter(versions -> Store.within(versions.image().toString(), scope))
                .flatMap(versions -> versions.all().stream())
                .filter(row -> !resources.containsKey(row.id.key()) && !removed.contains(row.id.key()))
                .toList();
    }

    Collection<Subscription> subscriptions() {
        return subscriptions.values();
    }

    Collection<ResourceGroup> groups() {
        return groups.values();
    }

    Optional<Subscription> subscription(String id) {
        return Optional.ofNullable(subscriptions.get(lower(id)));
    }

    /** Whether those who sign in to the first tenant see a subscription. */
    boolean ours(Subscription subscription) {
        return subscription.delegated()
                || subscription.tenantId().equals(tenants.get(0).id());
    }

    List<ResourceGroup> groups(String subscription) {
        return groups.values().stream()
                .filter(group -> group.subscription().equalsIgnoreCase(subscription))
                .toList();
    }

    Optional<ResourceGroup> group(String subscription, String name) {
        return Optional.ofNullable(groups.get(lower("/subscriptions/" + subscription + "/resourceGroups/" + name)));
    }

    Optional<Resource> resource(ResourceId id) {
        Resource kept = resources.get(id.key());
        if (kept != null || series.isEmpty() || removed.contains(id.key())) {
            return Optional.ofNullable(kept);
        }
        Optional<Resource> made = serial(id);
        made.ifPresent(this::add);
        return made;
    }

    /** The resources of a type whose identifier begins with {@code scope}, such as a subscription or a parent. */
    List<Resource> resources(String type, String scope) {
        String prefix = lower(scope) + "/";
        Stream<Resource> kept = resources.subMap(prefix, prefix + Character.MAX_VALUE).values().stream()
                .filter(resource -> resource.id.isType(type));
        if (series.isEmpty() || !type.equalsIgnoreCase(ImageVersions.TYPE)) {
            return kept.toList();
        }
        return Stream.concat(kept, serial(scope).stream())
                .sorted(Comparator.comparing(resource -> resource.id.key()))
                .toList();
    }

    /** The identifiers of what a resource contains. */
    List<String> below(ResourceId id) {
        String prefix = id.key() + "/";
        Stream<Resource> kept = resources.subMap(prefix, prefix + Character.MAX_VALUE).values().stream();
        return Stream.concat(kept, serial(id.toString()).stream())
                .map(resource -> resource.id.toString())
                .toList();
    }

    /** Everything in a scope, such as a subscription or a resource group. */
    List<Resource> within(String scope) {
        String prefix = lower(scope) + "/";
        Stream<Resource> kept = resources.subMap(prefix, prefix + Character.MAX_VALUE).values().stream();
        return Stream.concat(kept, serial(scope).stream())
                .sorted(Comparator.comparing(resource -> resource.id.key()))
                .toList();
    }

    /** The documents whose keys begin with a text. */
    Collection<Map<String, Object>> documents(String prefix) {
        return documents
                .subMap(lower(prefix), lower(prefix) + Character.MAX_VALUE)
                .values();
    }

    /** The subnet of an identifier, if there is one. */
    Optional<Resource> subnet(String id) {
        return ResourceId.parse(id)
                .filter(parsed -> parsed.isType(Subnets.TYPE))
                .flatMap(this::resource);
    }

    void remove(ResourceGroup group) {
        within(group.id()).forEach(this::remove);
        accounts.values().removeIf(account -> within(account.resource.id.toString(), group.id()));
        groups.remove(lower(group.id()));
    }

    void remove(BatchAccount account) {
        remove(account.resource);
        accounts.remove(account.host());
    }

    /** The Batch account of an identifier. */
    Optional<BatchAccount> account(ResourceId id) {
        return accounts.values().stream()
                .filter(account -> account.resource.id.key().equals(id.key()))
                .findFirst();
    }

    Collection<BatchAccount> accounts() {
        return accounts.values();
    }

    /** The account that answers at a host. */
    Optional<BatchAccount> account(String host) {
        return Optional.ofNullable(accounts.get(lower(host)));
    }

    boolean allows(String objectId, String action, String scope) {
        return grants(objectId, scope).stream()
                .anyMatch(grant -> grant.actions.stream().anyMatch(pattern -> matches(pattern, action))
                        && grant.notActions.stream().noneMatch(pattern -> matches(pattern, action)));
    }

    /** As {@link #allows}, for what may be allowed as a data action too. */
    boolean allowsData(String objectId, String action, String scope) {
        return allows(objectId, action, scope)
                || grants(objectId, scope).stream()
                        .anyMatch(grant -> grant.dataActions.stream().anyMatch(pattern -> matches(pattern, action)));
    }

    /** What a principal was given at a scope or above it, directly or by a role. */
    List<Grant> grants(String objectId, String scope) {
        List<Grant> all = new ArrayList<>(grants);
        all.addAll(RoleAssignments.grants(this));
        all.removeIf(grant -> !grant.objectId.equals(objectId) || !within(scope, grant.scope));
        return all;
    }

    static boolean within(String scope, String outer) {
        return outer.equals("/")
                || scope.equalsIgnoreCase(outer)
                || lower(scope).startsWith(lower(outer) + "/");
    }

    private static boolean matches(String pattern, String action) {
        int star = pattern.indexOf('*');
        if (star < 0) {
            return pattern.equalsIgnoreCase(action);
        }
        String before = lower(pattern.substring(0, star));
        String after = lower(pattern.substring(star + 1));
        String name = lower(action);
        return name.length() >= before.length() + after.length() && name.startsWith(before) && name.endsWith(after);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
