package io.batchsh.simulator.formula;

import io.batchsh.simulator.formula.Value.Interval;
import io.batchsh.simulator.formula.Value.Metric;
import io.batchsh.simulator.formula.Value.Scalar;
import io.batchsh.simulator.formula.Value.Time;
import io.batchsh.simulator.formula.Value.Vector;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

/** What follows a dot: the parts of a time, and the methods of what is sampled. */
final class Members {

    private Members() {}

    static Value get(Evaluation evaluation, Token member, Value object) {
        if (object instanceof Time time) {
            ZonedDateTime utc = time.value().atZone(ZoneOffset.UTC);
            return new Scalar(
                    switch (member.text().toLowerCase(Locale.ROOT)) {
                        case "year" -> utc.getYear();
                        case "month" -> utc.getMonthValue();
                        case "day" -> utc.getDayOfMonth();
                        case "weekday" -> utc.getDayOfWeek().getValue() % 7;
                        case "hour" -> utc.getHour();
                        case "minute" -> utc.getMinute();
                        case "second" -> utc.getSecond();
                        case "yearday" -> utc.getDayOfYear();
                        default -> throw member.evaluation("A timestamp has no member " + member.text());
                    });
        }
        throw member.evaluation(object + " has no member " + member.text());
    }

    static Value call(Evaluation evaluation, Token member, Value object, List<Value> arguments) {
        if (!(object instanceof Metric metric)) {
            throw member.evaluation(object + " has no method " + member.text());
        }
        History history = evaluation.history;
        Instant end = history.now();
        return switch (member.text().toLowerCase(Locale.ROOT)) {
            case "getsample" -> samples(history, member, metric, arguments);
            case "getsamplepercent" -> {
                Window window = Window.of(member, end, arguments, 2);
                yield new Scalar(window.percent(
                        history.samples(metric.name(), window.from, window.to).size()));
            }
            case "count" ->
                new Scalar(history.samples(metric.name(), Instant.EPOCH, end).size());
            case "getsampleperiod" -> new Interval(History.PERIOD);
            case "historybegintime" -> new Time(history.begin());
            default -> throw member.evaluation(metric.name() + " has no method " + member.text());
        };
    }

    private static Value samples(History history, Token member, Metric metric, List<Value> arguments) {
        if (arguments.size() == 1 && arguments.get(0) instanceof Scalar count) {
            List<Double> all = history.samples(metric.name(), Instant.EPOCH, history.now());
            int wanted = (int) Math.max(1, Math.min(Integer.MAX_VALUE, count.value()));
            List<Double> last = all.subList(Math.max(0, all.size() - wanted), all.size());
            if (last.isEmpty()) {
                throw FormulaException.tooFewSamples(member.line(), member.column(), metric.name(), 1, 0);
            }
            return new Vector(last);
        }
        double wanted = 1;
        List<Value> bounds = arguments;
        if (arguments.size() > 1 && arguments.get(arguments.size() - 1) instanceof Scalar percent) {
            wanted = percent.value();
            bounds = arguments.subList(0, arguments.size() - 1);
        }
        Window window = Window.of(member, history.now(), bounds, 2);
        List<Double> values = history.samples(metric.name(), window.from, window.to);
        double received = window.percent(values.size());
        if (received < wanted) {
            throw FormulaException.tooFewSamples(member.line(), member.column(), metric.name(), wanted, received);
        }
        return new Vector(values);
    }

    /** A time frame given by one or two moments, each a timestamp or how long ago it was. */
    private record Window(Instant from, Instant to) {

        static Window of(Token member, Instant now, List<Value> bounds, int most) {
            if (bounds.isEmpty() || bounds.size() > most) {
                throw member.evaluation(member.text() + " takes a start and perhaps an end");
            }
            Instant first = moment(member, now, bounds.get(0));
            Instant second = bounds.size() == 1 ? now : moment(member, now, bounds.get(1));
            return first.isBefore(second) ? new Window(first, second) : new Window(second, first);
        }

        private static Instant moment(Token member, Instant now, Value value) {
            if (value instanceof Time time) {
                return time.value();
            }
            if (value instanceof Interval interval) {
                return now.minus(interval.value());
            }
            throw member.evaluation(member.text() + " takes a timestamp or a timeinterval instead of " + value);
        }

        double percent(int samples) {
            long possible = Duration.between(from, to).dividedBy(History.PERIOD);
            return possible == 0 ? 0 : Math.min(100, 100.0 * samples / possible);
        }
    }
}
