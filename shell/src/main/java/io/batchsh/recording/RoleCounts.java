package io.batchsh.recording;

import io.batchsh.azure.Wildcards;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whoever signed in may do at a scope what a role gives, which takes a while after it was given. */
record RoleCounts(String role) implements WaitedCondition {

    private static final String HAS = "has";
    private static final String WANTS = "wants";

    /** The address of the wait is that of the permissions at the scope. */
    @Override
    public @Nullable Map<String, @Nullable Object> look(Place place) {
        Map<String, @Nullable Object> has = place.read("");
        ResourceAddress roles = place.address().sibling("roleDefinitions");
        String filter = "?$filter=roleName%20eq%20'" + encoded(role.replace("'", "''")) + "'";
        Map<String, @Nullable Object> wants = place.target().read(roles, filter, place.apiVersion());
        if (has == null || wants == null) {
            return null;
        }
        Map<String, @Nullable Object> seen = new LinkedHashMap<>();
        seen.put(HAS, items(has.get("value")));
        List<Object> permissions = new ArrayList<>();
        for (Map<String, @Nullable Object> definition : items(wants.get("value"))) {
            permissions.addAll(
                    items(JsonText.object(definition.get("properties")).get("permissions")));
        }
        seen.put(WANTS, permissions);
        return seen;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8)
                .replace("+", "%20");
    }

    @Override
    public boolean met(@Nullable Map<String, @Nullable Object> seen) {
        if (seen == null) {
            return false;
        }
        for (Map<String, @Nullable Object> permission : items(seen.get(WANTS))) {
            for (String action : texts(permission.get("actions")).toList()) {
                if (!allows(items(seen.get(HAS)), action)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean allows(List<Map<String, @Nullable Object>> has, String action) {
        for (Map<String, @Nullable Object> given : has) {
            if (allows(given, action)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allows(Map<String, @Nullable Object> given, String action) {
        return texts(given.get("actions")).anyMatch(pattern -> Wildcards.matches(pattern, action))
                && texts(given.get("notActions")).noneMatch(pattern -> Wildcards.matches(pattern, action));
    }

    private static Stream<String> texts(@Nullable Object list) {
        return list instanceof List<?> items ? items.stream().map(String::valueOf) : Stream.of();
    }

    private static List<Map<String, @Nullable Object>> items(@Nullable Object list) {
        List<Map<String, @Nullable Object>> items = new ArrayList<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> items.add(JsonText.object(value)));
        }
        return items;
    }
}
