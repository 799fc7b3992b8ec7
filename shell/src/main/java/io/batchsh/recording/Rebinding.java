package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccount;
import io.batchsh.azure.Secret;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts the names of a target in place of the recorded ones. Subscription, resource group, account and region of the recorded
 * account become those of the target's; every other input keeps its value unless it is set. A value is replaced where it is
 * linked and in resource ids, by type, never by searching text.
 */
public final class Rebinding {

    /** One name and what it becomes. */
    public record Bound(String name, ValueType type, String recorded, String now) {}

    private static final Pattern RES = Pattern.compile("/res/[0-9]{1,4}");
    private static final Pattern ALIAS = Pattern.compile("00000000-0000-0000-0000-[0-9]{12}");

    private final RecordedRun run;
    private final SecretInputs wanted;
    private final Map<String, Secret> secrets;
    private final Map<String, Bound> byName = new TreeMap<>();
    private final Map<String, String> byValue = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final boolean aliased;

    private Rebinding(RecordedRun run, Map<String, Secret> secrets) {
        this.run = run;
        this.secrets = Map.copyOf(secrets);
        this.wanted = new SecretInputs(run.changes());
        this.aliased = run.header().names() == RecordedNames.ALIASED;
    }

    /**
     * @param sets values by input name
     * @throws AzureException of kind INVALID for a name that is no input
     */
    public static Rebinding of(RecordedRun run, ReplayTarget target, Map<String, String> sets) {
        return of(run, target, sets, Map.of());
    }

    /** As {@link #of(RecordedRun, ReplayTarget, Map)}, with what the recording does not have because it is secret, by name. */
    public static Rebinding of(
            RecordedRun run, ReplayTarget target, Map<String, String> sets, Map<String, Secret> secrets) {
        Rebinding rebinding = new Rebinding(run, secrets);
        rebinding.wanted.requireKnown(secrets.keySet(), run);
        for (String name : sets.keySet()) {
            if (!run.inputs().containsKey(name)) {
                throw AzureException.builder(AzureException.Kind.INVALID, "The recording has no input '" + name + "'.")
                        .reason("Its inputs are: "
                                + String.join(", ", new TreeSet<>(run.inputs().keySet())) + ".")
                        .remedy("recording parameters " + run.file())
                        .build();
            }
        }
        Map<String, String> home = home(run, target);
        run.inputs().values().forEach(input -> {
            String value = Optional.ofNullable(sets.get(input.name()))
                    .or(() -> Optional.ofNullable(home.get(key(input.type(), input.value()))))
                    .orElse(input.value());
            rebinding.byName.put(input.name(), new Bound(input.name(), input.type(), input.value(), value));
            rebinding.byValue.put(key(input.type(), input.value()), value);
        });
        home.forEach(rebinding.byValue::putIfAbsent);
        rebinding.told.addAll(home.keySet());
        sets.keySet().stream()
                .map(run.inputs()::get)
                .filter(Objects::nonNull)
                .forEach(input -> rebinding.told.add(key(input.type(), input.value())));
        return rebinding;
    }

    /** What the session decides: where the recorded account was, the target's account is. */
    private static Map<String, String> home(RecordedRun run, ReplayTarget target) {
        Map<String, String> facts = run.header().targetFacts();
        Map<String, String> home = new HashMap<>();
        put(home, ValueType.SUBSCRIPTION_ID, facts.get("subscription"), target.subscriptionId());
        if (facts.containsKey("account")) {
            BatchAccount account = target.account();
            put(home, ValueType.BATCH_ACCOUNT, facts.get("account"), account.name());
            put(home, ValueType.RESOURCE_GROUP, facts.get("resourceGroup"), account.resourceGroup());
            put(home, ValueType.LOCATION, facts.get("location"), account.location());
        }
        return home;
    }

    private static void put(Map<String, String> home, ValueType type, @Nullable String recorded, String now) {
        if (recorded != null && !recorded.isEmpty() && !now.isEmpty()) {
            home.put(key(type, recorded), now);
        }
    }

    /** The inputs with what they become, by name. */
    public List<Bound> bound() {
        return List.copyOf(byName.values());
    }

