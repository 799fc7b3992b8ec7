package io.batchsh.simulator;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The subset of OData filters that the Batch service takes: comparisons, startswith, and, or, not. */
final class Filter {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(datetime)?'((?:[^']|'')*)'|([A-Za-z_][\\w/]*)|(-?\\d+(?:\\.\\d+)?)|([(),]))",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> COMPARISONS = Set.of("eq", "ne", "gt", "ge", "lt", "le");

    private final String text;
    private final Set<String> properties;
    private final Deque<String> tokens = new ArrayDeque<>();

    private Filter(String text, Set<String> properties) {
        this.text = text;
        this.properties = properties;
    }

    /**
     * @param properties what may be filtered by; paths use {@code /}
     * @throws Refusal {@code InvalidQueryParameterValue} if the text is no such filter
     */
    static Predicate<Map<String, Object>> parse(String text, Set<String> properties) {
        Filter filter = new Filter(text, properties);
        filter.tokenize();
        Predicate<Map<String, Object>> result = filter.or();
        if (!filter.tokens.isEmpty()) {
            throw filter.bad("Syntax error at '" + filter.tokens.peek() + "'.");
        }
        return result;
    }

    // Literals carry a leading apostrophe, so that they cannot be mistaken for words.
    private void tokenize() {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.stripTrailing().length()) {
            if (!matcher.find(end) || matcher.start() != end) {
                throw bad("Syntax error at position " + end + ".");
            }
            end = matcher.end();
            if (matcher.group(2) != null) {
                tokens.add("'" + matcher.group(2).replace("''", "'"));
            } else if (matcher.group(4) != null) {
                tokens.add("'" + matcher.group(4));
            } else {
                tokens.add(matcher.group(3) != null ? matcher.group(3) : matcher.group(5));
            }
        }
    }

    private Predicate<Map<String, Object>> or() {
        Predicate<Map<String, Object>> left = and();
        while (accept("or")) {
            left = left.or(and());
        }
        return left;
    }

    private Predicate<Map<String, Object>> and() {
        Predicate<Map<String, Object>> left = unary();
        while (accept("and")) {
            left = left.and(unary());
        }
        return left;
    }

    private Predicate<Map<String, Object>> unary() {
        if (accept("not")) {
            return unary().negate();
        }
        if (accept("(")) {
            Predicate<Map<String, Object>> inner = or();
            expect(")");
            return inner;
        }
        if (accept("startswith")) {
            expect("(");
            String[] property = property();
            expect(",");
            String prefix = literal();
            expect(")");
            return object -> value(object, property).startsWith(prefix);
        }
        String[] property = property();
        String operator = next().toLowerCase(Locale.ROOT);
        if (!COMPARISONS.contains(operator)) {
            throw bad("'" + operator + "' is not a comparison.");
        }
        String literal = literal();
        return object -> holds(operator, compare(value(object, property), literal));
    }

    private static boolean holds(String operator, int comparison) {
        return switch (operator) {
            case "eq" -> comparison == 0;
            case "ne" -> comparison != 0;
            case "gt" -> comparison > 0;
            case "ge" -> comparison >= 0;
            case "lt" -> comparison < 0;
            default -> comparison <= 0;
        };
    }

    private static int compare(String value, String literal) {
        try {
            return Double.compare(Double.parseDouble(value), Double.parseDouble(literal));
        } catch (NumberFormatException e) {
            return value.compareTo(literal);
        }
    }

    private String[] property() {
        String name = next();
        if (!properties.contains(name)) {
            throw bad("The property '" + name + "' cannot be filtered by; "
                    + String.join(", ", properties.stream().sorted().toList()) + " can.");
        }
        return name.split("/");
    }

    private String literal() {
        String token = next();
        if (token.startsWith("'")) {
            return token.substring(1);
        }
        if (token.equals("true") || token.equals("false")) {
            return token;
        }
        throw bad("A literal was expected at '" + token + "'.");
    }

    private static String value(Map<String, Object> object, String... property) {
        return Json.find(object, Arrays.copyOf(property, property.length))
                .map(Object::toString)
                .orElse("");
    }

    private boolean accept(String token) {
        if (token.equalsIgnoreCase(tokens.peek())) {
            tokens.remove();
            return true;
        }
        return false;
    }

    private void expect(String token) {
        if (!accept(token)) {
            throw bad("'" + token + "' was expected.");
        }
    }

    private String next() {
        String token = tokens.poll();
        if (token == null) {
            throw bad("The filter ends too early.");
        }
        return token;
    }

    private Refusal bad(String reason) {
        return BatchService.invalidParameter("$filter", text, reason);
    }
}
