package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What jobs, tasks and job schedules must be for the service to accept them. */
final class JobRules {

    private static final String ID_RULE =
            "The specified id can contain any combination of alphanumeric characters including hyphens and underscores,"
                    + " and cannot contain more than 64 characters.";

    private final Simulation simulation;
    private final Contract contract;

    JobRules(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
    }

    static void id(String id) {
        if (!id.matches("[A-Za-z0-9_-]{1,64}")) {
            throw Contract.invalid("id", id, ID_RULE);
        }
    }

    /** Checks what a job or the specification of jobs says. */
    void job(BatchAccount account, Map<String, Object> body, Optional<String> caller) {
        Map<String, Object> pool = Json.child(body, "poolInfo");
        boolean named = pool.containsKey("poolId");
        Map<String, Object> automatic = Json.child(pool, "autoPoolSpecification");
        if (named != automatic.isEmpty()) {
            throw Contract.invalid("poolInfo", "Exactly one of poolId and autoPoolSpecification must be specified.");
        }
        if (!automatic.isEmpty()) {
            if (Json.child(automatic, "pool").isEmpty()) {
                throw Contract.missing("pool");
            }
            new PoolRules(simulation, contract)
                    .specification(account, AutoPools.body(simulation, automatic, "check"), caller);
        }
        Json.integer(body, "priority")
                .filter(value -> value < -1000 || value > 1000)
                .ifPresent(value -> {
                    throw Contract.invalid(
                            "priority", value.toString(), "The value must be between -1000 and 1000, both included.");
                });
        for (String name : List.of("jobManagerTask", "jobPreparationTask", "jobReleaseTask")) {
            packages(account, Json.child(body, name));
        }
        if (body.containsKey("jobReleaseTask") && !body.containsKey("jobPreparationTask")) {
            throw Contract.invalid(
                    "jobReleaseTask", "A job release task can only be specified together with a job preparation task.");
        }
    }

    /** Checks a task for a job. */
    void task(BatchAccount account, Job job, Map<String, Object> body) {
        String id = Json.text(body, "id").orElse("");
        id(id);
        if (Json.text(body, "commandLine").orElse("").isBlank()) {
            throw Contract.invalid("commandLine", "", "The value must not be empty.");
        }
        if (body.containsKey("dependsOn") && !Json.flag(job.configuration, "usesTaskDependencies")) {
            throw new Refusal(
                    400,
                    "TaskDependenciesNotSpecifiedOnJob",
                    "The specified task has dependencies, but the job does not specify that it uses task"
                            + " dependencies.");
        }
        for (String special : List.of("Preparation", "Release")) {
            if (Json.text(job.configuration, "job" + special + "Task", "id")
                    .filter(id::equalsIgnoreCase)
                    .isPresent()) {
                throw new Refusal(
                        409,
                        "TaskIdSameAsJob" + special + "Task",
                        "The specified task id is same as the job " + special.toLowerCase(Locale.ROOT) + " task.");
            }
        }
        Json.integer(body, "requiredSlots")
                .filter(value -> value < 1 || value > 256)
                .ifPresent(value -> {
                    throw Contract.invalid("requiredSlots", value.toString(), "The value must be between 1 and 256.");
                });
        JobFactory.constraints(Json.child(body, "constraints"), true, 0);
        packages(account, body);
        if (job.task(id).isPresent()) {
            throw new Refusal(409, "TaskExists", "The specified task already exists.");
        }
    }

    private void packages(BatchAccount account, Map<String, Object> task) {
        Applications.check(simulation, account, task);
    }

    /** @throws Refusal 409 if the job takes no changes any more, naming why */
    static void open(Job job) {
        switch (job.state) {
            case "deleting" ->
                throw new Refusal(
                        409,
                        "JobBeingDeleted",
                        "The specified job has been marked for deletion and is being garbage collected.");
            case "terminating" ->
                throw new Refusal(409, "JobBeingTerminated", "The specified job is being terminated.");
            case "completed" ->
                throw new Refusal(409, "JobCompleted", "The specified job is already in a completed state.");
            default -> {}
        }
    }

    static Refusal invalidState() {
        return new Refusal(
                409,
                "OperationInvalidForCurrentState",
                "The specified operation is not valid for the current state of the resource.");
    }
}
