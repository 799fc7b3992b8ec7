package io.batchsh.simulator.formula;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** What a formula computes with. */
sealed interface Value {

    record Scalar(double value) implements Value {
        @Override
        public String toString() {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }

    record Vector(List<Double> values) implements Value {
        @Override
        public String toString() {
            return values.stream()
                    .map(value -> new Scalar(value).toString())
                    .collect(Collectors.joining(",", "[", "]"));
        }
    }

    record Text(String value) implements Value {
        @Override
        public String toString() {
            return value;
        }
    }

    record Time(Instant value) implements Value {
        @Override
        public String toString() {
            return value.truncatedTo(ChronoUnit.MILLIS).toString();
        }
    }

    record Interval(Duration value) implements Value {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** Something sampled, which also stands for its value now. */
    record Metric(String name) implements Value {
        @Override
        public String toString() {
            return name;
        }
    }
}
