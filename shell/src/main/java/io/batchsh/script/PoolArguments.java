package io.batchsh.script;

import io.batchsh.batch.PoolModel;
import io.batchsh.batch.PoolSpec;
import io.batchsh.command.ImageText;
import io.batchsh.command.UsageException;
import io.batchsh.image.Galleries;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The named arguments of pool operations: every property of the create call by the service's own name, nested as maps and
 * lists. In addition {@code image} takes {@code gallery/definition[/version]}, {@code nodeAgentSkuId} stands for its place in
 * {@code virtualMachineConfiguration}, {@code startTask} may be a command line, {@code metadata} a map, and
 * {@code properties} holds whatever else the service takes.
 */
final class PoolArguments {

    private static final Set<String> OWN_NAMES = Set.of(
            "image",
            "nodeAgentSkuId",
            "startTaskElevated",
            "startTaskWaitForSuccess",
            "properties",
            "skipPreflight",
            "tune");

    private static final String MACHINE = "virtualMachineConfiguration";
    private static final String START_TASK = "startTask";

    private final Map<String, Object> values;
    private final NamedArguments named;

    /** @throws UsageException for a name that means nothing */
    PoolArguments(Map<String, Object> values) {
        this.values = values;
        Set<String> names = new HashSet<>(PoolModel.CREATE.names());
        names.addAll(OWN_NAMES);
        this.named = new NamedArguments("A pool", values, names);
    }

    /** The names that the service does not know. */
    static Set<String> ownNames() {
        return OWN_NAMES;
    }

    boolean skipPreflight() {
        return named.flag("skipPreflight");
    }

    boolean tune() {
        return named.flag("tune");
    }

    PoolSpec spec(Galleries galleries) {
        Map<String, Object> pool = new LinkedHashMap<>();
        named.value("properties").ifPresent(more -> pool.putAll(object("properties", more)));
        values.forEach((name, value) -> {
            if (!OWN_NAMES.contains(name) && value != null) {
                pool.put(name, property(name, value));
            }
        });
        named.text("image")
                .ifPresent(image -> child(pool, MACHINE).put("imageReference", ImageText.reference(image, galleries)));
        named.text("nodeAgentSkuId").ifPresent(agent -> child(pool, MACHINE).put("nodeAgentSKUId", agent));
        startTask(pool);
        if (pool.containsKey("autoScaleFormula")) {
            pool.putIfAbsent("enableAutoScale", true);
        }
        return PoolSpec.builder(pool).build();
    }

    private void startTask(Map<String, Object> pool) {
        if (named.flag("startTaskElevated")) {
            child(child(child(pool, START_TASK), "userIdentity"), "autoUser")
                    .putAll(Map.of("scope", "pool", "elevationLevel", "admin"));
        }
        named.value("startTaskWaitForSuccess")
                .ifPresent(wait -> child(pool, START_TASK).put("waitForSuccess", wait));
    }

    private static Object property(String name, Object value) {
        if (name.equals(START_TASK) && value instanceof CharSequence) {
            return new LinkedHashMap<>(Map.of("commandLine", value.toString()));
        }
        if (name.equals("metadata") && value instanceof Map<?, ?> pairs) {
            List<Object> items = new ArrayList<>();
            pairs.forEach((key, text) -> items.add(Map.of("name", key.toString(), "value", String.valueOf(text))));
            return items;
        }
        return ScriptJson.of(value);
    }

    private static Map<String, Object> object(String name, Object value) {
        if (value instanceof Map<?, ?> map) {
            return ScriptJson.object(map);
        }
        throw new UsageException("'" + name + "' is a map, not '" + value + "'.", name + ": [displayName: 'x']");
    }

    /** The object in a property, made where there is none; a script's own maps are copies here. */
    @SuppressWarnings("unchecked") // ScriptJson makes maps with text for keys
    private static Map<String, Object> child(Map<String, Object> parent, String name) {
        if (!(parent.get(name) instanceof Map<?, ?>)) {
            parent.put(name, new LinkedHashMap<>());
        }
        return (Map<String, Object>) parent.computeIfAbsent(name, key -> new LinkedHashMap<>());
    }
}
