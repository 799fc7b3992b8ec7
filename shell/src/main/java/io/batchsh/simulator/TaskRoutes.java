package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tasks: create one or many, list, get, change, delete. */
final class TaskRoutes {

    private static final int MOST_AT_ONCE = 100;
    private static final Set<String> FILTERABLE = Set.of(
            "id",
            "displayName",
            "state",
            "stateTransitionTime",
            "previousState",
            "previousStateTransitionTime",
            "creationTime",
            "lastModified",
            "executionInfo/exitCode",
            "executionInfo/startTime",
            "executionInfo/endTime",
            "executionInfo/retryCount",
            "executionInfo/requeueCount",
            "executionInfo/result",
            "nodeInfo/nodeId",
            "nodeInfo/poolId");

    private final Simulation simulation;
    private final Contract contract;
    private final JobRules rules;

    TaskRoutes(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
        this.rules = new JobRules(simulation, contract);
    }

    void route(BatchService service) {
        service.on("POST", "/jobs/{job}/tasks", this::create)
                .on("POST", "/jobs/{job}/addtaskcollection", this::createMany)
                .on("GET", "/jobs/{job}/tasks", this::list)
                .on("GET", "/jobs/{job}/tasks/{task}", this::get)
                .on("PUT", "/jobs/{job}/tasks/{task}", this::change)
                .on("DELETE", "/jobs/{job}/tasks/{task}", this::delete);
    }

    private Reply create(BatchAccount account, Request request, Map<String, String> path) {
        Job job = JobRoutes.find(account, path);
        Map<String, Object> body = BatchService.body(request);
        contract.check("BatchTaskCreateOptions", body);
        JobRules.open(job);
        rules.task(account, job, body);
        Task task = new JobFactory(simulation).add(job, body, simulation.now());
        return BatchService.created(request, "/jobs/" + job.id + "/tasks/" + task.id, task.lastModified);
    }

    private Reply createMany(BatchAccount account, Request request, Map<String, String> path) {
        Job job = JobRoutes.find(account, path);
        Map<String, Object> body = BatchService.body(request);
        contract.check("BatchTaskGroup", body);
        JobRules.open(job);
        List<Map<String, Object>> sent = Json.children(body, "value");
        if (sent.size() > MOST_AT_ONCE) {
            throw Contract.invalid(
                    "value",
                    Integer.toString(sent.size()),
                    "The collection must not contain more than " + MOST_AT_ONCE + " tasks.");
        }
        List<Object> results = new ArrayList<>();
        for (Map<String, Object> each : sent) {
            results.add(result(account, job, each, request.host()));
        }
        return Reply.json(
                200,
                Json.object(
                        "odata.metadata", "https://" + request.host() + "/$metadata#taskaddresult", "value", results));
    }

    private Map<String, Object> result(BatchAccount account, Job job, Map<String, Object> body, String host) {
        try {
            rules.task(account, job, body);
        } catch (Refusal refusal) {
            List<Object> values = new ArrayList<>();
            refusal.values().forEach((key, value) -> values.add(Json.object("key", key, "value", value)));
            return Json.object(
                    "status",
                    refusal.status() < 500 ? "ClientError" : "ServerError",
                    "taskId",
                    body.get("id"),
                    "error",
                    Json.object(
                            "code",
                            refusal.code(),
                            "message",
                            Json.object("lang", "en-US", "value", refusal.text()),
                            "values",
                            values.isEmpty() ? null : values));
        }
        Task task = new JobFactory(simulation).add(job, body, simulation.now());
        return Json.object(
                "status",
                "Success",
                "taskId",
                task.id,
                "eTag",
                Times.entityTag(task.lastModified),
                "lastModified",
                Times.batch(task.lastModified),
                "location",
                TaskView.url(task, host));
    }

    private Reply list(BatchAccount account, Request request, Map<String, String> path) {
        Job job = JobRoutes.find(account, path);
        return new Page<Task>(
                        after -> from(job, after),
                        task -> task.id.toLowerCase(Locale.ROOT),
                        task -> render(account, task, request.host()),
                        FILTERABLE)
                .answer(request, "tasks");
    }

    private static Iterator<Task> from(Job job, Optional<String> after) {
        return after.map(id -> job.tasks.tailMap(id, false))
                .orElse(job.tasks)
                .values()
                .iterator();
    }

    private Map<String, Object> render(BatchAccount account, Task task, String host) {
        return TaskView.render(task, host, separator(account, task));
    }

    /** Between the parts of a directory where a task runs, or would. */
    String separator(BatchAccount account, Task task) {
        String pool = task.pool;
        return account.pool(pool == null ? task.job.pool : pool)
                .map(new Surroundings()::separator)
                .orElse("/");
    }

    private Reply get(BatchAccount account, Request request, Map<String, String> path) {
        Task task = find(account, path);
        Conditions.forRead(request, task.lastModified);
        return BatchService.tagged(
                BatchService.element(request, "tasks", render(account, task, request.host())), task.lastModified);
    }

    private Reply change(BatchAccount account, Request request, Map<String, String> path) {
        Map<String, Object> body = BatchService.body(request);
        // Clients send back what they got; only the constraints can change.
        body.keySet().retainAll(Set.of("constraints"));
        contract.check("BatchTask", body);
        Task task = find(account, path);
        Conditions.forWrite(request, task.lastModified);
        JobRules.open(task.job);
        if (task.completed()) {
            throw TaskActions.completed();
        }
        int retries = Json.integer(task.job.configuration, "constraints", "maxTaskRetryCount")
                .orElse(0);
        task.configuration.put("constraints", JobFactory.constraints(Json.child(body, "constraints"), true, retries));
        task.modified(simulation.now());
        return BatchService.written(200, request, task.lastModified);
    }

    private Reply delete(BatchAccount account, Request request, Map<String, String> path) {
        Task task = find(account, path);
        Conditions.forWrite(request, task.lastModified);
        if (!task.completed()) {
            new TaskLife(simulation).complete(task, Failures.ended("The task was deleted."));
        }
        task.job.tasks.remove(task.id.toLowerCase(Locale.ROOT));
        return Reply.empty(200);
    }

    static Task find(BatchAccount account, Map<String, String> path) {
        return JobRoutes.find(account, path)
                .task(path.getOrDefault("task", ""))
                .orElseThrow(() -> new Refusal(404, "TaskNotFound", "The specified task does not exist."));
    }
}
