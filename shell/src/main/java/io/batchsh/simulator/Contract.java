package io.batchsh.simulator;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The published shapes of the Batch service's request bodies, and the refusals for what does not have them. */
final class Contract {

    private final Map<String, Object> models;
    private final Map<String, Object> older;

    Contract() {
        Map<String, Object> file = Json.resource("contract.json");
        this.models = Json.child(file, "models");
        this.older = Json.child(file, "older");
    }

    /**
     * Takes out of a body what an older api-version had and the newest has not.
     *
     * @return what was taken out
     * @throws Refusal if it has not the shape that it had then
     */
    Map<String, Object> older(String model, Map<String, Object> body, String version) {
        Map<String, Object> taken = new LinkedHashMap<>();
        Json.child(older, model).forEach((name, rule) -> {
            Object value = body.get(name);
            List<?> beforeAndType = (List<?>) rule;
            if (value != null && version.compareTo(beforeAndType.get(0).toString()) < 0) {
                check(beforeAndType.get(1).toString(), name, value);
                taken.put(name, value);
            }
        });
        body.keySet().removeAll(taken.keySet());
        // What tasks per node were called before tasks could take several slots.
        Object slots = taken.remove("maxTasksPerNode");
        if (slots != null) {
            body.put("taskSlotsPerNode", slots);
        }
        if (taken.containsKey("cloudServiceConfiguration")) {
            throw Refusal.unsupported("pools of cloud services, which are retired");
        }
        if (taken.get("certificateReferences") instanceof List<?> certificates && !certificates.isEmpty()) {
            throw Refusal.unsupported("certificates of an account, which are retired");
        }
        return taken;
    }

    /** The same of the pool that a job, or the job of a schedule, makes for itself. */
    void olderPool(Map<String, Object> body, String version) {
        for (Map<String, Object> job : List.of(body, Json.child(body, "jobSpecification"))) {
            Map<String, Object> pool = Json.child(job, "poolInfo", "autoPoolSpecification", "pool");
            if (!pool.isEmpty()) {
                older("BatchPoolSpecification", pool, version);
            }
        }
    }

    /**
     * Checks a body against a model of the contract.
     *
     * @throws Refusal {@code InvalidRequestBody}, {@code MissingRequiredProperty} or {@code InvalidPropertyValue}
     */
    void check(String model, Map<String, Object> body) {
        Map<String, Object> shape = Json.child(models, model);
        body.forEach((name, value) -> {
            String type = Json.text(shape, name).orElseThrow(() -> unknown(model, name));
            check(type.endsWith("!") ? type.substring(0, type.length() - 1) : type, name, value);
        });
        shape.forEach((name, type) -> {
            if (type.toString().endsWith("!") && !body.containsKey(name)) {
                throw missing(name);
            }
        });
    }

    private void check(String type, String name, Object value) {
        if (type.startsWith("[]")) {
            if (!(value instanceof List<?> list)) {
                throw unexpected(node(value), "StartArray");
            }
            list.forEach(element -> check(type.substring(2), name, element));
        } else if (models.containsKey(type)) {
            if (!(value instanceof Map<?, ?> map)) {
                throw unexpected(node(value), "StartObject");
            }
            check(type, Json.cast(map));
        } else if (!type.equals("any")) {
            scalar(type, name, value);
        }
    }

    private static void scalar(String type, String name, Object value) {
        if (value instanceof Map || value instanceof List) {
            throw unexpected(node(value), "PrimitiveValue");
        }
        boolean fits =
                switch (type) {
                    case "number" -> value instanceof Number;
                    case "boolean" -> value instanceof Boolean;
                    default -> value instanceof String;
                };
        if (!fits) {
            throw syntax("Cannot convert the value '" + value + "' of property '" + name + "' to the expected type '"
                    + (type.startsWith("=") ? "string" : type) + "'.");
        }
        if (type.startsWith("=")) {
            String[] allowed = type.substring(1).split("\\|");
            if (Arrays.stream(allowed).noneMatch(value.toString()::equalsIgnoreCase)) {
                throw invalid(name, value.toString(), "The value must be one of " + String.join(", ", allowed) + ".");
            }
        }
    }

    private static String node(Object value) {
        if (value instanceof Map) {
            return "StartObject";
        }
        return value instanceof List ? "StartArray" : "PrimitiveValue";
    }

    private static Refusal unknown(String model, String name) {
        return syntax("The property '" + name + "' does not exist on type '" + model
                + "'. Make sure to only use property names that are defined by the type.");
    }

    private static Refusal unexpected(String found, String expected) {
        return syntax("An unexpected '" + found + "' node was found when reading from the JSON reader. A '" + expected
                + "' node was expected.");
    }

    static Refusal syntax(String reason) {
        return new Refusal(400, "InvalidRequestBody", "The specified Request Body is not syntactically valid.")
                .value("Reason", reason);
    }

    static Refusal missing(String name) {
        return new Refusal(400, "MissingRequiredProperty", "A required property was not specified in the request body.")
                .value("PropertyName", name);
    }

    static Refusal invalid(String name, String value, String reason) {
        return new Refusal(
                        400,
                        "InvalidPropertyValue",
                        "The value provided for one of the properties in the request body is invalid.")
                .value("PropertyName", name)
                .value("PropertyValue", value)
                .value("Reason", reason);
    }

    /** As {@link #invalid(String, String, String)}, for a property that has no text of its own to repeat. */
    static Refusal invalid(String name, String reason) {
        return new Refusal(
                        400,
                        "InvalidPropertyValue",
                        "The value provided for one of the properties in the request body is invalid.")
                .value("PropertyName", name)
                .value("Reason", reason);
    }
}
