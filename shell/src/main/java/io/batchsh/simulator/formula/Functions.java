package io.batchsh.simulator.formula;

import io.batchsh.simulator.formula.Value.Scalar;
import io.batchsh.simulator.formula.Value.Text;
import io.batchsh.simulator.formula.Value.Time;
import io.batchsh.simulator.formula.Value.Vector;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/** The predefined functions. */
final class Functions {

    @FunctionalInterface
    interface Function {
        Value apply(Evaluation evaluation, Token name, List<Value> arguments);
    }

    private static final Map<String, Function> ALL = Map.ofEntries(
            overAll("avg", Functions::average),
            overAll("len", List::size),
            overAll("max", Collections::max),
            overAll("min", Collections::min),
            overAll(
                    "norm",
                    values -> Math.sqrt(
                            values.stream().mapToDouble(value -> value * value).sum())),
            overAll("range", values -> Collections.max(values) - Collections.min(values)),
            overAll("std", Functions::deviation),
            overAll("sum", values -> values.stream().mapToDouble(value -> value).sum()),
            overEach("ceil", Math::ceil),
            overEach("floor", Math::floor),
            // Halves are rounded away from zero, as .NET does and Math.round does not.
            overEach("round", value -> Math.signum(value) * Math.floor(Math.abs(value) + 0.5)),
            overEach("lg", value -> Math.log(value) / Math.log(2)),
            overEach("ln", Math::log),
            overEach("log", Math::log10),
            Map.entry("percentile", (evaluation, name, arguments) -> percentile(name, arguments)),
            Map.entry("val", (evaluation, name, arguments) -> element(name, arguments)),
            Map.entry("time", (evaluation, name, arguments) -> time(evaluation, name, arguments)),
            Map.entry("rand", (evaluation, name, arguments) -> random(evaluation)),
            Map.entry("stop", (evaluation, name, arguments) -> {
                evaluation.stopped = true;
                return new Scalar(0);
            }));

    private Functions() {}

    static Optional<Function> find(String name) {
        return Optional.ofNullable(ALL.get(name.toLowerCase(Locale.ROOT)));
    }

    private static Map.Entry<String, Function> overAll(String name, ToDoubleFunction<List<Double>> function) {
        return Map.entry(name, (evaluation, token, arguments) -> {
            List<Double> values = flat(evaluation, token, arguments);
            if (values.isEmpty()) {
                throw token.evaluation(name + " takes at least one number");
            }
            return new Scalar(function.applyAsDouble(values));
        });
    }

    private static Map.Entry<String, Function> overEach(String name, DoubleUnaryOperator function) {
        return Map.entry(name, (evaluation, token, arguments) -> {
            List<Double> values = flat(evaluation, token, arguments);
            boolean single = values.size() == 1 && !(arguments.get(0) instanceof Vector);
            if (single) {
                return new Scalar(function.applyAsDouble(values.get(0)));
            }
            return new Vector(values.stream().map(function::applyAsDouble).toList());
        });
    }

    private static List<Double> flat(Evaluation evaluation, Token name, List<Value> arguments) {
        List<Double> values = new ArrayList<>();
        for (Value argument : arguments) {
            Value value = Operators.plain(evaluation, argument);
            if (value instanceof Scalar number) {
                values.add(number.value());
            } else if (value instanceof Vector numbers) {
                values.addAll(numbers.values());
            } else {
                throw name.evaluation(name.text() + " takes numbers instead of " + value);
            }
        }
        return values;
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(value -> value).average().orElse(0);
    }

    private static double deviation(List<Double> values) {
        double average = average(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - average) * (value - average))
                .sum();
        return values.size() < 2 ? 0 : Math.sqrt(squares / (values.size() - 1));
    }

    private static Value percentile(Token name, List<Value> arguments) {
        if (arguments.size() == 2
                && arguments.get(0) instanceof Vector numbers
                && arguments.get(1) instanceof Scalar percent
                && !numbers.values().isEmpty()) {
            List<Double> sorted = numbers.values().stream().sorted().toList();
            double share = Math.max(0, Math.min(100, percent.value())) / 100;
            return new Scalar(sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1)));
        }
        throw name.evaluation("percentile takes a vector and a number");
    }

    private static Value element(Token name, List<Value> arguments) {
        if (arguments.size() == 2
                && arguments.get(0) instanceof Vector numbers
                && arguments.get(1) instanceof Scalar index
                && index.value() >= 0
                && index.value() < numbers.values().size()) {
            return new Scalar(numbers.values().get((int) index.value()));
        }
        throw name.evaluation("val takes a vector and an index within it");
    }

    // Drawn from the time, so that a run repeats.
    private static Value random(Evaluation evaluation) {
        Instant now = evaluation.history.now();
        long mixed = (now.getEpochSecond() * 31 + now.getNano() + 17L * evaluation.draws++) * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
        return new Scalar((mixed >>> 11) * 0x1.0p-53);
    }

    private static Value time(Evaluation evaluation, Token name, List<Value> arguments) {
        if (arguments.isEmpty()) {
            return new Time(evaluation.history.now());
        }
        if (arguments.size() == 1 && arguments.get(0) instanceof Text text) {
            return text.value().isEmpty()
                    ? new Time(evaluation.history.now())
                    : parse(text.value())
                            .map(Time::new)
                            .orElseThrow(() -> name.evaluation("'" + text + "' is no time"));
        }
        throw name.evaluation("time takes nothing or a string");
    }

    private static Optional<Instant> parse(String text) {
        for (Reading reading : List.<Reading>of(
                input -> OffsetDateTime.parse(input).toInstant(),
                input -> ZonedDateTime.parse(input, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant(),
                input -> LocalDate.parse(input).atStartOfDay(ZoneOffset.UTC).toInstant())) {
            try {
                return Optional.of(reading.read(text));
            } catch (DateTimeParseException e) {
                // Another format may fit.
            }
        }
        return Optional.empty();
    }

    @FunctionalInterface
    private interface Reading {
        Instant read(String text);
    }
}
