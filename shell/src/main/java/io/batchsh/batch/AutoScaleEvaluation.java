package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One evaluation of an autoscale formula.
 *
 * @param timestamp when it was evaluated
 * @param results the variables of the formula with their values, in the service's order
 * @param error why there are no results, such as {@code InsufficientSampleData}
 */
public record AutoScaleEvaluation(
        Optional<OffsetDateTime> timestamp, Map<String, String> results, Optional<EvaluationError> error) {

    public AutoScaleEvaluation {
        results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    }

    /**
     * Why an evaluation failed.
     *
     * @param code the service's code
     * @param message the service's sentence
     * @param values what it adds, by name
     */
    public record EvaluationError(String code, String message, Map<String, String> values) {

        /** Code and message, with what the service adds. */
        public String explanation() {
            return code + ": " + message
                    + values.entrySet().stream()
                            .map(value -> " " + value.getKey() + ": " + value.getValue())
                            .collect(Collectors.joining());
        }
    }

    /** Reads the service's {@code AutoScaleRun}. */
    static AutoScaleEvaluation of(JsonTree run) {
        JsonTree error = run.child("error");
        return new AutoScaleEvaluation(
                run.time("timestamp"),
                results(run.textOrEmpty("results")),
                error.properties().isEmpty()
                        ? Optional.empty()
                        : Optional.of(new EvaluationError(
                                error.textOrEmpty("code"), error.textOrEmpty("message"), values(error))));
    }

    private static Map<String, String> values(JsonTree error) {
        Map<String, String> values = new LinkedHashMap<>();
        error.children("values").forEach(value -> values.put(value.textOrEmpty("name"), value.textOrEmpty("value")));
        return Collections.unmodifiableMap(values);
    }

    /** The service writes {@code $TargetDedicatedNodes=2;$NodeDeallocationOption=requeue;x=1}. */
    private static Map<String, String> results(String text) {
        Map<String, String> results = new LinkedHashMap<>();
        for (String assignment : text.split(";")) {
            int equals = assignment.indexOf('=');
            if (equals > 0) {
                results.put(
                        assignment.substring(0, equals).strip(),
                        assignment.substring(equals + 1).strip());
            }
        }
        return results;
    }
}
