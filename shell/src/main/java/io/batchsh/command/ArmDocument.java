package io.batchsh.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of an Azure resource as az prints it: {@code properties} lifted to the top and the resource group added, so that
 * queries written for az fit.
 */
final class ArmDocument {

    private ArmDocument() {}

    static Map<String, @Nullable Object> flattened(Map<String, Object> document) {
        Map<String, @Nullable Object> flat = new LinkedHashMap<>();
        document.forEach((name, value) -> {
            if (!name.equals("properties")) {
                flat.put(name, value);
            }
        });
        if (document.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, value) -> flat.putIfAbsent(String.valueOf(name), value));
        }
        if (document.get("id") instanceof String id) {
            String[] segments = id.split("/");
            if (segments.length > 4 && segments[3].equalsIgnoreCase("resourceGroups")) {
                flat.put("resourceGroup", segments[4]);
            }
        }
        return flat;
    }
}
