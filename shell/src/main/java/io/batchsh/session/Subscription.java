package io.batchsh.session;

import java.util.Map;

/**
 * A subscription that the sign-in can see.
 *
 * @param id a GUID
 * @param name as the portal shows it
 * @param tenantId the tenant it trusts
 * @param state such as {@code Enabled} or {@code Disabled}
 */
public record Subscription(String id, String name, String tenantId, String state) {

    static Subscription of(Map<String, Object> document) {
        return new Subscription(
                text(document, "subscriptionId"),
                text(document, "displayName"),
                text(document, "tenantId"),
                text(document, "state"));
    }

    private static String text(Map<String, Object> document, String name) {
        Object value = document.get(name);
        return value == null ? "" : value.toString();
    }

    /** Whether a person means this one: its id, or its name in any case. */
    boolean isCalled(String idOrName) {
        return id.equalsIgnoreCase(idOrName) || name.equalsIgnoreCase(idOrName);
    }
}
