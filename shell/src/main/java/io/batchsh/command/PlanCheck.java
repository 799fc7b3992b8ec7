package io.batchsh.command;

import io.batchsh.batch.PoolSpec;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import io.batchsh.recording.RunPlan;
import io.batchsh.recording.RunPlan.PlannedStep;
import io.batchsh.recording.RunPlan.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Adds to a plan what preflight finds wrong with the pools it would create. */
final class PlanCheck {

    private PlanCheck() {}

    /** @param operations where the run would happen */
    static RunPlan checked(Operations operations, RunPlan plan) throws InterruptedException {
        List<PlannedStep> steps = new ArrayList<>();
        for (PlannedStep step : plan.steps()) {
            boolean creates = step.operation().equals("batch.pool.create") && step.verdict() == Verdict.CREATE;
            steps.add(creates && !takesImageOf(step, steps) ? checked(operations, step) : step);
        }
        return plan.with(steps);
    }

    /** Whether the pool's image is made by an earlier step, so that preflight cannot know it yet. */
    private static boolean takesImageOf(PlannedStep pool, List<PlannedStep> earlier) {
        String image =
                PoolSpec.builder(pool.request()).build().imageId().orElse("").toLowerCase(Locale.ROOT);
        return earlier.stream()
                .filter(step -> step.verdict() == Verdict.CREATE)
                .map(step -> step.resource().toLowerCase(Locale.ROOT))
                .anyMatch(made -> made.startsWith("galleries/") && image.contains("/" + made));
    }

    private static PlannedStep checked(Operations operations, PlannedStep step) throws InterruptedException {
        PlannedStep checked = step;
        PoolSpec spec = PoolSpec.builder(step.request()).build();
        for (Finding finding : operations.check(spec).findings()) {
            if (finding.severity() == Severity.BLOCKER) {
                checked = checked.impossible("preflight " + finding.ruleId() + ": " + finding.title());
            }
        }
        return checked;
    }
}
