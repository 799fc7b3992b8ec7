package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Secret;
import io.batchsh.recording.LiveRun;
import io.batchsh.recording.PlanFile;
import io.batchsh.recording.Planner;
import io.batchsh.recording.Rebinding;
import io.batchsh.recording.RecordedRun;
import io.batchsh.recording.ReplayTarget;
import io.batchsh.recording.RunPlan;
import io.batchsh.recording.RunPlan.PlannedStep;
import io.batchsh.recording.RunTargets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code recording run}: here, or at many targets. */
@Command(
        name = "run",
        description = "Run the changes of a recording in this session, after showing the plan.",
        footer = {
            "recording run first-pool.batchsh.jsonl --yes",
            "recording run first-pool.batchsh.jsonl --each targets.csv --parallel 2 --yes"
        })
final class RunRecordingCommand extends Verb.Changing {

    private static final int MOST_AT_A_TIME = 32;

    @Mixin
    final RunOptions options = new RunOptions();

    @Option(
            names = "--plan",
            paramLabel = "<plan-file>",
            description = "Run only what this plan says; refused if it is stale.")
    @Nullable
    Path plan;

    @Option(
            names = "--each",
            paramLabel = "<targets>",
            description =
                    "Run it at each target of a CSV or JSON file. Its columns: name, context, subscription, account,"
                            + " and inputs.")
    @Nullable
    Path each;

    @Option(
            names = "--parallel",
            paramLabel = "<count>",
            description = "With --each: how many at a time; 4 without it.")
    int parallel = 4;

    @Option(
            names = "--recordings",
            paramLabel = "<folder>",
            description = "With --each: where the recording of each target goes; beside this one without it.")
    @Nullable
    Path recordings;

    RunRecordingCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() throws InterruptedException {
        if (each != null) {
            return rollOut(each);
        }
        ReplayTarget target = new ReplayTarget(context.session().clients());
        RecordedRun run = RecordedRun.read(options.file);
        Rebinding rebinding = RunOptions.rebinding(run, context.operations(), target, options.values(), secrets(run));
        RunPlan planned = PlanCheck.checked(context.operations(), new Planner(target, rebinding).plan());
        RunPlanLooks.show(context.console(), planned, "run");
        if (plan != null) {
            PlanFile.requireCurrent(plan, planned, target, context.shell().secrets());
        }
        planned.obstacle().ifPresent(step -> {
            throw refused("The run does not begin: line " + step.line() + ", " + step.operation() + " "
                    + step.resource() + ", is " + RunPlanLooks.words(step.verdict()) + ".");
        });
        if (planned.nothingToDo()) {
            context.console().message("nothing to do: all of it is there already");
            return Outcome.done();
        }
        if (!isDryRun()) {
            change.confirmation(context)
                    .ask("Run this in " + context.session().context() + ", subscription "
                            + context.session().subscriptionId() + "?");
        }
        List<PlannedStep> done =
                new LiveRun(target, rebinding).run(step -> context.console().message(RunPlanLooks.line(step)));
        context.console().message("undo: recording undo " + options.file);
        return Outcome.list(done.stream(), RunPlanLooks.steps());
    }

    private Outcome rollOut(Path file) throws InterruptedException {
        if (plan != null) {
            throw new UsageException("--plan is of one target.", "recording run " + options.file + " --each " + file);
        }
        if (parallel < 1 || parallel > MOST_AT_A_TIME) {
            throw new UsageException(
                    "--parallel is 1 to " + MOST_AT_A_TIME + ".",
                    "recording run " + options.file + " --each " + file + " --parallel 4");
        }
        RecordedRun run = RecordedRun.read(options.file);
        AtATime atATime = new AtATime(parallel, new StopSwitch());
        List<RolloutTarget> targets = new RolloutPlanner(context, run, options.values(), secrets(run), atATime)
                .plan(RunTargets.read(file, run));
        if (isDryRun()) {
            return Outcome.list(targets.stream().map(RolloutTarget::row), RolloutTarget.LOOKS);
        }
        ask(targets);
        AtATime.Done<RolloutOutcome> done = new Rollout(context, this::line, this::recordingOf, atATime).run(targets);
        Outcome outcome = Outcome.list(done.results().stream(), RolloutOutcome.LOOKS);
        boolean wrong = done.results().stream().anyMatch(RolloutOutcome::wrong);
        return outcome.with(done.interrupted() ? ExitCode.INTERRUPTED : wrong ? ExitCode.FAILED : ExitCode.DONE);
    }

    private Map<String, Secret> secrets(RecordedRun run) {
        return isDryRun() ? options.secrets(context) : options.secretsOrAsk(context, run);
    }

    private void ask(List<RolloutTarget> targets) throws InterruptedException {
        for (RolloutTarget target : targets) {
            RolloutTarget.Row row = target.row();
            context.console()
                    .message("  " + row.verdict() + "  " + row.target()
                            + (row.location().isEmpty() ? "" : " in ") + row.location() + "  " + row.notes());
        }
        List<RolloutTarget> able =
                targets.stream().filter(target -> target.obstacle().isEmpty()).toList();
        if (able.size() < targets.size()) {
            context.console().message("blocked: " + (targets.size() - able.size()) + " of " + targets.size());
        }
        if (able.isEmpty()) {
            throw refused("The run begins at none of the targets.");
        }
        if (!able.stream().allMatch(RolloutTarget::nothingToDo)) {
            String names = able.stream().map(RolloutTarget::name).collect(Collectors.joining(", "));
            change.confirmation(context).ask("Run this at " + able.size() + " targets: " + names + "?");
        }
    }

    private boolean isDryRun() {
        return change.dryRun || context.settings().dryRun();
    }

    private Path recordingOf(RolloutTarget target) {
        Path beside = Objects.requireNonNullElse(options.file.toAbsolutePath().getParent(), Path.of(""));
        String name = Objects.requireNonNullElse(options.file.getFileName(), options.file)
                .toString();
        String stem = name.endsWith(RecordingFolder.SUFFIX)
                ? name.substring(0, name.length() - RecordingFolder.SUFFIX.length())
                : name;
        return new RecordingFolder(recordings == null ? beside : recordings).newFile(stem + "." + target.name());
    }

    private String line(RolloutTarget target) {
        Map<String, String> values = new TreeMap<>(options.values());
        values.putAll(target.target().sets());
        StringBuilder line = new StringBuilder("recording run " + options.file);
        values.forEach(
                (name, value) -> line.append(" --set ").append(name).append('=').append(value));
        return SecretOptions.masked(line.toString());
    }

    private static AzureException refused(String problem) {
        return AzureException.builder(AzureException.Kind.REFUSED, problem).build();
    }
}
