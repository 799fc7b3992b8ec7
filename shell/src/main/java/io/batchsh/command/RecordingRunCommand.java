package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.PoolSpec;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import io.batchsh.recording.Drift;
import io.batchsh.recording.LiveRun;
import io.batchsh.recording.PlanFile;
import io.batchsh.recording.Planner;
import io.batchsh.recording.Rebinding;
import io.batchsh.recording.RecordedRun;
import io.batchsh.recording.Recovery;
import io.batchsh.recording.ReplayTarget;
import io.batchsh.recording.RunPlan;
import io.batchsh.recording.RunPlan.PlannedStep;
import io.batchsh.recording.RunPlan.Verdict;
import io.batchsh.recording.Undo;
import io.batchsh.recording.ValueType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The verbs of {@code recording} that hold a recorded run against an account, or run it there. */
final class RecordingRunCommand {

    private static final TableLayout<PlannedStep> STEPS = TableLayout.of(
            Column.<PlannedStep>of("Line", PlannedStep::line).right(),
            Column.<PlannedStep>of("Verdict", step -> words(step.verdict())),
            Column.<PlannedStep>of("Operation", PlannedStep::operation),
            Column.<PlannedStep>of("Resource", PlannedStep::resource).minimalWidth(20),
            Column.<PlannedStep>of("Notes", step -> String.join("; ", step.notes()))
                    .minimalWidth(20));

    private static final TableLayout<Rebinding.Bound> INPUTS = TableLayout.of(
            Column.<Rebinding.Bound>of("Name", Rebinding.Bound::name),
            Column.<Rebinding.Bound>of("Type", bound -> bound.type().word()),
            Column.<Rebinding.Bound>of("Recorded", Rebinding.Bound::recorded),
            Column.<Rebinding.Bound>of("Now", Rebinding.Bound::now));

    private static final TableLayout<Drift> DRIFT = TableLayout.of(
            Column.<Drift>of("Resource", Drift::resource).minimalWidth(20),
            Column.<Drift>of("Verdict", drift -> drift.clean() ? "same" : drift.missing() ? "missing" : "drifted"),
            Column.<Drift>of("Drift", drift -> String.join("; ", drift.drift())).minimalWidth(30));

    private RecordingRunCommand() {}

    private static String words(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The recording and what its inputs become. */
    static final class RunOptions {
        @Parameters(paramLabel = "<recording>", description = "The recording.")
        Path file = Path.of("");

        @Option(
                names = "--set",
                paramLabel = "<input=value>",
                description = "Another value for an input; repeatable. See recording parameters.")
        Map<String, String> sets = new LinkedHashMap<>();

        /** Images may be named as everywhere, by {@code gallery/definition/version}. */
        Rebinding rebinding(CommandContext context, ReplayTarget target) {
            RecordedRun run = RecordedRun.read(file);
            return Rebinding.of(run, target, values(context, run));
        }

        private Map<String, String> values(CommandContext context, RecordedRun run) {
            Map<String, String> values = new LinkedHashMap<>(sets);
            values.replaceAll((name, value) ->
                    run.inputs().containsKey(name) && run.inputs().get(name).type() == ValueType.IMAGE_VERSION
                            ? ImageText.idOf(value, context.operations().galleries())
                            : value);
            return values;
        }
    }

    private static ReplayTarget target(CommandContext context) {
        return new ReplayTarget(context.session().clients());
    }

    @Command(
            name = "parameters",
            description = "List the inputs of a recorded run, and what they would be in this session.",
            footer = {"recording parameters first-pool.batchsh.jsonl"})
    static final class ListParameters extends Verb {
        @Mixin
        final RunOptions options = new RunOptions();

        ListParameters(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(
                    options.rebinding(context, target(context)).bound().stream(), new Looks<>(each -> each, INPUTS));
        }
    }

    @Command(
            name = "plan",
            description = "Say what a recorded run would do here. Only reads.",
            footer = {"recording plan first-pool.batchsh.jsonl", "recording plan first-pool.batchsh.jsonl -o json"})
    static final class PlanRecording extends Verb {
        @Mixin
        final RunOptions options = new RunOptions();

        @Option(
                names = "--out",
                paramLabel = "<new-file>",
                description = "Keep the plan in a file, for recording run --plan.")
        @Nullable
        Path out;

        PlanRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            ReplayTarget target = target(context);
            RunPlan plan = checked(context, new Planner(target, options.rebinding(context, target)).plan());
            say(context, plan, "plan");
            if (out != null) {
                PlanFile.write(out, plan, target);
                context.console().message("written: " + out);
            }
            boolean blocked = plan.obstacle().isPresent();
            return Outcome.list(plan.steps().stream(), new Looks<>(each -> each, STEPS))
                    .with(blocked ? ExitCode.REFUSED : ExitCode.DONE);
        }
    }

