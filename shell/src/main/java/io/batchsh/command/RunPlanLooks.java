package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.Console;
import io.batchsh.output.TableLayout;
import io.batchsh.recording.RunPlan;
import io.batchsh.recording.RunPlan.PlannedStep;
import io.batchsh.recording.RunPlan.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the plan of a run looks. */
final class RunPlanLooks {

    private RunPlanLooks() {}

    static Looks<PlannedStep> steps() {
        return new Looks<>(
                step -> step,
                TableLayout.of(
                        Column.<PlannedStep>of("Line", PlannedStep::line).right(),
                        Column.<PlannedStep>of("Verdict", step -> words(step.verdict())),
                        Column.<PlannedStep>of("Operation", PlannedStep::operation),
                        Column.<PlannedStep>of("Resource", PlannedStep::resource)
                                .minimalWidth(20),
                        Column.<PlannedStep>of("Notes", step -> String.join("; ", step.notes()))
                                .minimalWidth(20)));
    }

    static String words(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A step in one line. */
    static String line(PlannedStep step) {
        if (step.verdict() == Verdict.WAIT) {
            return "wait: " + step.resource() + ", " + String.join("; ", step.notes());
        }
        return words(step.verdict()) + ": " + step.operation() + " " + step.resource();
    }

    /** Shows a plan before it is carried out, whatever the format of the result. */
    static void show(Console console, RunPlan plan, String name) {
        plan.bound().stream()
                .filter(bound -> !bound.recorded().equals(bound.now()))
                .forEach(bound -> console.message(bound.name() + ": " + bound.recorded() + " -> " + bound.now()));
        plan.steps()
                .forEach(step ->
                        console.message("  " + words(step.verdict()) + "  " + step.operation() + " " + step.resource()
                                + (step.notes().isEmpty() ? "" : "  (" + String.join("; ", step.notes()) + ")")));
        say(console, plan, name);
    }

    /** Says how many steps come to what. */
    static void say(Console console, RunPlan plan, String name) {
        console.message(name + ": " + counts(plan));
        plan.run().problem().ifPresent(problem -> console.message("the recording is incomplete: " + problem));
    }

    /** Such as {@code 1 create, 2 same}. */
    static String counts(RunPlan plan) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = plan.count(verdict);
            if (count > 0 && verdict != Verdict.WAIT) {
                counts.add(count + " " + words(verdict));
            }
        }
        return String.join(", ", counts);
    }
}
