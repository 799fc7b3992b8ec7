package io.batchsh.tutorial;

import java.util.Objects;

/**
 * What a fact of a thing has to be.
 *
 * @param fact the name of the fact
 * @param atLeast whether more will do, too; for numbers only
 * @param value the value; texts are compared without regard to case
 */
record Condition(String fact, boolean atLeast, String value) {

    Condition {
        Objects.requireNonNull(fact, "fact is null");
        Objects.requireNonNull(value, "value is null");
    }

    /**
     * Reads {@code NAME=VALUE} or {@code NAME>=NUMBER}.
     *
     * @throws IllegalArgumentException if it is neither
     */
    static Condition parse(String text) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + text + "' is no condition");
        }
        boolean atLeast = text.charAt(equals - 1) == '>';
        String value = text.substring(equals + 1);
        if (atLeast && !value.matches("\\d+")) {
            throw new IllegalArgumentException("'" + text + "' compares with no number");
        }
        return new Condition(text.substring(0, atLeast ? equals - 1 : equals), atLeast, value);
    }

    boolean holdsFor(Thing thing) {
        String present = thing.fact(fact).orElse(atLeast || isNumber(value) ? "0" : "");
        return atLeast
                ? isNumber(present) && Long.parseLong(present) >= Long.parseLong(value)
                : present.equalsIgnoreCase(value);
    }

    boolean isNumber() {
        return isNumber(value);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }

    /** What is, and what is to be. */
    String difference(Thing thing) {
        String present = thing.fact(fact).orElse(isNumber(value) ? "0" : "not known");
        return fact + " is " + present + ", and is to be " + wanted();
    }

    private String wanted() {
        return atLeast ? value + " or more" : value;
    }

    @Override
    public String toString() {
        return fact + " " + wanted();
    }
}
