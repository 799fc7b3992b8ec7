package io.batchsh.command;

import io.batchsh.batch.JobSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code job create}. */
@Command(
        name = "create",
        description = "Create a job, to which tasks can be added.",
        footer = {
            "job create --id render --pool-id nightly",
            "job create --id render --pool-id nightly --max-wall-clock-time 2h --on-all-tasks-complete terminatejob"
        })
final class JobCreateCommand extends Verb.Changing {

    /** What the service does when all tasks are completed. */
    enum AllTasksComplete {
        NOACTION,
        TERMINATEJOB
    }

    @Option(names = "--id", paramLabel = "<new-job>", description = "The job's id.")
    @Nullable
    String id;

    @Option(
            names = {"--pool-id", "--pool"},
            paramLabel = "<pool>",
            description = "The pool it runs on.")
    @Nullable
    String pool;

    @Option(names = "--priority", paramLabel = "<number>", description = "From -1000 to 1000; 0 without it.")
    @Nullable
    Integer priority;

    @Option(
            names = "--max-wall-clock-time",
            paramLabel = "<duration>",
            description = "How long the job may take, such as 2h.")
    @Nullable
    Duration maxWallClockTime;

    @Option(
            names = "--max-task-retry-count",
            paramLabel = "<count>",
            description = "How often a task that fails is tried again.")
    @Nullable
    Integer maxTaskRetryCount;

    @Option(
            names = "--on-all-tasks-complete",
            paramLabel = "<action>",
            description = "When all tasks are completed: ${COMPLETION-CANDIDATES}.")
    @Nullable
    AllTasksComplete onAllTasksComplete;

    @Option(
            names = "--metadata",
            paramLabel = "<name=value>",
            description = "A name and value of your own; repeatable.")
    Map<String, String> metadata = new LinkedHashMap<>();

    @Option(
            names = "--json-file",
            paramLabel = "<file>",
            description = "The body of the creation as JSON; other options go over it.")
    @Nullable
    Path jsonFile;

    JobCreateCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() throws InterruptedException {
        JobSpec job = spec();
        if (job.id().isEmpty() || !job.document().containsKey("poolInfo")) {
            throw new UsageException("A job needs an id and a pool.", "job create --id NAME --pool-id POOL");
        }
        context.operations().jobs().create(job);
        context.console().message("undo: job delete " + job.id());
        context.console().message("next: task add " + job.id() + " --command-line '/bin/sh -c \"...\"' --wait");
        return Outcome.one(context.operations().jobs().show(job.id()), WorkLooks.job());
    }

    private JobSpec spec() {
        JobSpec.Builder builder = JobSpec.builder(jsonFile == null ? Map.of() : JsonFile.read(jsonFile));
        if (id != null) {
            builder.id(id);
        }
        if (pool != null) {
            builder.poolId(pool);
        }
        if (priority != null) {
            builder.priority(priority);
        }
        if (maxWallClockTime != null) {
            builder.maxWallClockTime(maxWallClockTime);
        }
        if (maxTaskRetryCount != null) {
            builder.maxTaskRetryCount(maxTaskRetryCount);
        }
        if (onAllTasksComplete != null) {
            builder.onAllTasksComplete(onAllTasksComplete.name().toLowerCase(Locale.ROOT));
        }
        if (!metadata.isEmpty()) {
            builder.metadata(metadata);
        }
        return builder.build();
    }
}