    /** A call's address on the target; the account of a data-plane call is the target's. */
    ResourceAddress address(Entry.Call call, Map<String, String> captured) {
        return ResourceAddress.of(resource(call.resource(), call.links(), captured));
    }

    ResourceAddress address(List<String> resource) {
        return ResourceAddress.of(resource(resource, Map.of(), Map.of()));
    }

    private List<String> resource(List<String> recorded, Map<String, String> links, Map<String, String> captured) {
        List<String> segments = new ArrayList<>(recorded);
        for (int i = 0; i + 1 < recorded.size(); i++) {
            int at = i + 1;
            TypedValues.typeAfter(recorded, i)
                    .map(type -> now(type, recorded.get(at)))
                    .ifPresent(value -> segments.set(at, value));
        }
        links.forEach((pointer, name) -> {
            int at = RES.matcher(pointer).matches() ? Integer.parseInt(pointer.substring("/res/".length())) : -1;
            if (at >= 0 && at < segments.size() && captured.containsKey(name)) {
                segments.set(at, captured.get(name));
            }
        });
        imageOf(recorded).ifPresent(image -> replaceImage(segments, image));
        return segments;
    }

    /** A version that was given as an input by its id is found by its path as well. */
    private Optional<String> imageOf(List<String> recorded) {
        return Optional.ofNullable(byValue.get(key(ValueType.IMAGE_VERSION, "/" + String.join("/", recorded))));
    }

    private static void replaceImage(List<String> segments, String image) {
        segments.clear();
        segments.addAll(List.of(image.substring(1).split("/")));
    }

    private String now(ValueType type, String recorded) {
        requireTold(type, recorded);
        String value = byValue.get(key(type, recorded));
        if (value == null || type != ValueType.IMAGE_VERSION || !value.equals(recorded)) {
            return value == null ? recorded : value;
        }
        return id(recorded);
    }

    /** A stand-in must not be looked for on a target: what it stands for may be there, and nothing would be found. */
    private void requireTold(ValueType type, String recorded) {
        if (!aliased || !type.mayBeAliased() || told.contains(key(type, recorded))) {
            return;
        }
        String input = byName.values().stream()
                .filter(bound ->
                        bound.type() == type && key(type, bound.recorded()).equals(key(type, recorded)))
                .map(Bound::name)
                .findFirst()
                .orElse("");
        throw AzureException.builder(
                        AzureException.Kind.INVALID,
                        "The recording does not say the real name of '" + Player.visible(recorded) + "', a "
                                + type.word() + ".")
                .code("RecordingAliased")
                .reason("Its names are stand-ins, and the session tells only those of its own account.")
                .remedy(input.isEmpty() ? "record again with --keep-names" : "--set " + Player.visible(input) + "=NAME")
                .build();
    }

    /** The arguments of a call for the target. */
    Map<String, @Nullable Object> arguments(Entry.Call call, Map<String, String> captured) {
        return JsonText.object(walk("/args", "", call.arguments(), call.links(), captured));
    }

    /** The names of the secrets that a call needs and nobody gave. */
    List<String> missingSecrets(Entry.Call call) {
        return wanted.missing(call, secrets);
    }

    /** The arguments with the secrets that were given in place of the masks. */
    Map<String, @Nullable Object> revealed(Entry.Call call, Map<String, @Nullable Object> arguments) {
        return JsonText.object(filled("", arguments, wanted.of(call), false));
    }

    /** The same with words in place of the secrets that were given, to be looked at. */
    Map<String, @Nullable Object> veiled(Entry.Call call, Map<String, @Nullable Object> arguments) {
        return JsonText.object(filled("", arguments, wanted.of(call), true));
    }

