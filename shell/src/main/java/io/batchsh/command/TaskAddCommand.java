package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.Task;
import io.batchsh.batch.TaskCounts;
import io.batchsh.batch.TaskOutput;
import io.batchsh.batch.TaskSpec;
import io.batchsh.output.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code task add}. */
@Command(
        name = "add",
        description = {
            "Add a task to a job; with --wait print what it writes.",
            "No shell reads the command line unless it names one."
        },
        footer = {
            "task add trial --command-line '/bin/sh -c \"echo hello from $AZ_BATCH_NODE_ID\"' --wait",
            "task add trial --id frame-1 --command-line hostname --elevated"
        })
final class TaskAddCommand extends Verb.Changing {

    private static final int MOST_TRIES = 50;

    @Parameters(paramLabel = "<job>", description = "The job's id.")
    String job = "";

    @Option(
            names = {"--id", "--task-id"},
            paramLabel = "<new-task>",
            description = "The task's id; the next number without it.")
    @Nullable
    String id;

    @Option(names = "--command-line", paramLabel = "<command-line>", description = "What it runs.")
    @Nullable
    String commandLine;

    @Option(names = "--environment", paramLabel = "<name=value>", description = "An environment variable; repeatable.")
    Map<String, String> environment = new LinkedHashMap<>();

    @Option(names = "--elevated", description = "Run it as an administrator of the node.")
    boolean elevated;

    @Option(
            names = "--max-wall-clock-time",
            paramLabel = "<duration>",
            description = "How long it may take, such as 10m.")
    @Nullable
    Duration maxWallClockTime;

    @Option(
            names = "--max-task-retry-count",
            paramLabel = "<count>",
            description = "How often it is tried again when it fails.")
    @Nullable
    Integer maxTaskRetryCount;

    @Option(
            names = "--json-file",
            paramLabel = "<file>",
            description = "The body of the request as JSON; other options go over it.")
    @Nullable
    Path jsonFile;

    @Option(names = "--wait", description = "Wait until it is completed and print what it wrote.")
    boolean wait;

    @Option(names = "--timeout", paramLabel = "<duration>", description = "Give up waiting after this long.")
    @Nullable
    Duration timeout;

    TaskAddCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() throws InterruptedException {
        TaskSpec spec = spec();
        if (spec.commandLine().isEmpty()) {
            throw new UsageException(
                    "What does the task run?", "task add " + job + " --command-line '/bin/sh -c \"hostname\"'");
        }
        String added = spec.id().isEmpty() ? addWithNextNumber(spec) : add(spec);
        context.console().message("undo: task delete " + job + " " + added);
        if (!wait) {
            context.console().message("next: task output " + job + " " + added);
            return Outcome.one(context.operations().tasks().show(job, added), WorkLooks.task());
        }
        Task done = await(added);
        TaskCommand.explain(done, context.console());
        ExitCode exitCode = done.succeeded() ? ExitCode.DONE : ExitCode.FAILED;
        if (done.startTime().isEmpty()) {
            return Outcome.one(done, WorkLooks.task()).with(exitCode);
        }
        TaskOutput output = context.operations().tasks().output(done);
        return TaskCommand.outcome(output, context.console()).with(exitCode);
    }

    private String add(TaskSpec spec) {
        context.operations().tasks().add(job, spec);
        return spec.id();
    }

    private String addWithNextNumber(TaskSpec spec) {
        TaskCounts counts = context.operations().jobs().taskCounts(job);
        int number = counts.total() + 1;
        while (true) {
            try {
                return add(spec.withId("task-" + number));
            } catch (AzureException failure) {
                if (!failure.code().equalsIgnoreCase("TaskExists") || number > counts.total() + MOST_TRIES) {
                    throw failure;
                }
                number++;
            }
        }
    }

    private Task await(String task) {
        try (Progress progress = new Progress(context.console())) {
            return context.operations()
                    .taskWaits()
                    .untilDone(
                            job,
                            task,
                            Optional.ofNullable(timeout),
                            seen -> progress.step("task " + task + " " + seen.state()));
        }
    }

    private TaskSpec spec() {
        TaskSpec.Builder builder = TaskSpec.builder(jsonFile == null ? Map.of() : JsonFile.read(jsonFile));
        if (id != null) {
            builder.id(id);
        }
        if (commandLine != null) {
            builder.commandLine(commandLine);
        }
        if (!environment.isEmpty()) {
            builder.environment(environment);
        }
        if (elevated) {
            builder.elevated();
        }
        if (maxWallClockTime != null) {
            builder.maxWallClockTime(maxWallClockTime);
        }
        if (maxTaskRetryCount != null) {
            builder.maxTaskRetryCount(maxTaskRetryCount);
        }
        return builder.build();
    }
}
