package io.batchsh.command.pipe;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of {@code where}. Text is compared without regard to case, as Azure compares names. A list is meant by any
 * of its items.
 *
 * @param field the name of the field
 * @param operator how it is compared
 * @param value with what, as typed; {@code null} stands for absence
 * @param pattern the value as a regular expression, for the operators that take one
 */
record Comparison(String field, Operator operator, String value, Optional<Pattern> pattern) {

    private static final String ABSENT = "null";

    /** How a field is compared, the longer spellings first. */
    enum Operator {
        MATCHES("=~"),
        MATCHES_NOT("!~"),
        EQUAL("=="),
        UNEQUAL("!="),
        AT_LEAST(">="),
        AT_MOST("<="),
        MORE(">"),
        LESS("<");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }

        String symbol() {
            return symbol;
        }

        static Optional<Operator> of(String symbol) {
            return Arrays.stream(values())
                    .filter(operator -> operator.symbol.equals(symbol))
                    .findFirst();
        }

        boolean takesPattern() {
            return this == MATCHES || this == MATCHES_NOT;
        }
    }

    /** Whether only the absence of the field is asked for, so that no row need have it. */
    boolean asksForAbsence() {
        return value.equals(ABSENT) && !operator.takesPattern();
    }

    boolean holds(@Nullable Object actual) {
        if (operator == Operator.UNEQUAL || operator == Operator.MATCHES_NOT) {
            return !any(actual, operator == Operator.UNEQUAL ? Operator.EQUAL : Operator.MATCHES);
        }
        return any(actual, operator);
    }

    private boolean any(@Nullable Object actual, Operator how) {
        if (actual instanceof List<?> list && !list.isEmpty()) {
            return list.stream().anyMatch(item -> any(item, how));
        }
        boolean absent = actual == null || (actual instanceof List<?> list && list.isEmpty());
        if (asksForAbsence()) {
            return how == Operator.EQUAL && absent;
        }
        return !absent && actual != null && compare(actual, how);
    }

    private boolean compare(Object actual, Operator how) {
        if (how == Operator.MATCHES) {
            return pattern.orElseThrow().matcher(actual.toString()).find();
        }
        Optional<Integer> order = order(actual);
        return order.isPresent()
                && switch (how) {
                    case EQUAL -> order.get() == 0;
                    case MORE -> order.get() > 0;
                    case LESS -> order.get() < 0;
                    case AT_LEAST -> order.get() >= 0;
                    case AT_MOST -> order.get() <= 0;
                    case UNEQUAL, MATCHES, MATCHES_NOT -> throw new IllegalStateException(how + " is told otherwise");
                };
    }

    /** How the actual value stands to the wanted one; empty for a number and what is none. */
    private Optional<Integer> order(Object actual) {
        if (actual instanceof Number number) {
            try {
                return Optional.of(ValueOrder.number(number).compareTo(new BigDecimal(value)));
            } catch (NumberFormatException words) {
                return Optional.empty();
            }
        }
        return Optional.of(
                actual.toString().equalsIgnoreCase(value) ? 0 : nonZero(ValueOrder.text(actual.toString(), value)));
    }

    // Texts such as 1.0 and 1.00 stand at one place, and are two all the same.
    private static int nonZero(int order) {
        return order == 0 ? 1 : order;
    }
}