    private @Nullable Object filled(String pointer, @Nullable Object value, Map<String, String> names, boolean veiled) {
        if (Masked.is(value)) {
            Secret secret = secrets.get(names.getOrDefault(pointer, ""));
            return secret == null ? value : veiled ? Masked.TEXT : secret.reveal();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                String name = String.valueOf(key);
                result.put(name, filled(JsonPointer.child(pointer, name), item, names, veiled));
            });
            return result;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> result = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                result.add(filled(pointer + "/" + i, list.get(i), names, veiled));
            }
            return result;
        }
        return value;
    }

    /** A body with the target's names where the recorded ones stand. */
    Map<String, @Nullable Object> body(Map<String, @Nullable Object> recorded) {
        return body(recorded, Map.of());
    }

    /** The same with what was set where an input stands; the links name the inputs by JSON pointer. */
    Map<String, @Nullable Object> body(Map<String, @Nullable Object> recorded, Map<String, String> links) {
        return JsonText.object(walk("", "", recorded, links, Map.of()));
    }

    private @Nullable Object walk(
            String pointer,
            String field,
            @Nullable Object value,
            Map<String, String> links,
            Map<String, String> captured) {
        if (value instanceof Map<?, ?> map && !Masked.is(map)) {
            Map<String, @Nullable Object> result = new LinkedHashMap<>();
            map.forEach((key, item) -> {
                String name = String.valueOf(key);
                result.put(name, walk(JsonPointer.child(pointer, name), name, item, links, captured));
            });
            return result;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> result = new ArrayList<>();
            for (int i = 0; i < list.size(); i++) {
                result.add(walk(pointer + "/" + i, field, list.get(i), links, captured));
            }
            return result;
        }
        String name = links.get(pointer);
        if (name != null && captured.containsKey(name)) {
            return captured.get(name);
        }
        Bound bound = name == null ? null : byName.get(name);
        if (bound != null && value instanceof String) {
            requireTold(bound.type(), bound.recorded());
        }
        if (bound != null && !bound.now().equals(bound.recorded())) {
            return value instanceof Number ? number(bound) : bound.now();
        }
        return value instanceof String text ? text(field, text) : value;
    }

    private static Object number(Bound bound) {
        try {
            return Integer.valueOf(bound.now());
        } catch (NumberFormatException e) {
            throw AzureException.builder(
                            AzureException.Kind.INVALID,
                            "The input '" + bound.name() + "' is a number, not '" + bound.now() + "'.")
                    .cause(e)
                    .build();
        }
    }

    private String text(String field, String text) {
        if (text.regionMatches(true, 0, "/subscriptions/", 0, "/subscriptions/".length())) {
            return id(text);
        }
        if (aliased && ALIAS.matcher(text).find()) {
            requireTold(ValueType.PRINCIPAL_ID, text);
        }
        if (field.equals("location") || (field.equals("name") && byValue.containsKey(key(ValueType.LOCATION, text)))) {
            return byValue.getOrDefault(key(ValueType.LOCATION, text), text);
        }
        return text;
    }

    /** A resource id, segment by segment. */
    private String id(String text) {
        String image = byValue.get(key(ValueType.IMAGE_VERSION, text));
        if (image != null && !image.equals(text)) {
            return image;
        }
        List<String> segments = List.of(text.substring(1).split("/"));
        List<String> now = new ArrayList<>(segments);
        for (int i = 0; i + 1 < segments.size(); i++) {
            int at = i + 1;
            TypedValues.typeAfter(segments, i).ifPresent(type -> {
                requireTold(type, segments.get(at));
                now.set(at, byValue.getOrDefault(key(type, segments.get(at)), segments.get(at)));
            });
        }
        return "/" + String.join("/", now);
    }

    private static String key(ValueType type, String value) {
        return type + " " + type.fold(value);
    }

    /** The inputs that lead out of the target's subscription: a run sends nothing there. */
    List<Bound> foreign(ReplayTarget target) {
        return byName.values().stream()
                .filter(bound -> bound.type() == ValueType.SUBSCRIPTION_ID && isAddressed(bound.name()))
                .filter(bound -> !bound.now()
                        .toLowerCase(Locale.ROOT)
                        .equals(target.subscriptionId().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** Whether a change goes there, and does not only mention it. */
    private boolean isAddressed(String name) {
        return run.changes().stream()
                .flatMap(change -> change.call().links().entrySet().stream())
                .anyMatch(link ->
                        link.getKey().startsWith("/res/") && link.getValue().equals(name));
    }

    RecordedRun run() {
        return run;
    }
}
