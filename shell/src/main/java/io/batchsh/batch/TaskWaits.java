package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.Wait;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

import static java.util.Objects.requireNonNull;

/**
 * Waits for tasks, on the clock of the transport. A wait for a task that no node will ever take ends with the reason
 * instead of lasting.
 */
public final class TaskWaits {

    private final AzureClients clients;
    private final Jobs jobs;
    private final Tasks tasks;
    private final PoolWaits pools;
    private final PoolFailures failures;

    public TaskWaits(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.jobs = new Jobs(clients);
        this.tasks = new Tasks(clients);
        this.pools = new PoolWaits(clients);
        this.failures = new PoolFailures(new PoolTroubles(clients));
    }

    /**
     * Waits until a task is completed, whether it succeeds or fails.
     *
     * @param timeout how long at most; without it as long as it takes
     * @throws AzureException as soon as it is clear that no node will take the task
     */
    public Task untilDone(String jobId, String taskId, Optional<Duration> timeout, Consumer<Task> progress) {
        return new Wait<>(
                        clients.transport(),
                        "jobs/" + jobId + "/tasks/" + taskId,
                        "state == completed",
                        () -> tasks.show(jobId, taskId),
                        Task::completed)
                .watch("/state", Task::state, task -> null)
                .failWhen(task -> task.state().equals("active") ? stuck(jobId) : Optional.empty())
                .whenGivenUp(
                        task -> "Last seen: task " + taskId + " " + task.state() + ".",
                        "task show " + jobId + " " + taskId)
                .onProgress(progress)
                .timeout(timeout.orElse(null))
                .await();
    }

    /**
     * Waits until no task of a job is left to do. Each poll counts the tasks and lists none.
     *
     * @param timeout how long at most; without it as long as it takes
     * @throws AzureException as soon as it is clear that no node will take what is left
     */
    public TaskCounts untilAllDone(String jobId, Optional<Duration> timeout, Consumer<TaskCounts> progress) {
        return new Wait<>(
                        clients.transport(),
                        "jobs/" + jobId,
                        "no active or running tasks",
                        () -> jobs.taskCounts(jobId),
                        counts -> counts.active() + counts.running() == 0)
                .watch("/taskCounts", TaskCounts::summary, counts -> null)
                .failWhen(counts -> counts.active() > 0 && counts.running() == 0 ? stuck(jobId) : Optional.empty())
                .whenGivenUp(counts -> "Last seen: " + counts.summary() + ".", "task list " + jobId)
                .onProgress(progress)
                .timeout(timeout.orElse(null))
                .await();
    }

    /** Why no task of a job can begin; empty as long as one may. */
    private Optional<AzureException> stuck(String jobId) {
        Job job = jobs.show(jobId);
        if (job.state().startsWith("disabl")) {
            return Optional.of(AzureException.builder(Kind.CONFLICT, "The job " + jobId + " is " + job.state() + ".")
                    .code("JobDisabled")
                    .remedy("job enable " + jobId)
                    .build());
        }
        return job.poolId().isEmpty() ? Optional.empty() : stuckPool(job.poolId());
    }

    private Optional<AzureException> stuckPool(String poolId) {
        PoolProgress pool = pools.look(poolId);
        if (!pool.settled() || pool.counts().ready() > 0 || pool.pool().autoScale()) {
            return Optional.empty();
        }
        return failures.of(pool, 1)
                .or(() -> pool.targetNodes() == 0
                        ? Optional.of(AzureException.builder(Kind.CONFLICT, "The pool " + poolId + " has no nodes.")
                                .code("PoolHasNoNodes")
                                .reason("The task stays active until a node takes it.")
                                .remedy("pool resize " + poolId + " --target-dedicated-nodes 1")
                                .build())
                        : Optional.empty());
    }
}
