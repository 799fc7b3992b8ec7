package io.batchsh.simulator.formula;

import io.batchsh.simulator.formula.Value.Metric;
import io.batchsh.simulator.formula.Value.Scalar;
import io.batchsh.simulator.formula.Value.Text;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One evaluation: the variables as they stand. */
final class Evaluation {

    static final String DEDICATED = "$TargetDedicatedNodes";
    static final String LOW_PRIORITY = "$TargetLowPriorityNodes";
    static final String DEALLOCATION = "$NodeDeallocationOption";
    static final Set<String> DEALLOCATIONS = Set.of("requeue", "terminate", "taskcompletion", "retaineddata");

    private static final Duration TICK = Duration.ofNanos(100);
    private static final Map<String, Duration> INTERVALS = Map.of(
            "timeinterval_zero", Duration.ZERO,
            "timeinterval_100ns", TICK,
            "timeinterval_microsecond", TICK.multipliedBy(10),
            "timeinterval_millisecond", Duration.ofMillis(1),
            "timeinterval_second", Duration.ofSeconds(1),
            "timeinterval_minute", Duration.ofMinutes(1),
            "timeinterval_hour", Duration.ofHours(1),
            "timeinterval_day", Duration.ofDays(1),
            "timeinterval_week", Duration.ofDays(7),
            "timeinterval_year", Duration.ofDays(365));

    final History history;
    final Map<String, Value> variables = new LinkedHashMap<>();
    boolean stopped;
    int draws;
    private final Map<String, String> spellings = new LinkedHashMap<>();

    Evaluation(History history) {
        this.history = history;
        set(DEDICATED, new Scalar(history.targetDedicated()));
        set(LOW_PRIORITY, new Scalar(history.targetLowPriority()));
        set(DEALLOCATION, new Text("requeue"));
    }

    /** The value of a name in any case, empty if nothing has that name. */
    Optional<Value> get(String name) {
        String key = key(name);
        Value variable = variables.get(key);
        if (variable != null) {
            return Optional.of(variable);
        }
        Duration interval = INTERVALS.get(key);
        if (interval != null) {
            return Optional.of(new Value.Interval(interval));
        }
        if (DEALLOCATIONS.contains(key)) {
            return Optional.of(new Text(key));
        }
        return metric(name).map(Metric::new);
    }

    void set(String name, Value value) {
        variables.put(key(name), value);
        spellings.putIfAbsent(key(name), name);
    }

    double number(String name) {
        return variables.get(key(name)) instanceof Scalar number ? number.value() : 0;
    }

    String spelling(String key) {
        return spellings.getOrDefault(key, key);
    }

    static Optional<String> metric(String name) {
        return History.METRICS.stream().filter(name::equalsIgnoreCase).findFirst();
    }

    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
