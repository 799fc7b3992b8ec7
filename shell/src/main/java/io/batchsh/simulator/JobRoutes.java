package io.batchsh.simulator;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Jobs: create, list, get, change, delete. */
final class JobRoutes {

    private static final Set<String> FILTERABLE = Set.of(
            "id",
            "displayName",
            "state",
            "stateTransitionTime",
            "previousState",
            "creationTime",
            "lastModified",
            "priority",
            "executionInfo/poolId",
            "executionInfo/startTime",
            "executionInfo/endTime",
            "metadata/name");

    private static final List<String> CHANGEABLE = List.of(
            "priority",
            "allowTaskPreemption",
            "maxParallelTasks",
            "constraints",
            "poolInfo",
            "onAllTasksComplete",
            "metadata",
            "networkConfiguration");

    private final Simulation simulation;
    private final Contract contract;
    private final JobRules rules;
    private final JobLife life;

    JobRoutes(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
        this.rules = new JobRules(simulation, contract);
        this.life = new JobLife(simulation);
    }

    void route(BatchService service) {
        service.on("POST", "/jobs", this::create)
                .on("GET", "/jobs", (account, request, path) -> page(account, request, ""))
                .on("GET", "/jobschedules/{schedule}/jobs", this::ofSchedule)
                .on("GET", "/jobs/{job}", this::get)
                .on("PATCH", "/jobs/{job}", this::patch)
                .on("PUT", "/jobs/{job}", this::replace)
                .on("DELETE", "/jobs/{job}", this::delete);
    }

    private Reply create(BatchAccount account, Request request, Map<String, String> path) {
        Map<String, Object> body = BatchService.body(request);
        contract.olderPool(body, BatchService.version(request));
        contract.check("BatchJobCreateOptions", body);
        String id = Json.text(body, "id").orElse("");
        JobRules.id(id);
        rules.job(account, body, request.caller());
        if (account.job(id).isPresent()) {
            JobRules.open(stillDeleting(account.job(id).get()));
            throw new Refusal(409, "JobExists", "The specified job already exists.");
        }
        if (account.jobSchedule(id).isPresent()) {
            throw new Refusal(
                    409,
                    "JobScheduleWithSameIdExists",
                    "A job schedule with the specified job id exists. Job and job schedule cannot have the same id.");
        }
        quota(account);
        Job job = new JobFactory(simulation).create(account, body, simulation.now());
        return BatchService.created(request, "/jobs/" + job.id, job.lastModified);
    }

    private static Job stillDeleting(Job job) {
        return job.is("deleting") ? job : new Job(job.account, job.id, job.configuration, job.pool, job.created);
    }

    static void quota(BatchAccount account) {
        long active = account.jobs.values().stream()
                        .filter(job -> !job.is("completed"))
                        .count()
                + account.jobSchedules.values().stream()
                        .filter(schedule -> !schedule.is("completed"))
                        .count();
        int most = account.quota("activeJobAndJobScheduleQuota");
        if (most > 0 && active >= most) {
            throw new Refusal(
                    409,
                    "ActiveJobAndScheduleQuotaReached",
                    "Active job and schedule quota for the account has been reached.");
        }
    }

    private Reply ofSchedule(BatchAccount account, Request request, Map<String, String> path) {
        return page(account, request, JobScheduleRoutes.find(account, path).id);
    }

    private static Reply page(BatchAccount account, Request request, String schedule) {
        return new Page<Job>(
                        after -> from(account, after, schedule),
                        job -> job.id.toLowerCase(Locale.ROOT),
                        job -> JobView.render(job, request.host()),
                        FILTERABLE)
                .answer(request, "jobs");
    }

    private static Iterator<Job> from(BatchAccount account, Optional<String> after, String schedule) {
        return after.map(id -> account.jobs.tailMap(id, false)).orElse(account.jobs).values().stream()
                .filter(job -> schedule.isEmpty() || schedule.equals(job.schedule))
                .iterator();
    }

    private Reply get(BatchAccount account, Request request, Map<String, String> path) {
        Job job = find(account, path);
        Conditions.forRead(request, job.lastModified);
        return BatchService.tagged(
                BatchService.element(request, "jobs", JobView.render(job, request.host())), job.lastModified);
    }

    private Reply patch(BatchAccount account, Request request, Map<String, String> path) {
        Map<String, Object> body = BatchService.body(request);
        contract.olderPool(body, BatchService.version(request));
        contract.check("BatchJobUpdateOptions", body);
        return change(account, request, find(account, path), body);
    }

    private Reply replace(BatchAccount account, Request request, Map<String, String> path) {
        Map<String, Object> body = BatchService.body(request);
        // Clients send back what they got; what cannot change must then be unchanged, and the service ignores it.
        body.keySet().retainAll(CHANGEABLE);
        contract.olderPool(body, BatchService.version(request));
        contract.check("BatchJob", body);
        Job job = find(account, path);
        Map<String, Object> whole = new LinkedHashMap<>();
        Map<String, Object> defaults = JobFactory.complete(Map.of());
        for (String name : CHANGEABLE) {
            Object value = body.getOrDefault(name, defaults.get(name));
            if (value != null) {
                whole.put(name, value);
            }
        }
        Reply reply = change(account, request, job, whole);
        if (!body.containsKey("metadata")) {
            job.configuration.remove("metadata");
        }
        return reply;
    }

    private Reply change(BatchAccount account, Request request, Job job, Map<String, Object> body) {
        Conditions.forWrite(request, job.lastModified);
        JobRules.open(job);
        if ("terminatejob".equals(job.configuration.get("onAllTasksComplete"))
                && "noaction".equals(body.get("onAllTasksComplete"))) {
            throw Contract.invalid(
                    "onAllTasksComplete", "noaction", "The value cannot be changed from terminatejob to noaction.");
        }
        Map<String, Object> changed = new LinkedHashMap<>(job.configuration);
        changed.putAll(Json.copy(body));
        if (body.containsKey("poolInfo")) {
            rules.job(account, changed, request.caller());
            if (body.get("poolInfo") instanceof Map<?, ?>
                    && AutoPools.specification(changed).isEmpty()) {
                movedTo(job, Json.text(changed, "poolInfo", "poolId").orElse(""));
            }
        }
        Map<String, Object> completed = JobFactory.complete(changed);
        job.configuration.putAll(completed);
        job.modified(simulation.now());
        life.begin(job);
        Scheduler.poke(simulation, job);
        return BatchService.written(200, request, job.lastModified);
    }

    private static void movedTo(Job job, String pool) {
        if (!pool.equalsIgnoreCase(job.pool) && !job.is("disabled")) {
            throw JobRules.invalidState().value("Reason", "The job must be disabled to change its pool.");
        }
        job.pool = pool;
    }

    private Reply delete(BatchAccount account, Request request, Map<String, String> path) {
        Job job = find(account, path);
        Conditions.forWrite(request, job.lastModified);
        if (job.is("deleting")) {
            JobRules.open(job);
        }
        life.delete(job);
        return Reply.empty(202);
    }

    static Job find(BatchAccount account, Map<String, String> path) {
        return account.job(path.getOrDefault("job", ""))
                .orElseThrow(() -> new Refusal(404, "JobNotFound", "The specified job does not exist."));
    }
}
