package io.batchsh.command;

import io.batchsh.completion.Value;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can stand at the end of a piece of Groovy: names that are bound, what a bound value can do and holds, and the named
 * arguments of an operation. Nothing is evaluated.
 *
 * @param text the line up to the cursor
 * @param variables what is bound
 * @param argumentsOf the named arguments of an operation, by what it is an operation of and its name
 */
record GroovyNames(String text, Map<String, Object> variables, BiFunction<String, String, List<String>> argumentsOf) {

    private static final Pattern NAME = Pattern.compile("(?<![\\w.'\"$])([A-Za-z_$][\\w$]*)?$");
    private static final Pattern MEMBER =
            Pattern.compile("(?<![\\w.$])([A-Za-z_$][\\w$]*)\\??\\*?\\.([A-Za-z_$][\\w$]*)?$");
    private static final Pattern CALL =
            Pattern.compile("(?<![\\w.$])([A-Za-z_$][\\w$]*)\\.([A-Za-z_$][\\w$]*)\\(([^()]*)$");
    private static final Pattern ARGUMENT = Pattern.compile("(?:^|,)\\s*([A-Za-z_$][\\w$]*)?$");

    private static final List<String> OF_LISTS = List.of(
            "collect", "each", "every", "find", "findAll", "first", "groupBy", "join", "last", "size", "sort", "sum");

    /**
     * Where the word under the cursor begins, and what it can be.
     *
     * @param from an offset into the text
     */
    record Place(int from, List<Value> values) {}

    Place place() {
        Matcher call = CALL.matcher(text);
        if (call.find()) {
            Matcher argument = ARGUMENT.matcher(call.group(3));
            if (argument.find()) {
                int from = text.length()
                        - (argument.group(1) == null ? 0 : argument.group(1).length());
                List<Value> values = new ArrayList<>(arguments(call.group(1), call.group(2), call.group(3)));
                values.addAll(bound());
                return new Place(from, values);
            }
        }
        Matcher member = MEMBER.matcher(text);
        if (member.find()) {
            String typed = member.group(2) == null ? "" : member.group(2);
            return new Place(text.length() - typed.length(), members(variables.get(member.group(1))));
        }
        Matcher name = NAME.matcher(text);
        if (name.find() && !insideQuotation()) {
            return new Place(name.start(), bound());
        }
        return new Place(text.length(), List.of());
    }

    private boolean insideQuotation() {
        return text.chars().filter(letter -> letter == '\'').count() % 2 == 1
                || text.chars().filter(letter -> letter == '"').count() % 2 == 1;
    }

    /** The names that are bound. */
    List<Value> bound() {
        return variables.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(variable -> Value.of(variable.getKey(), describe(variable.getValue()))
                        .withGroup("Groovy")
                        .unfinished())
                .toList();
    }

    private static String describe(Object value) {
        if (value instanceof List<?> list) {
            return "list of " + list.size();
        }
        String type = value.getClass().getSimpleName();
        return type.endsWith("Names") ? "operations" : type;
    }

    private List<Value> arguments(String name, String operation, String given) {
        return argumentsOf.apply(name, operation).stream()
                .filter(argument -> !given.contains(argument + ":"))
                .map(argument -> Value.of(argument + ":", "").withGroup(name + "." + operation))
                .toList();
    }

    private static List<Value> members(@Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream()
                    .map(key -> Value.of(String.valueOf(key)).unfinished())
                    .toList();
        }
        if (value instanceof List<?> list) {
            List<Value> values = new ArrayList<>();
            if (!list.isEmpty()) {
                values.addAll(properties(list.get(0)));
            }
            OF_LISTS.forEach(method -> values.add(Value.of(method + "(").unfinished()));
            return values;
        }
        return Stream.concat(properties(value).stream(), methods(value)).toList();
    }

    private static List<Value> properties(Object value) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        if (components == null || isOperations(value)) {
            return List.of();
        }
        return Arrays.stream(components)
                .map(component -> Value.of(
                                component.getName(), component.getType().getSimpleName())
                        .unfinished())
                .toList();
    }

    private static Stream<Value> methods(Object value) {
        List<String> hidden = isOperations(value) && value.getClass().isRecord()
                ? Arrays.stream(value.getClass().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
        Map<String, List<Method>> byName = Arrays.stream(value.getClass().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic()
                        && !hidden.contains(method.getName())
                        && !List.of("equals", "hashCode", "toString").contains(method.getName()))
                .filter(method -> isOperations(value) || method.getParameterCount() > 0)
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::getParameterCount))
                .collect(Collectors.groupingBy(Method::getName, LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream().map(method -> Value.of(
                        called(method.getKey(), takesNothing(method.getValue())),
                        method.getValue().get(0).getReturnType().getSimpleName())
                .unfinished());
    }

    /** Groovy calls {@code getContext()} {@code context}. */
    private static String called(String method, boolean takesNothing) {
        if (!takesNothing) {
            return method + "(";
        }
        int prefix = method.matches("get[A-Z].*") ? 3 : method.matches("is[A-Z].*") ? 2 : 0;
        return prefix == 0
                ? method + "()"
                : Character.toLowerCase(method.charAt(prefix)) + method.substring(prefix + 1);
    }

    private static boolean takesNothing(List<Method> overloads) {
        return overloads.stream().allMatch(method -> method.getParameterCount() == 0);
    }

    private static boolean isOperations(Object value) {
        return value.getClass().getSimpleName().endsWith("Names");
    }
}
