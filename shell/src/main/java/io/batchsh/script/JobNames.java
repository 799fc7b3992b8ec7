package io.batchsh.script;

import io.batchsh.batch.Job;
import io.batchsh.batch.JobSpec;
import io.batchsh.batch.TaskCounts;
import io.batchsh.command.Operations;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** {@code jobs}: the jobs of the account. */
public record JobNames(Supplier<Operations> operations) {

    public List<Job> list() {
        return operations.get().jobs().list().toList();
    }

    public Job show(String id) {
        return operations.get().jobs().show(id);
    }

    /**
     * Creates a job: {@code jobs.create(id: 'render', pool: 'nightly')}; further {@code priority}, {@code maxWallClockTime},
     * {@code maxTaskRetryCount}, {@code onAllTasksComplete}, {@code metadata} (a map) and {@code properties} (any other JSON of
     * the call).
     */
    public Job create(Map<String, Object> arguments) {
        NamedArguments values = new NamedArguments(
                "A job",
                arguments,
                Set.of(
                        "id",
                        "pool",
                        "priority",
                        "maxWallClockTime",
                        "maxTaskRetryCount",
                        "onAllTasksComplete",
                        "metadata",
                        "properties"));
        JobSpec.Builder builder = JobSpec.builder(values.properties("properties"));
        values.text("id").ifPresent(builder::id);
        values.text("pool").ifPresent(builder::poolId);
        values.number("priority").ifPresent(builder::priority);
        values.duration("maxWallClockTime").ifPresent(builder::maxWallClockTime);
        values.number("maxTaskRetryCount").ifPresent(builder::maxTaskRetryCount);
        values.text("onAllTasksComplete").ifPresent(builder::onAllTasksComplete);
        Map<String, String> metadata = values.map("metadata");
        if (!metadata.isEmpty()) {
            builder.metadata(metadata);
        }
        JobSpec job = builder.build();
        operations.get().jobs().create(job);
        return show(job.id());
    }

    public TaskCounts taskCounts(String id) {
        return operations.get().jobs().taskCounts(id);
    }

    public void delete(String id) {
        operations.get().jobs().delete(id);
    }

    public void terminate(String id) {
        operations.get().jobs().terminate(id, Optional.empty());
    }

    /** Lets no more tasks run; those that do are queued again. */
    public void disable(String id) {
        operations.get().jobs().disable(id, "requeue");
    }

    public void enable(String id) {
        operations.get().jobs().enable(id);
    }

    /** Waits until the job and its tasks are gone. */
    public void awaitGone(String id) {
        operations.get().jobWaits().untilDeleted(id, Optional.empty());
    }
}
