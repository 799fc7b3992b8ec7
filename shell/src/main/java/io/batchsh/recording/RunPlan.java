package io.batchsh.recording;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a recorded run would do to a target, found by reading only.
 *
 * @param bound the inputs and what they become
 * @param steps in order
 */
public record RunPlan(RecordedRun run, List<Rebinding.Bound> bound, List<PlannedStep> steps) {

    /** What a step comes to. */
    public enum Verdict {
        /** The resource is not there and is created. */
        CREATE,
        /** It is there already as the step wants it. */
        SAME,
        /** It is there but differs; a run stops here. */
        DIFFERENT,
        /** It is changed. */
        CHANGE,
        /** It is deleted. */
        DELETE,
        /** It is gone already. */
        GONE,
        /** Known only when an earlier step has been taken. */
        KNOWN_AFTER_APPLY,
        /** A condition is waited for. */
        WAIT,
        /** It cannot be done; a run does not begin. */
        IMPOSSIBLE
    }

    /**
     * One step.
     *
     * @param line where it stands in the recording
     * @param operation such as {@code batch.pool.create}; {@code wait} for a wait
     * @param resource what it is about on the target, such as {@code pools/render}
     * @param notes the differences, or why it is impossible
     * @param request the body that would be sent; empty where there is none
     */
    public record PlannedStep(
            long line,
            Verdict verdict,
            String operation,
            String resource,
            List<String> notes,
            Map<String, Object> request) {
        public PlannedStep {
            notes = List.copyOf(notes);
            request = Collections.unmodifiableMap(new LinkedHashMap<>(request));
        }

        PlannedStep(long line, Verdict verdict, String operation, String resource, List<String> notes) {
            this(line, verdict, operation, resource, notes, Map.of());
        }

        /** The same with a further note that keeps a run from beginning. */
        public PlannedStep impossible(String note) {
            List<String> all = new ArrayList<>(notes);
            all.add(note);
            return new PlannedStep(line, Verdict.IMPOSSIBLE, operation, resource, all, request);
        }
    }

    public RunPlan {
        bound = List.copyOf(bound);
        steps = List.copyOf(steps);
    }

    /** The same with other steps. */
    public RunPlan with(List<PlannedStep> others) {
        return new RunPlan(run, bound, others);
    }

    /** Whether a run would change nothing. */
    public boolean nothingToDo() {
        return steps.stream().allMatch(step -> switch (step.verdict()) {
            case SAME, GONE, WAIT -> true;
            default -> false;
        });
    }

    /** The first step that keeps a run from beginning. */
    public Optional<PlannedStep> obstacle() {
        return steps.stream()
                .filter(step -> step.verdict() == Verdict.IMPOSSIBLE || step.verdict() == Verdict.DIFFERENT)
                .findFirst();
    }

    public long count(Verdict verdict) {
        return steps.stream().filter(step -> step.verdict() == verdict).count();
    }
}
