package io.batchsh.simulator;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes jobs and tasks from what was sent, with the defaults that the service adds. */
final class JobFactory {

    private static final Map<String, Object> USER =
            Json.object("autoUser", Json.object("scope", "pool", "elevationLevel", "nonadmin"));

    private final Simulation simulation;

    JobFactory(Simulation simulation) {
        this.simulation = simulation;
    }

    /** Makes a job, its automatic pool and its job manager task, and puts it into the account. */
    Job create(BatchAccount account, Map<String, Object> body, Instant now) {
        String id = Json.text(body, "id").orElseThrow();
        Map<String, Object> configuration = complete(body);
        configuration.remove("id");
        String pool = AutoPools.specification(configuration)
                .map(specification -> autoPool(account, AutoPools.body(simulation, specification, id)))
                .orElseGet(() -> Json.text(configuration, "poolInfo", "poolId").orElse(""));
        Job job = new Job(account.host(), id, configuration, pool, now);
        account.jobs.put(id.toLowerCase(Locale.ROOT), job);
        Map<String, Object> manager = Json.child(configuration, "jobManagerTask");
        if (!manager.isEmpty()) {
            Map<String, Object> task = new LinkedHashMap<>(manager);
            task.keySet().removeAll(List.of("killJobOnCompletion", "runExclusive"));
            add(job, task, now);
        }
        new JobLife(simulation).begin(job);
        return job;
    }

    private String autoPool(BatchAccount account, Map<String, Object> body) {
        Pool pool = PoolFactory.create(account, body, simulation.now());
        account.pools.put(pool.id.toLowerCase(Locale.ROOT), pool);
        new Allocation(simulation).resize(account, pool);
        new AutoScaling(simulation).begin(account, pool);
        return pool.id;
    }

    /** Makes a task and lets it wait for a node. */
    Task add(Job job, Map<String, Object> body, Instant now) {
        Map<String, Object> configuration = completeTask(body, job);
        String id = Json.text(body, "id").orElseThrow();
        configuration.remove("id");
        Task task = new Task(job, id, configuration, now);
        job.tasks.put(id.toLowerCase(Locale.ROOT), task);
        Dependencies.admit(task);
        Scheduler.poke(simulation, job);
        return task;
    }

    /** The defaults as recorded: azure-cli test_batch_job_and_task, API 2024-02-01.19.0. */
    static Map<String, Object> complete(Map<String, Object> sent) {
        Map<String, Object> job = new LinkedHashMap<>();
        job.put("priority", 0);
        job.put("maxParallelTasks", -1);
        job.put("usesTaskDependencies", false);
        job.put("allowTaskPreemption", false);
        job.put("onAllTasksComplete", "noaction");
        job.put("onTaskFailure", "noaction");
        job.putAll(Json.copy(sent));
        job.put("constraints", constraints(Json.child(job, "constraints"), false, 0));
        for (String mode : List.of("onAllTasksComplete", "onTaskFailure")) {
            job.computeIfPresent(mode, (name, value) -> value.toString().toLowerCase(Locale.ROOT));
        }
        int retries = Json.integer(job, "constraints", "maxTaskRetryCount").orElse(0);
        job.computeIfPresent("jobManagerTask", (name, value) -> manager(Json.cast(value), retries));
        job.computeIfPresent("jobPreparationTask", (name, value) -> preparation(Json.cast(value), retries));
        job.computeIfPresent("jobReleaseTask", (name, value) -> release(Json.cast(value)));
        Map<String, Object> automatic = Json.child(job, "poolInfo", "autoPoolSpecification");
        if (!automatic.isEmpty()) {
            automatic.putIfAbsent("keepAlive", false);
            Map<String, Object> pool = PoolFactory.complete(Json.child(automatic, "pool"));
            pool.putIfAbsent("resizeTimeout", "PT15M");
            pool.putIfAbsent("enableAutoScale", false);
            if (!Json.flag(pool, "enableAutoScale")) {
                pool.putIfAbsent("targetDedicatedNodes", 0);
                pool.putIfAbsent("targetLowPriorityNodes", 0);
            }
            automatic.put("pool", pool);
        }
        return job;
    }

    /** As the service completes constraints, the retention of tasks included. */
    static Map<String, Object> constraints(Map<String, Object> sent, boolean task, int retries) {
        Map<String, Object> constraints = new LinkedHashMap<>();
        constraints.put(
                "maxWallClockTime",
                Json.text(sent, "maxWallClockTime")
                        .map(text -> Spans.normalized("maxWallClockTime", text))
                        .orElse(Spans.UNLIMITED));
        if (task) {
            constraints.put(
                    "retentionTime",
                    Json.text(sent, "retentionTime")
                            .map(text -> Spans.normalized("retentionTime", text))
                            .orElse("P7D"));
        }
        int most = Json.integer(sent, "maxTaskRetryCount").orElse(retries);
        if (most < -1) {
            throw Contract.invalid("maxTaskRetryCount", Integer.toString(most), "The value must be at least -1.");
        }
        constraints.put("maxTaskRetryCount", most);
        return constraints;
    }

    private static Map<String, Object> completeTask(Map<String, Object> sent, Job job) {
        Map<String, Object> task = new LinkedHashMap<>(Json.copy(sent));
        task.putIfAbsent("userIdentity", USER);
        int retries = Json.integer(job.configuration, "constraints", "maxTaskRetryCount")
                .orElse(0);
        task.put("constraints", constraints(Json.child(task, "constraints"), true, retries));
        task.putIfAbsent("requiredSlots", 1);
        return task;
    }

    private static Map<String, Object> manager(Map<String, Object> sent, int retries) {
        Map<String, Object> task = new LinkedHashMap<>(sent);
        task.put("constraints", constraints(Json.child(sent, "constraints"), true, retries));
        task.putIfAbsent("requiredSlots", 1);
        task.putIfAbsent("userIdentity", USER);
        task.putIfAbsent("runExclusive", true);
        task.putIfAbsent("allowLowPriorityNode", true);
        task.putIfAbsent("killJobOnCompletion", true);
        return task;
    }

    private static Map<String, Object> preparation(Map<String, Object> sent, int retries) {
        Map<String, Object> task = new LinkedHashMap<>(sent);
        task.putIfAbsent("id", "jobpreparation");
        task.put("constraints", constraints(Json.child(sent, "constraints"), true, retries));
        task.putIfAbsent("userIdentity", USER);
        task.putIfAbsent("waitForSuccess", true);
        task.putIfAbsent("rerunOnNodeRebootAfterSuccess", true);
        return task;
    }

    private static Map<String, Object> release(Map<String, Object> sent) {
        Map<String, Object> task = new LinkedHashMap<>(sent);
        task.putIfAbsent("id", "jobrelease");
        task.putIfAbsent("maxWallClockTime", "PT15M");
        task.putIfAbsent("retentionTime", "P7D");
        task.putIfAbsent("userIdentity", USER);
        return task;
    }
}
