package io.batchsh.script;

import groovy.lang.Closure;
import io.batchsh.batch.NodeFile;
import io.batchsh.batch.Task;
import io.batchsh.batch.TaskCounts;
import io.batchsh.batch.TaskOutput;
import io.batchsh.batch.TaskSpec;
import io.batchsh.command.Operations;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code tasks}: the tasks of a job. */
public record TaskNames(Supplier<Operations> operations) {

    public List<Task> list(String job) {
        return operations.get().tasks().list(job).toList();
    }

    public Task show(String job, String id) {
        return operations.get().tasks().show(job, id);
    }

    /**
     * Adds a task: {@code tasks.add('render', id: 'frame-1', commandLine: '/bin/sh -c "…"')}; further {@code environment} (a
     * map), {@code elevated}, {@code maxWallClockTime}, {@code maxTaskRetryCount}, {@code requiredSlots} and
     * {@code properties} (any other JSON of the call).
     */
    public Task add(Map<String, Object> arguments, String job) {
        NamedArguments values = new NamedArguments(
                "A task",
                arguments,
                Set.of(
                        "id",
                        "commandLine",
                        "environment",
                        "elevated",
                        "maxWallClockTime",
                        "maxTaskRetryCount",
                        "requiredSlots",
                        "properties"));
        TaskSpec.Builder builder = TaskSpec.builder(values.properties("properties"));
        values.text("id").ifPresent(builder::id);
        values.text("commandLine").ifPresent(builder::commandLine);
        Map<String, String> environment = values.map("environment");
        if (!environment.isEmpty()) {
            builder.environment(environment);
        }
        if (values.flag("elevated")) {
            builder.elevated();
        }
        values.duration("maxWallClockTime").ifPresent(builder::maxWallClockTime);
        values.number("maxTaskRetryCount").ifPresent(builder::maxTaskRetryCount);
        values.number("requiredSlots").ifPresent(builder::requiredSlots);
        TaskSpec task = builder.build();
        operations.get().tasks().add(job, task);
        return show(job, task.id());
    }

    /** What a task has written so far: {@code stdout}, {@code stderr}, {@code exitCode}. */
    public TaskOutput output(String job, String id) {
        return operations.get().tasks().output(show(job, id));
    }

    /** All files of a task. */
    public List<NodeFile> files(String job, String id) {
        return operations.get().tasks().files(job, id, true).toList();
    }

    /** The text of a file. */
    public String file(String job, String id, String path) {
        return new String(operations.get().tasks().file(job, id, path), StandardCharsets.UTF_8);
    }

    public void delete(String job, String id) {
        operations.get().tasks().delete(job, id);
    }

    /** Waits until a task is completed, whether it succeeds or fails. */
    public Task awaitDone(String job, String id) {
        return operations.get().taskWaits().untilDone(job, id, Optional.empty(), seen -> {});
    }

    /** Waits until no task of a job is left to do. */
    public TaskCounts awaitDone(String job) {
        return operations.get().taskWaits().untilAllDone(job, Optional.empty(), seen -> {});
    }

    /** The same, telling a closure the counts of each step. */
    public TaskCounts awaitDone(String job, Closure<?> progress) {
        return operations.get().taskWaits().untilAllDone(job, Optional.empty(), progress::call);
    }
}