    @Command(
            name = "run",
            description = "Run the changes of a recording in this session, after showing the plan.",
            footer = {"recording run first-pool.batchsh.jsonl --yes"})
    static final class RunRecording extends Verb.Changing {
        @Mixin
        final RunOptions options = new RunOptions();

        @Option(
                names = "--plan",
                paramLabel = "<plan-file>",
                description = "Run only what this plan says; refused if it is stale.")
        @Nullable
        Path plan;

        RunRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            ReplayTarget target = target(context);
            Rebinding rebinding = options.rebinding(context, target);
            RunPlan planned = checked(context, new Planner(target, rebinding).plan());
            show(context, planned, "run");
            if (plan != null) {
                PlanFile.requireCurrent(plan, planned, target);
            }
            planned.obstacle().ifPresent(step -> {
                throw refused("The run does not begin: line " + step.line() + ", " + step.operation() + " "
                        + step.resource() + ", is " + words(step.verdict()) + ".");
            });
            if (planned.nothingToDo()) {
                context.console().message("nothing to do: all of it is there already");
                return Outcome.done();
            }
            if (!change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context)
                        .ask("Run this in " + context.session().context() + ", subscription "
                                + context.session().subscriptionId() + "?");
            }
            List<PlannedStep> done = new LiveRun(target, rebinding).run(step -> context.console()
                    .message(words(step.verdict()) + ": " + step.operation() + " " + step.resource()));
            context.console().message("undo: recording undo " + options.file);
            return Outcome.list(done.stream(), new Looks<>(each -> each, STEPS));
        }
    }

    @Command(
            name = "verify",
            description = "Say whether what a recorded run left is still as it left it. Only reads.",
            footer = {"recording verify first-pool.batchsh.jsonl", "recording verify first-pool.batchsh.jsonl -o json"})
    static final class VerifyRecording extends Verb {
        @Mixin
        final RunOptions options = new RunOptions();

        @Option(names = "--defaults", description = "Show as well what the service filled in by itself.")
        boolean defaults;

        VerifyRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            ReplayTarget target = target(context);
            List<Drift> drift = Drift.of(target, options.rebinding(context, target));
            long changed = drift.stream().filter(each -> !each.clean()).count();
            context.console()
                    .message(drift.size() + " resources, "
                            + (changed == 0 ? "no drift" : changed + (changed == 1 ? " has" : " have") + " drifted"));
            if (defaults) {
                drift.forEach(each ->
                        each.defaults().forEach(line -> context.console().message(each.resource() + line)));
            }
            return Outcome.list(drift.stream(), new Looks<>(each -> each, DRIFT))
                    .with(changed == 0 ? ExitCode.DONE : ExitCode.DIFFERS);
        }
    }

    @Command(
            name = "undo",
            description = "Take a recorded run back: the inverse of each change, the last first.",
            footer = {"recording undo first-pool.batchsh.jsonl --yes"})
    static final class UndoRecording extends Verb.Changing {
        @Mixin
        final RunOptions options = new RunOptions();

        UndoRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() throws InterruptedException {
            ReplayTarget target = target(context);
            Undo undo = new Undo(target, options.rebinding(context, target));
            RunPlan plan = undo.plan();
            show(context, plan, "undo");
            boolean idle = plan.steps().stream()
                    .allMatch(step -> step.verdict() == Verdict.GONE || step.verdict() == Verdict.IMPOSSIBLE);
            if (idle) {
                context.console().message("nothing to undo");
                return Outcome.done();
            }
            if (!change.dryRun && !context.settings().dryRun()) {
                change.confirmation(context)
                        .ask("Undo this in " + context.session().context() + ", subscription "
                                + context.session().subscriptionId() + "?");
            }
            undo.run(step ->
                    context.console().message(words(step.verdict()) + ": " + step.operation() + " " + step.resource()));
            return Outcome.list(plan.steps().stream(), new Looks<>(each -> each, STEPS));
        }
    }

    @Command(
            name = "recover",
            description = "Settle a recording that broke off: look whether its last changes took effect, and seal it.",
            footer = {"recording recover broken.batchsh.jsonl"})
    static final class RecoverRecording extends Verb {
        @Mixin
        final RunOptions options = new RunOptions();

        RecoverRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            ReplayTarget target = target(context);
            List<Recovery.Settled> settled = Recovery.recover(
                    options.file,
                    target,
                    options.values(context, RecordedRun.read(options.file)),
                    context.session().transport().clock());
            settled.forEach(each -> context.console()
                    .message("line " + each.line() + ": " + each.operation() + " " + each.resource()
                            + (each.tookEffect() ? " took effect" : " did not take effect")));
            context.console().message("sealed: " + options.file);
            context.console().message("next: recording plan " + options.file);
            return Outcome.done();
        }
    }

    /** A plan says as well what preflight finds wrong with the pools it would create. */
    private static RunPlan checked(CommandContext context, RunPlan plan) throws InterruptedException {
        List<PlannedStep> steps = new ArrayList<>();
        for (PlannedStep step : plan.steps()) {
            boolean creates = step.operation().equals("batch.pool.create") && step.verdict() == Verdict.CREATE;
            steps.add(creates && !takesImageOf(step, steps) ? checked(context, step) : step);
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

    private static PlannedStep checked(CommandContext context, PlannedStep step) throws InterruptedException {
        PlannedStep checked = step;
        PoolSpec spec = PoolSpec.builder(step.request()).build();
        for (Finding finding : context.operations().check(spec).findings()) {
            if (finding.severity() == Severity.BLOCKER) {
                checked = checked.impossible("preflight " + finding.ruleId() + ": " + finding.title());
            }
        }
        return checked;
    }

    private static AzureException refused(String problem) {
        return AzureException.builder(AzureException.Kind.REFUSED, problem).build();
    }

    /** Shows a plan before it is carried out, whatever the format of the result. */
    private static void show(CommandContext context, RunPlan plan, String name) {
        plan.bound().stream()
                .filter(bound -> !bound.recorded().equals(bound.now()))
                .forEach(bound ->
                        context.console().message(bound.name() + ": " + bound.recorded() + " -> " + bound.now()));
        plan.steps().forEach(step -> context.console()
                .message("  " + words(step.verdict()) + "  " + step.operation() + " " + step.resource()
                        + (step.notes().isEmpty() ? "" : "  (" + String.join("; ", step.notes()) + ")")));
        say(context, plan, name);
    }

    private static void say(CommandContext context, RunPlan plan, String name) {
        StringBuilder text = new StringBuilder(name + ": ");
        for (Verdict verdict : Verdict.values()) {
            long count = plan.count(verdict);
            if (count > 0 && verdict != Verdict.WAIT) {
                text.append(text.length() > name.length() + 2 ? ", " : "")
                        .append(count)
                        .append(' ')
                        .append(words(verdict));
            }
        }
        context.console().message(text.toString());
        plan.run().problem().ifPresent(problem -> context.console().message("the recording is incomplete: " + problem));
    }
}
