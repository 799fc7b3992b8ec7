package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of a run that were not recorded because they may be secret, by a name: that of the field, with that of what it belongs
 * to. Equal names in different calls are one input.
 */
final class SecretInputs {

    private static final Owner NOBODY = new Owner("", "");

    private final Map<Long, Map<String, String>> names = new TreeMap<>();
    private final Set<String> all = new TreeSet<>();

    /** The object that a field belongs to: the property that holds it, and its own name. */
    private record Owner(String field, String name) {}

    SecretInputs(List<RecordedRun.Step.Change> changes) {
        for (RecordedRun.Step.Change change : changes) {
            Map<String, String> byPointer = new LinkedHashMap<>();
            collect("", "", change.call().arguments(), NOBODY, byPointer);
            if (!byPointer.isEmpty()) {
                names.put(change.line(), byPointer);
                all.addAll(byPointer.values());
            }
        }
    }

    /** The names of all, sorted. */
    Set<String> names() {
        return all;
    }

    /** The names of the secrets of a call by JSON pointer into its arguments. */
    Map<String, String> of(Entry.Call call) {
        return names.getOrDefault(call.place().line(), Map.of());
    }

    /** The names of a call's secrets that are not among those given. */
    List<String> missing(Entry.Call call, Map<String, Secret> given) {
        return of(call).values().stream()
                .filter(name -> !given.containsKey(name))
                .toList();
    }

    /** @throws AzureException of kind INVALID for a name that is none of these */
    void requireKnown(Set<String> given, RecordedRun run) {
        for (String name : given) {
            if (!all.contains(name)) {
                throw AzureException.builder(
                                AzureException.Kind.INVALID, "The recording wants no secret '" + name + "'.")
                        .reason(all.isEmpty() ? "It wants none." : "It wants: " + String.join(", ", all) + ".")
                        .remedy("recording parameters " + run.file())
                        .build();
            }
        }
    }

    private static void collect(
            String pointer, String field, @Nullable Object value, Owner owner, Map<String, String> found) {
        if (value instanceof Map<?, ?> map && "string".equals(map.get(Masked.FIELD))) {
            found.put(pointer, unique(name(field, owner), new ArrayList<>(found.values())));
        } else if (value instanceof Map<?, ?> map && !Masked.is(map)) {
            Owner here = new Owner(field, map.get("name") instanceof String name ? name : "");
            map.forEach((key, item) ->
                    collect(JsonPointer.child(pointer, String.valueOf(key)), String.valueOf(key), item, here, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                collect(pointer + "/" + i, field, list.get(i), owner, found);
            }
        }
    }

    /**
     * {@code adminPassword} for the password of admin, for the value of something its name, and {@code userAccountPassword} where the
     * account has no name.
     */
    private static String name(String field, Owner owner) {
        if (field.equals("value") && !owner.name().isEmpty()) {
            return identifier(owner.name());
        }
        String whose = owner.name().isEmpty() ? singular(owner.field()) : owner.name();
        return identifier(
                whose.isEmpty() ? field : whose + Character.toUpperCase(field.charAt(0)) + field.substring(1));
    }

    private static String singular(String plural) {
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    private static String identifier(String text) {
        return text.replaceAll("[^A-Za-z0-9_]+", "_");
    }

    private static String unique(String name, List<String> taken) {
        String unique = name;
        for (int number = 2; taken.contains(unique); number++) {
            unique = name + number;
        }
        return unique;
    }
}
