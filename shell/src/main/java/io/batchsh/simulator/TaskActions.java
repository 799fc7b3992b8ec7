package io.batchsh.simulator;

import java.util.Map;

/** What is done with a task: terminate, reactivate, list its subtasks. */
final class TaskActions {

    private final Simulation simulation;

    TaskActions(Simulation simulation) {
        this.simulation = simulation;
    }

    void route(BatchService service) {
        service.on("POST", "/jobs/{job}/tasks/{task}/terminate", this::terminate)
                .on("POST", "/jobs/{job}/tasks/{task}/reactivate", this::reactivate)
                .on("GET", "/jobs/{job}/tasks/{task}/subtasksinfo", this::subtasks);
    }

    private Reply terminate(BatchAccount account, Request request, Map<String, String> path) {
        Task task = TaskRoutes.find(account, path);
        Conditions.forWrite(request, task.lastModified);
        JobRules.open(task.job);
        if (task.completed()) {
            throw completed();
        }
        new TaskLife(simulation).complete(task, Failures.ended("The task was terminated."));
        task.modified(simulation.now());
        return BatchService.written(204, request, task.lastModified);
    }

    private Reply reactivate(BatchAccount account, Request request, Map<String, String> path) {
        Task task = TaskRoutes.find(account, path);
        Conditions.forWrite(request, task.lastModified);
        JobRules.open(task.job);
        if (!task.completed()) {
            throw new Refusal(
                    409,
                    "TaskNotCompleted",
                    "The specified task is not in a completed state, and the requested operation can be performed only"
                            + " on completed tasks.");
        }
        if (task.succeeded()) {
            throw new Refusal(
                    409,
                    "TaskSucceeded",
                    "The specified task has already completed successfully, and the requested operation cannot be"
                            + " performed on successful tasks.");
        }
        task.forgetRun();
        task.retries = 0;
        task.lastRetry = null;
        task.enter("active", simulation.now());
        task.modified(simulation.now());
        Dependencies.admit(task);
        Scheduler.poke(simulation, task.job);
        return BatchService.written(204, request, task.lastModified);
    }

    private Reply subtasks(BatchAccount account, Request request, Map<String, String> path) {
        Task task = TaskRoutes.find(account, path);
        String separator =
                account.pool(task.job.pool).map(new Surroundings()::separator).orElse("/");
        return Reply.json(
                200,
                Json.object(
                        "odata.metadata",
                        "https://" + request.host() + "/$metadata#subtaskinfo",
                        "value",
                        TaskView.subtasks(task, request.host(), separator)));
    }

    static Refusal completed() {
        return new Refusal(409, "TaskCompleted", "The specified task is already in a completed state.");
    }
}
