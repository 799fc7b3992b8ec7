package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The identifier of a resource of Azure Resource Manager.
 *
 * @param type the full type, such as {@code Microsoft.Compute/galleries/images}
 * @param names one name per level of the type
 */
record ResourceId(String subscription, String group, String type, List<String> names) {

    /** Reads {@code /subscriptions/../resourceGroups/../providers/..}; empty when the text is no such identifier. */
    static Optional<ResourceId> parse(String text) {
        String[] parts = text.split("/", -1);
        boolean shaped = parts.length >= 9
                && parts.length % 2 == 1
                && parts[0].isEmpty()
                && parts[1].equalsIgnoreCase("subscriptions")
                && parts[3].equalsIgnoreCase("resourceGroups")
                && parts[5].equalsIgnoreCase("providers");
        if (!shaped) {
            return Optional.empty();
        }
        StringBuilder type = new StringBuilder(parts[6]);
        List<String> names = new ArrayList<>();
        for (int i = 7; i < parts.length; i += 2) {
            if (parts[i].isEmpty() || parts[i + 1].isEmpty()) {
                return Optional.empty();
            }
            type.append('/').append(parts[i]);
            names.add(parts[i + 1]);
        }
        return Optional.of(new ResourceId(parts[2], parts[4], type.toString(), List.copyOf(names)));
    }

    /** The identifier of a route's {@code {subscription}}, {@code {group}} and first {@code {name0}}, {@code {name1}}... */
    static ResourceId of(Map<String, String> path, String type, int depth) {
        String[] parts = type.split("/");
        List<String> names = new ArrayList<>();
        StringBuilder shortened = new StringBuilder(parts[0]);
        for (int i = 0; i < depth; i++) {
            shortened.append('/').append(parts[i + 1]);
            names.add(path.getOrDefault("name" + i, ""));
        }
        return new ResourceId(
                path.getOrDefault("subscription", ""), path.getOrDefault("group", ""), shortened.toString(), names);
    }

    String name() {
        return names.get(names.size() - 1);
    }

    String provider() {
        return type.substring(0, type.indexOf('/'));
    }

    boolean isType(String other) {
        return type.equalsIgnoreCase(other);
    }

    /** The resource that contains this one; a top-level resource has none. */
    Optional<ResourceId> parent() {
        return names.size() == 1
                ? Optional.empty()
                : Optional.of(new ResourceId(
                        subscription,
                        group,
                        type.substring(0, type.lastIndexOf('/')),
                        names.subList(0, names.size() - 1)));
    }

    ResourceId child(String kind, String name) {
        List<String> all = new ArrayList<>(names);
        all.add(name);
        return new ResourceId(subscription, group, type + "/" + kind, List.copyOf(all));
    }

    /** Equal for identifiers that Azure takes for the same. */
    String key() {
        return toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("/subscriptions/")
                .append(subscription)
                .append("/resourceGroups/")
                .append(group)
                .append("/providers/")
                .append(provider());
        String[] kinds = type.split("/");
        for (int i = 0; i < names.size(); i++) {
            text.append('/').append(kinds[i + 1]).append('/').append(names.get(i));
        }
        return text.toString();
    }
}
