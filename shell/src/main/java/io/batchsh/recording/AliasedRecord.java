package io.batchsh.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts stand-ins in place of the names in a finished record. Ids and typed fields are taken apart; names that whoever reruns the
 * recording needs, such as those of pools, galleries and images, stay; all else is text.
 */
final class AliasedRecord {

    private static final Set<String> STRUCTURE = Set.of(
            "i",
            "t",
            "dt",
            "p",
            "op",
            "of",
            "mutates",
            "stream",
            "format",
            "v",
            "started",
            "status",
            "redaction",
            "api",
            "etag",
            "requestId",
            "tool",
            "operation",
            "outcome",
            "polls",
            "elapsed",
            "calls",
            "inDoubt",
            "type",
            "source");

    private static final Set<String> PROSE = Set.of("text", "error", "message", "until");

    /** Fields of bodies in which a single word is a name that stays, or a word of Azure's own. */
    private static final Set<String> STAYING = Set.of(
            "id",
            "name",
            "poolId",
            "jobId",
            "taskId",
            "nodeId",
            "vmSize",
            "location",
            "publisher",
            "offer",
            "sku",
            "type",
            "computerName",
            "applicationId",
            "registryServer",
            "imageName",
            "containerName",
            "filePath",
            "relativeMountPath");

    private final Aliases aliases;
    private final NameFinder finder;
    private final AliasedText text;

    AliasedRecord(Aliases aliases, NameFinder finder) {
        this.aliases = aliases;
        this.finder = finder;
        this.text = new AliasedText(aliases);
    }

    Map<String, @Nullable Object> apply(Map<String, @Nullable Object> record) {
        if (record.get("t") instanceof String type && type.equals("cmd")) {
            finder.command(String.valueOf(record.get("text")));
        }
        typed(record);
        finder.learn(record);
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        record.forEach((name, value) -> named.put(name, STRUCTURE.contains(name) ? value : top(record, name, value)));
        return named;
    }

    /** The names a record tells the kind of, learned before any text of it is looked at. */
    private void typed(Map<String, @Nullable Object> record) {
        if (record.get("res") instanceof List<?> resource) {
            resource(resource);
        }
        JsonText.object(record.get("captures")).values().forEach(capture -> {
            if (JsonText.object(capture).get("res") instanceof List<?> resource) {
                resource(resource);
            }
        });
        if ("header".equals(record.get("t"))) {
            JsonText.object(record.get("target")).forEach((fact, value) -> fact(fact, String.valueOf(value)));
        }
        if ("input".equals(record.get("t"))) {
            input(record);
        }
    }

    private @Nullable Object top(Map<String, @Nullable Object> record, String name, @Nullable Object value) {
        boolean input = "input".equals(record.get("t"));
        if (input) {
            return name.equals("value") ? input(record) : value;
        }
        if (name.equals("res") && value instanceof List<?> resource) {
            return resource(resource);
        }
        if (name.equals("target")) {
            Map<String, @Nullable Object> target = new LinkedHashMap<>();
            JsonText.object(value).forEach((fact, known) -> target.put(fact, fact(fact, String.valueOf(known))));
            return target;
        }
        if (name.equals("links")) {
            Map<String, @Nullable Object> links = new LinkedHashMap<>();
            JsonText.object(value).forEach((pointer, linked) -> links.put(key(pointer), linked));
            return links;
        }
        if (name.equals("captures")) {
            Map<String, @Nullable Object> captures = new LinkedHashMap<>();
            JsonText.object(value).forEach((taken, capture) -> captures.put(taken, capture(capture)));
            return captures;
        }
        if (name.equals("at") && value instanceof List<?> transitions) {
            return transitions.stream().map(each -> walk("message", each)).toList();
        }
        return walk(name, value);
    }

    private Map<String, @Nullable Object> capture(@Nullable Object value) {
        Map<String, @Nullable Object> capture = new LinkedHashMap<>(JsonText.object(value));
        if (capture.get("res") instanceof List<?> resource) {
            capture.put("res", resource(resource));
        }
        return capture;
    }

    private String fact(String name, String value) {
        return switch (name) {
            case "kind", "location", "profile", "seed" -> value;
            case "context" -> "context1";
            case "tenant", "subscription" -> identifier(value);
            case "account" -> aliases.of(NameKind.BATCH_ACCOUNT, value);
            case "resourceGroup" -> aliases.of(NameKind.RESOURCE_GROUP, value);
            default -> text.apply(value, true);
        };
    }

    private @Nullable Object input(Map<String, @Nullable Object> record) {
        if (!(record.get("value") instanceof String value)) {
            return record.get("value");
        }
        return switch (ValueType.of(String.valueOf(record.get("type")))) {
            case SUBSCRIPTION_ID -> identifier(value);
            case RESOURCE_GROUP -> aliases.of(NameKind.RESOURCE_GROUP, value);
            case BATCH_ACCOUNT -> aliases.of(NameKind.BATCH_ACCOUNT, value);
            case STORAGE_ACCOUNT -> aliases.of(NameKind.STORAGE_ACCOUNT, value);
            case IMAGE_VERSION, TEXT -> walk("value", value);
            default -> value;
        };
    }

    private String identifier(String value) {
        return value.isEmpty() ? value : aliases.of(NameKind.IDENTIFIER, value);
    }

    /** Segments of an address; those of the data plane begin with account and region. */
    private List<String> resource(List<?> resource) {
        List<String> segments = new ArrayList<>();
        resource.forEach(segment -> segments.add(String.valueOf(segment)));
        int dot = segments.isEmpty() ? -1 : segments.get(0).indexOf('.');
        if (dot > 0) {
            String account = segments.get(0);
            segments.set(0, aliases.of(NameKind.BATCH_ACCOUNT, account.substring(0, dot)) + account.substring(dot));
        }
        return segments(segments);
    }

    private List<String> segments(List<String> segments) {
        List<String> named = new ArrayList<>(segments);
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            NameKind kind = i == 0 ? null : NameFinder.kind(segments.get(i - 1)).orElse(null);
            boolean word = segment.matches("[A-Za-z0-9_.()-]*");
            if (kind != null && !segment.isEmpty()) {
                named.set(i, aliases.of(kind, segment));
            } else if (i > 0 && (!word || segment.length() >= 36)) {
                named.set(i, text.apply(segment, false));
            }
        }
        return named;
    }

    private @Nullable Object walk(String field, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            NameKind own = NameFinder.kindOf(map).orElse(null);
            Map<String, @Nullable Object> named = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                String name = String.valueOf(key);
                named.put(
                        key(name),
                        own != null && name.equals("name") ? aliases.of(own, String.valueOf(item)) : walk(name, item));
            });
            return named;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> named = new ArrayList<>();
            list.forEach(item -> named.add(walk(field, item)));
            return named;
        }
        return value instanceof String string ? string(field, string) : value;
    }

    private String key(String name) {
        return name.indexOf('/') >= 0 || name.length() >= 36 ? string("", name) : name;
    }

    private String string(String field, String value) {
        if (value.regionMatches(true, 0, "/subscriptions/", 0, "/subscriptions/".length()) && !value.contains(" ")) {
            return "/" + String.join("/", segments(List.of(value.substring(1).split("/", -1))));
        }
        if (field.equals("accountName") || field.equals("storageAccountName")) {
            return aliases.of(NameKind.STORAGE_ACCOUNT, value);
        }
        boolean stays = STAYING.contains(field) && value.matches("[A-Za-z0-9_.-]*") && value.length() < 36;
        return stays ? value : text.apply(value, PROSE.contains(field));
    }
}
