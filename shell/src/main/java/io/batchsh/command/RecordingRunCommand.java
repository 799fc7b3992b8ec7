package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.recording.Drift;
import io.batchsh.recording.PlanFile;
import io.batchsh.recording.RecordedRun;
import io.batchsh.recording.Recovery;
import io.batchsh.recording.ReplayTarget;
import io.batchsh.recording.RunPlan;
import io.batchsh.recording.RunPlan.Verdict;
import io.batchsh.recording.Undo;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The verbs of {@code recording} that hold a recorded run against an account, or run it there. */
final class RecordingRunCommand {

    /** What a run can be given. */
    record InputRow(String name, String type, String recorded, String now) {}

    private static final TableLayout<InputRow> INPUTS = TableLayout.of(
            Column.of("Name", InputRow::name),
            Column.of("Type", InputRow::type),
            Column.of("Recorded", InputRow::recorded),
            Column.of("Now", InputRow::now));

    private static final TableLayout<Drift> DRIFT = TableLayout.of(
            Column.<Drift>of("Resource", Drift::resource).minimalWidth(20),
            Column.<Drift>of("Verdict", drift -> drift.clean() ? "same" : drift.missing() ? "missing" : "drifted"),
            Column.<Drift>of("Drift", drift -> String.join("; ", drift.drift())).minimalWidth(30));

    private RecordingRunCommand() {}

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
            Stream<InputRow> inputs = options.rebinding(context, target(context)).bound().stream()
                    .map(bound -> new InputRow(bound.name(), bound.type().word(), bound.recorded(), bound.now()));
            Set<String> given = options.secrets(context).keySet();
            Stream<InputRow> secrets = RecordedRun.read(options.file).secrets().stream()
                    .map(name -> new InputRow(name, "secret", "", given.contains(name) ? "given" : "needed"));
            return Outcome.list(Stream.concat(inputs, secrets), new Looks<>(each -> each, INPUTS));
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
            RunPlan plan = PlanCheck.checked(context.operations(), options.plan(context, target));
            RunPlanLooks.say(context.console(), plan, "plan");
            if (out != null) {
                PlanFile.write(out, plan, target, context.shell().secrets());
                context.console().message("written: " + out);
            }
            boolean blocked = plan.obstacle().isPresent();
            return Outcome.list(plan.steps().stream(), RunPlanLooks.steps())
                    .with(blocked ? ExitCode.REFUSED : ExitCode.DONE);
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
            refuseConverted();
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

        /** No drift would be told of what was never read back. */
        private void refuseConverted() {
            RecordedRun run = RecordedRun.read(options.file);
            run.header()
                    .origin()
                    .filter(origin -> origin.converted() && run.baselines().isEmpty())
                    .ifPresent(origin -> {
                        throw AzureException.builder(
                                        AzureException.Kind.REFUSED,
                                        "The recording does not say what its run left, so that drift could be told.")
                                .reason("It was converted from " + origin.format() + " " + origin.id() + ".")
                                .remedy("recording plan " + options.file)
                                .build();
                    });
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
            RunPlanLooks.show(context.console(), plan, "undo");
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
            undo.run(step -> context.console().message(RunPlanLooks.line(step)));
            return Outcome.list(plan.steps().stream(), RunPlanLooks.steps());
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
                    options.rebinding(context, target),
                    target,
                    context.session().transport().clock());
            settled.forEach(each -> context.console()
                    .message("line " + each.line() + ": " + each.operation() + " " + each.resource()
                            + (each.tookEffect() ? " took effect" : " did not take effect")));
            context.console().message("sealed: " + options.file);
            context.console().message("next: recording plan " + options.file);
            return Outcome.done();
        }
    }
}
