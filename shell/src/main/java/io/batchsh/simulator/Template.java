package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A deployment template with the values of its parameters: what it says, once its expressions are worked out. */
final class Template {

    /** A resource that it describes. */
    record Part(ResourceId id, Map<String, Object> body, String version, List<String> needs) {}

    private final Store.ResourceGroup group;
    private final Map<String, Object> template;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final TemplateFunctions functions;

    /** @param properties of the deployment: {@code template} and {@code parameters} */
    Template(Store store, Store.ResourceGroup group, Map<String, Object> properties) {
        this.group = group;
        this.template = Json.child(properties, "template");
        this.functions = new TemplateFunctions(store, group, this);
        if (template.isEmpty()) {
            throw properties.containsKey("templateLink")
                    ? Refusal.unsupported("deployments of a template behind a link")
                    : new Refusal(400, "InvalidTemplate", "Deployment template validation failed: 'template' is null.");
        }
        Map<String, Object> given = Json.child(properties, "parameters");
        given.keySet().stream()
                .filter(name -> !Json.child(template, "parameters").containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw invalid("The template parameters '" + name + "' in the parameters file are not valid");
                });
        Json.child(template, "parameters").forEach((name, declared) -> {
            Object value = Json.find(given, name, "value")
                    .or(() -> Json.find(Json.cast(declared), "defaultValue").map(this::evaluate))
                    .orElseThrow(() -> invalid("The value for the template parameter '" + name + "' is not provided"));
            values.put(name, value);
        });
    }

    static Refusal invalid(String reason) {
        return new Refusal(400, "InvalidTemplate", "Deployment template validation failed: '" + reason + ".'.");
    }

    Optional<Object> parameter(String name) {
        return Optional.ofNullable(values.get(name));
    }

    Optional<Object> variable(String name) {
        return Json.find(template, "variables", name).map(this::evaluate);
    }

    /** The parameters as a deployment shows them: secure ones without their values. */
    Map<String, Object> parameters() {
        Map<String, Object> shown = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            String type = Json.text(template, "parameters", name, "type").orElse("string");
            boolean secure = type.toLowerCase(Locale.ROOT).startsWith("secure");
            shown.put(name, Json.object("type", capital(type), "value", secure ? null : value));
        });
        return shown;
    }

    private static String capital(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "securestring" -> "SecureString";
            case "secureobject" -> "SecureObject";
            default ->
                type.substring(0, 1).toUpperCase(Locale.ROOT)
                        + type.substring(1).toLowerCase(Locale.ROOT);
        };
    }

    Map<String, Object> source() {
        return template;
    }

    /** The resource of this name that it describes, which outputs may speak of. */
    Optional<ResourceId> named(String name) {
        return levels().stream()
                .flatMap(List::stream)
                .map(Part::id)
                .filter(id -> String.join("/", id.names()).equalsIgnoreCase(name))
                .findFirst();
    }

    /** The outputs, which may speak of what was made. Recorded: their names begin with a small letter. */
    Map<String, Object> outputs() {
        Map<String, Object> outputs = new LinkedHashMap<>();
        Json.child(template, "outputs")
                .forEach((name, declared) -> outputs.put(
                        name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
                        Json.object(
                                "type",
                                capital(Json.text(Json.cast(declared), "type").orElse("string")),
                                "value",
                                Json.find(Json.cast(declared), "value")
                                        .map(this::evaluate)
                                        .orElse(null))));
        return outputs;
    }

    /**
     * The resources, each after those that it needs.
     *
     * @throws Refusal {@code InvalidTemplate} if they need each other in a circle
     */
    List<List<Part>> levels() {
        List<Part> waiting = new ArrayList<>();
        parts(Json.children(template, "resources"), "", "", waiting);
        List<List<Part>> levels = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> open = waiting.stream().map(part -> part.id.key()).toList();
            List<Part> ready = waiting.stream()
                    .filter(part -> part.needs.stream().noneMatch(open::contains))
                    .toList();
            if (ready.isEmpty()) {
                throw invalid("Circular dependency detected on resource: '" + waiting.get(0).id + "'");
            }
            levels.add(ready);
            waiting.removeAll(ready);
        }
        return levels;
    }

    private void parts(List<Map<String, Object>> resources, String outerType, String outerName, List<Part> parts) {
        for (Map<String, Object> described : resources) {
            if (described.containsKey("copy")) {
                throw Refusal.unsupported("templates with copy loops");
            }
            boolean wanted = Json.find(described, "condition")
                    .map(this::evaluate)
                    .map(condition -> !Boolean.FALSE.equals(condition))
                    .orElse(true);
            if (!wanted) {
                continue;
            }
            Map<String, Object> body = Json.cast(evaluate(described));
            String type = outerType + need(body, "type");
            String name = outerName + need(body, "name");
            String version = need(body, "apiVersion");
            List<String> needs = new ArrayList<>();
            Json.texts(body, "dependsOn").forEach(one -> id(one).ifPresent(id -> needs.add(id.key())));
            List<Map<String, Object>> nested = Json.children(described, "resources");
            body.keySet()
                    .removeAll(List.of(
                            "type", "name", "apiVersion", "dependsOn", "condition", "comments", "resources", "scope"));
            ResourceId id = resourceId(type, List.of(name.split("/", -1)));
            parts.add(new Part(id, body, version, needs));
            parts(nested, type + "/", name + "/", parts);
        }
    }

    private static String need(Map<String, Object> resource, String name) {
        return Json.text(resource, name)
                .orElseThrow(() -> invalid("The template resource has no '" + name + "', which is required"));
    }

    /** The identifier of a resource of the group. */
    ResourceId resourceId(String type, List<String> names) {
        if (type.split("/", -1).length != names.size() + 1) {
            throw invalid("The template resource '" + String.join("/", names) + "' for type '" + type
                    + "' has incorrect segment lengths");
        }
        return new ResourceId(group.subscription(), group.name(), type, names);
    }

    // Either an identifier, or the type with the names between its parts.
    private Optional<ResourceId> id(String dependency) {
        if (dependency.startsWith("/")) {
            return ResourceId.parse(dependency);
        }
        return ResourceId.parse(group.id() + "/providers/" + dependency);
    }

    /** Works expressions out, in texts and in all that an object or list holds. */
    Object evaluate(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> evaluated = new LinkedHashMap<>();
            map.forEach((name, inner) -> evaluated.put(name.toString(), evaluate(inner)));
            return evaluated;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::evaluate).toList();
        }
        if (value instanceof String text) {
            return TemplateExpression.is(text)
                    ? functions.value(TemplateExpression.parse(text))
                    : text.startsWith("[[") ? text.substring(1) : text;
        }
        return value;
    }
}
