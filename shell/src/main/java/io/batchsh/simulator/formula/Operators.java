package io.batchsh.simulator.formula;

import io.batchsh.simulator.formula.Value.Interval;
import io.batchsh.simulator.formula.Value.Metric;
import io.batchsh.simulator.formula.Value.Scalar;
import io.batchsh.simulator.formula.Value.Text;
import io.batchsh.simulator.formula.Value.Time;
import io.batchsh.simulator.formula.Value.Vector;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The operators and the types they are defined on. */
final class Operators {

    /** From the weakest binding to the strongest. */
    static final List<List<String>> LEVELS = List.of(
            List.of("||"),
            List.of("&&"),
            List.of("==", "!="),
            List.of("<", "<=", ">", ">="),
            List.of("+", "-"),
            List.of("*", "/"));

    private Operators() {}

    static Value apply(Evaluation evaluation, Token operator, Expression left, Expression right) {
        Value first = plain(evaluation, left.value(evaluation));
        if (operator.is("&&")) {
            return number(truth(evaluation, operator, first) && truth(evaluation, operator, right.value(evaluation)));
        }
        if (operator.is("||")) {
            return number(truth(evaluation, operator, first) || truth(evaluation, operator, right.value(evaluation)));
        }
        Value second = plain(evaluation, right.value(evaluation));
        return LEVELS.get(2).contains(operator.text()) || LEVELS.get(3).contains(operator.text())
                ? compare(operator, first, second)
                : arithmetic(operator, first, second);
    }

    /** A metric stands for its value now. */
    static Value plain(Evaluation evaluation, Value value) {
        return value instanceof Metric metric ? new Scalar(evaluation.history.current(metric.name())) : value;
    }

    static boolean truth(Evaluation evaluation, Token where, Value value) {
        if (plain(evaluation, value) instanceof Scalar number) {
            return number.value() != 0;
        }
        throw where.evaluation("A number was expected instead of " + value);
    }

    static Value sign(Evaluation evaluation, Token sign, Value operand) {
        Value value = plain(evaluation, operand);
        if (sign.is("!")) {
            return number(!truth(evaluation, sign, value));
        }
        if (sign.is("+")) {
            return value;
        }
        if (value instanceof Interval interval) {
            return new Interval(interval.value().negated());
        }
        return arithmetic(sign, new Scalar(0), value);
    }

    private static Value compare(Token operator, Value left, Value right) {
        int order;
        if (left instanceof Scalar first && right instanceof Scalar second) {
            order = Double.compare(first.value() + 0.0, second.value() + 0.0);
        } else if (left instanceof Text first && right instanceof Text second) {
            order = first.value().compareTo(second.value());
        } else if (left instanceof Time first && right instanceof Time second) {
            order = first.value().compareTo(second.value());
        } else if (left instanceof Interval first && right instanceof Interval second) {
            order = first.value().compareTo(second.value());
        } else {
            throw undefined(operator, left, right);
        }
        return number(
                switch (operator.text()) {
                    case "==" -> order == 0;
                    case "!=" -> order != 0;
                    case "<" -> order < 0;
                    case "<=" -> order <= 0;
                    case ">" -> order > 0;
                    default -> order >= 0;
                });
    }

    private static Value arithmetic(Token operator, Value left, Value right) {
        if (left instanceof Scalar first && right instanceof Scalar second) {
            return new Scalar(calculate(operator, first.value(), second.value()));
        }
        if (left instanceof Vector first && right instanceof Scalar second) {
            return new Vector(first.values().stream()
                    .map(value -> calculate(operator, value, second.value()))
                    .toList());
        }
        if (left instanceof Vector first && right instanceof Vector second) {
            return each(operator, first, second);
        }
        return temporal(operator, left, right);
    }

    private static Value each(Token operator, Vector left, Vector right) {
        if (left.values().size() != right.values().size()) {
            throw operator.evaluation("The vectors have different lengths");
        }
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < left.values().size(); i++) {
            values.add(calculate(operator, left.values().get(i), right.values().get(i)));
        }
        return new Vector(values);
    }

    private static Value temporal(Token operator, Value left, Value right) {
        try {
            switch (operator.text()) {
                case "*" -> {
                    if (left instanceof Scalar factor && right instanceof Interval interval) {
                        return scaled(interval.value(), factor.value());
                    }
                    if (left instanceof Interval interval && right instanceof Scalar factor) {
                        return scaled(interval.value(), factor.value());
                    }
                }
                case "/" -> {
                    if (left instanceof Interval interval && right instanceof Scalar divisor && divisor.value() != 0) {
                        return scaled(interval.value(), 1 / divisor.value());
                    }
                }
                case "+" -> {
                    if (left instanceof Interval first && right instanceof Interval second) {
                        return new Interval(first.value().plus(second.value()));
                    }
                    if (left instanceof Time time && right instanceof Interval interval) {
                        return new Time(time.value().plus(interval.value()));
                    }
                    if (left instanceof Interval interval && right instanceof Time time) {
                        return new Time(time.value().plus(interval.value()));
                    }
                }
                default -> {
                    if (left instanceof Interval first && right instanceof Interval second) {
                        return new Interval(first.value().minus(second.value()));
                    }
                    if (left instanceof Time first && right instanceof Time second) {
                        return new Interval(Duration.between(second.value(), first.value()));
                    }
                    if (left instanceof Time time && right instanceof Interval interval) {
                        return new Time(time.value().minus(interval.value()));
                    }
                }
            }
        } catch (ArithmeticException | DateTimeException e) {
            throw operator.evaluation("The time is out of range");
        }
        throw undefined(operator, left, right);
    }

    private static Interval scaled(Duration interval, double factor) {
        double seconds = (interval.getSeconds() + interval.getNano() / 1e9) * factor;
        if (!(Math.abs(seconds) < 1e12)) {
            throw new ArithmeticException("too long");
        }
        return new Interval(Duration.ofSeconds((long) Math.floor(seconds))
                .plusNanos(Math.round((seconds - Math.floor(seconds)) * 1e7) * 100));
    }

    private static double calculate(Token operator, double left, double right) {
        return switch (operator.text()) {
            case "+" -> left + right;
            case "-" -> left - right;
            case "*" -> left * right;
            default -> {
                if (right == 0) {
                    throw operator.evaluation("Division by zero");
                }
                yield left / right;
            }
        };
    }

    private static FormulaException undefined(Token operator, Value left, Value right) {
        return operator.evaluation("The operator " + operator.text() + " is not defined for " + left + " and " + right);
    }

    private static Scalar number(boolean truth) {
        return new Scalar(truth ? 1 : 0);
    }
}
