package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32;

/** The functions of deployment templates that templates of virtual machines and pools use; others are not modelled. */
final class TemplateFunctions {

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private final Store store;
    private final Store.ResourceGroup group;
    private final Template template;

    TemplateFunctions(Store store, Store.ResourceGroup group, Template template) {
        this.store = store;
        this.group = group;
        this.template = template;
    }

    /**
     * The value of an expression.
     *
     * @throws Refusal {@code InvalidTemplate}, or 501 for a function that is not modelled
     */
    Object value(TemplateExpression expression) {
        if (expression instanceof TemplateExpression.Literal literal) {
            return literal.value();
        }
        if (expression instanceof TemplateExpression.Member member) {
            return member(value(member.of()), value(member.key()));
        }
        TemplateExpression.Call call = (TemplateExpression.Call) expression;
        List<Object> arguments = call.arguments().stream().map(this::value).toList();
        return call(call.function(), arguments);
    }

    private static Object member(Object of, Object key) {
        Object found = null;
        if (of instanceof Map<?, ?> map) {
            found = map.entrySet().stream()
                    .filter(entry -> entry.getKey().toString().equalsIgnoreCase(key.toString()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse(null);
        } else if (of instanceof List<?> list && key instanceof Integer index && index >= 0 && index < list.size()) {
            found = list.get(index);
        }
        if (found == null) {
            throw Template.invalid("The language expression property '" + key + "' doesn't exist");
        }
        return found;
    }

    private Object call(String function, List<Object> arguments) {
        return switch (function.toLowerCase(Locale.ROOT)) {
            case "parameters" ->
                template.parameter(text(function, arguments, 0)).orElseThrow(() -> unknown("parameter", arguments));
            case "variables" ->
                template.variable(text(function, arguments, 0)).orElseThrow(() -> unknown("variable", arguments));
            case "concat" -> concat(arguments);
            case "format" -> format(arguments);
            case "tolower" -> text(function, arguments, 0).toLowerCase(Locale.ROOT);
            case "toupper" -> text(function, arguments, 0).toUpperCase(Locale.ROOT);
            case "string" -> text(function, arguments, 0);
            case "uniquestring" -> unique(arguments);
            case "equals" -> arguments.size() == 2 && Objects.equals(arguments.get(0), arguments.get(1));
            case "not" -> !Boolean.TRUE.equals(arguments.get(0));
            case "if" -> arguments.get(Boolean.TRUE.equals(arguments.get(0)) ? 1 : 2);
            case "true" -> true;
            case "false" -> false;
            case "resourcegroup" ->
                Json.object("id", group.id(), "name", group.name(), "location", group.location(), "tags", group.tags());
            case "subscription" ->
                Json.object(
                        "id", "/subscriptions/" + group.subscription(),
                        "subscriptionId", group.subscription(),
                        "tenantId", store.tenants.get(0).id());
            case "resourceid" -> resourceId(arguments);
            case "reference" -> reference(text(function, arguments, 0));
            default -> throw Refusal.unsupported("the template function " + function);
        };
    }

    private static Refusal unknown(String what, List<Object> arguments) {
        return Template.invalid("The template " + what + " '" + arguments.get(0) + "' is not found");
    }

    private static String text(String function, List<Object> arguments, int index) {
        if (arguments.size() <= index) {
            throw Template.invalid("Unable to process template language expression function '" + function
                    + "': it has too few arguments");
        }
        return String.valueOf(arguments.get(index));
    }

    private static Object concat(List<Object> arguments) {
        if (arguments.stream().allMatch(List.class::isInstance)) {
            List<Object> joined = new ArrayList<>();
            arguments.forEach(list -> joined.addAll((List<?>) list));
            return joined;
        }
        StringBuilder text = new StringBuilder();
        arguments.forEach(text::append);
        return text.toString();
    }

    private static String format(List<Object> arguments) {
        String text = text("format", arguments, 0);
        for (int i = 1; i < arguments.size(); i++) {
            text = text.replace("{" + (i - 1) + "}", String.valueOf(arguments.get(i)));
        }
        return text;
    }

    // The service's own hash is not published: what counts is that equal arguments give equal texts of this shape.
    private static String unique(List<Object> arguments) {
        CRC32 sum = new CRC32();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            sum.update((i
                            + String.join(
                                    "-", arguments.stream().map(String::valueOf).toList()))
                    .getBytes(StandardCharsets.UTF_8));
            text.append(BASE32.charAt((int) (sum.getValue() % BASE32.length())));
        }
        return text.toString();
    }

    // Names come last; a subscription and a group may come first.
    private String resourceId(List<Object> arguments) {
        int type = 0;
        while (type < arguments.size() && !arguments.get(type).toString().contains("/")) {
            type++;
        }
        if (type >= arguments.size()) {
            throw Template.invalid("Unable to evaluate template language function 'resourceId'");
        }
        List<String> names = arguments.subList(type + 1, arguments.size()).stream()
                .map(Object::toString)
                .toList();
        ResourceId own = template.resourceId(arguments.get(type).toString(), names);
        String inGroup = type >= 1 ? arguments.get(type - 1).toString() : own.group();
        String inSubscription = type >= 2 ? arguments.get(0).toString() : own.subscription();
        return new ResourceId(inSubscription, inGroup, own.type(), own.names()).toString();
    }

    private Object reference(String id) {
        return ResourceId.parse(id)
                .or(() -> template.named(id))
                .flatMap(store::resource)
                .map(Resource::shown)
                .orElseThrow(() -> Template.invalid("The resource '" + id + "' is not defined in the template"));
    }
}
