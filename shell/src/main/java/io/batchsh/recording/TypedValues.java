package io.batchsh.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the values in a call of which it is known what they are: names in resource ids, and some fields of bodies. */
final class TypedValues {

    /**
     * A value where it stands.
     *
     * @param pointer a JSON pointer into the call: {@code /res/n} or {@code /args/…}
     */
    record Found(String pointer, ValueType type, String value) {}

    private static final Map<String, ValueType> AFTER = Map.ofEntries(
            Map.entry("subscriptions", ValueType.SUBSCRIPTION_ID),
            Map.entry("resourcegroups", ValueType.RESOURCE_GROUP),
            Map.entry("batchaccounts", ValueType.BATCH_ACCOUNT),
            Map.entry("storageaccounts", ValueType.STORAGE_ACCOUNT),
            Map.entry("galleries", ValueType.GALLERY),
            Map.entry("virtualmachines", ValueType.VIRTUAL_MACHINE),
            Map.entry("pools", ValueType.POOL_ID),
            Map.entry("jobs", ValueType.JOB_ID),
            Map.entry("nodes", ValueType.NODE_ID));

    private static final Map<String, ValueType> FIELDS = Map.of(
            "vmSize", ValueType.VM_SIZE,
            "nodeAgentSKUId", ValueType.NODE_AGENT_SKU,
            "virtualMachineImageId", ValueType.IMAGE_VERSION,
            "poolId", ValueType.POOL_ID,
            "location", ValueType.LOCATION,
            "targetDedicatedNodes", ValueType.NODES,
            "accountName", ValueType.STORAGE_ACCOUNT,
            "principalId", ValueType.PRINCIPAL_ID,
            "sharedGalleryImageId", ValueType.SHARED_IMAGE);

    private TypedValues() {}

    /** The typed values of a call, those of the address first. */
    static List<Found> in(String operation, List<String> resource, Map<String, @Nullable Object> arguments) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i + 1 < resource.size(); i++) {
            int at = i + 1;
            typeAfter(resource, i).ifPresent(type -> found.add(new Found("/res/" + at, type, resource.get(at))));
        }
        if (!resource.isEmpty() && !resource.get(0).equalsIgnoreCase("subscriptions")) {
            ownId(operation)
                    .filter(type -> arguments.get("id") instanceof String)
                    .ifPresent(type -> found.add(new Found("/args/id", type, String.valueOf(arguments.get("id")))));
        }
        walk("/args", arguments, found);
        return found;
    }

    /** What the segment after the one at {@code index} names. */
    static Optional<ValueType> typeAfter(List<String> segments, int index) {
        String word = segments.get(index).toLowerCase(Locale.ROOT);
        boolean inGallery = index >= 2 && segments.get(index - 2).equalsIgnoreCase("galleries");
        if (word.equals("images") && inGallery) {
            return Optional.of(ValueType.IMAGE_DEFINITION);
        }
        return Optional.ofNullable(AFTER.get(word));
    }

    /** The names that lead to a resource, in the resource ids of a body. */
    static List<Found> inIds(@Nullable Object body) {
        List<Found> found = new ArrayList<>();
        ids(body, found);
        return found;
    }

    private static void ids(@Nullable Object value, List<Found> found) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, field) -> {
                ids(key, found);
                ids(field, found);
            });
        } else if (value instanceof Iterable<?> list) {
            list.forEach(item -> ids(item, found));
        } else if (value instanceof String id && id.regionMatches(true, 0, "/subscriptions/", 0, 15)) {
            List<String> segments = List.of(id.substring(1).split("/"));
            for (int i = 0; i + 1 < segments.size(); i++) {
                String name = segments.get(i + 1);
                typeAfter(segments, i)
                        .filter(ValueType::mayBeAliased)
                        .ifPresent(type -> found.add(new Found("", type, name)));
            }
        }
    }

    private static Optional<ValueType> ownId(String operation) {
        return switch (operation) {
            case "batch.pool.create" -> Optional.of(ValueType.POOL_ID);
            case "batch.job.create" -> Optional.of(ValueType.JOB_ID);
            default -> Optional.empty();
        };
    }

    private static void walk(String pointer, @Nullable Object value, List<Found> found) {
        if (value instanceof Map<?, ?> map && !Masked.is(map)) {
            map.forEach((key, field) -> {
                String name = String.valueOf(key);
                String child = JsonPointer.child(pointer, name);
                ValueType type = FIELDS.get(name);
                if (type != null && (field instanceof String || field instanceof Number)) {
                    found.add(new Found(child, type, String.valueOf(field)));
                } else {
                    walk(child, field, found);
                }
            });
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(pointer + "/" + i, list.get(i), found);
            }
        }
    }
}
