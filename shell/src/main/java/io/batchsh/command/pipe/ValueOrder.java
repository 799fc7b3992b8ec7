package io.batchsh.command.pipe;

import java.math.BigDecimal;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The order of values of any kind: numbers by size, truth after falsehood, text without regard to case and by the size of the
 * numbers in it, so that 1.10.0 comes after 1.9.0. Numbers come before other values, and what is absent last.
 */
final class ValueOrder implements Comparator<@Nullable Object> {

    @Override
    public int compare(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return left == right ? 0 : left == null ? 1 : -1;
        }
        if (left instanceof Number one && right instanceof Number other) {
            return number(one).compareTo(number(other));
        }
        if (left instanceof Boolean one && right instanceof Boolean other) {
            return one.compareTo(other);
        }
        int kinds = Integer.compare(kind(left), kind(right));
        return kinds != 0 ? kinds : text(left.toString(), right.toString());
    }

    private static int kind(Object value) {
        return value instanceof Number ? 0 : value instanceof Boolean ? 1 : 2;
    }

    static BigDecimal number(Number number) {
        return number instanceof Double || number instanceof Float
                ? BigDecimal.valueOf(
                        Double.isFinite(number.doubleValue())
                                ? number.doubleValue()
                                : Math.copySign(Double.MAX_VALUE, number.doubleValue()))
                : new BigDecimal(number.toString());
    }

    static int text(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int endOfLeft = endOfDigits(left, i);
            int endOfRight = endOfDigits(right, j);
            int order;
            if (endOfLeft > i && endOfRight > j) {
                order = digits(left.substring(i, endOfLeft), right.substring(j, endOfRight));
                i = endOfLeft;
                j = endOfRight;
            } else {
                order = Character.compare(folded(left.charAt(i++)), folded(right.charAt(j++)));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length() - i, right.length() - j);
    }

    private static int digits(String left, String right) {
        String one = left.replaceFirst("^0+(?=.)", "");
        String other = right.replaceFirst("^0+(?=.)", "");
        return one.length() != other.length() ? Integer.compare(one.length(), other.length()) : one.compareTo(other);
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }

    private static char folded(char character) {
        return Character.toLowerCase(Character.toUpperCase(character));
    }
}
