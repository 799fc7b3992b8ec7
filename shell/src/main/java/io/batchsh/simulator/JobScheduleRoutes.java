package io.batchsh.simulator;

import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Job schedules: create, list, get, change, disable, enable, terminate, delete. */
final class JobScheduleRoutes {

    private static final Set<String> FILTERABLE =
            Set.of("id", "displayName", "state", "stateTransitionTime", "creationTime", "lastModified");
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Simulation simulation;
    private final Contract contract;
    private final JobRules rules;
    private final JobScheduleLife life;

    JobScheduleRoutes(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
        this.rules = new JobRules(simulation, contract);
        this.life = new JobScheduleLife(simulation);
    }

    void route(BatchService service) {
        String one = "/jobschedules/{schedule}";
        service.on("POST", "/jobschedules", this::create)
                .on("GET", "/jobschedules", this::list)
                .on("GET", one, this::get)
                .on("HEAD", one, this::head)
                .on("PATCH", one, (account, request, path) -> change(account, request, path, false))
                .on("PUT", one, (account, request, path) -> change(account, request, path, true))
                .on("POST", one + "/disable", this::disable)
                .on("POST", one + "/enable", this::enable)
                .on("POST", one + "/terminate", this::terminate)
                .on("DELETE", one, this::delete);
    }

    private Reply create(BatchAccount account, Request request, Map<String, String> path) {
        Map<String, Object> body = BatchService.body(request);
        contract.olderPool(body, BatchService.version(request));
        contract.check("BatchJobScheduleCreateOptions", body);
        String id = Json.text(body, "id").orElse("");
        JobRules.id(id);
        check(account, request, body);
        if (account.jobSchedule(id).isPresent()) {
            throw new Refusal(409, "JobScheduleExists", "The specified job schedule already exists.");
        }
        if (account.job(id).isPresent()) {
            throw new Refusal(
                    409,
                    "JobWithSameIdExists",
                    "A job with the specified job schedule id exists. Job and job schedule cannot have the same id.");
        }
        JobRoutes.quota(account);
        Map<String, Object> configuration = complete(body);
        configuration.remove("id");
        JobSchedule schedule = new JobSchedule(account.host(), id, configuration, simulation.now());
        account.jobSchedules.put(id.toLowerCase(Locale.ROOT), schedule);
        life.plan(schedule);
        // A job that is due at once is there with the schedule; the clock only moves while the client waits.
        simulation.timeline().advanceTo(simulation.now());
        return BatchService.created(request, "/jobschedules/" + id, schedule.lastModified);
    }

    private void check(BatchAccount account, Request request, Map<String, Object> body) {
        rules.job(account, Json.child(body, "jobSpecification"), request.caller());
        Map<String, Object> schedule = Json.child(body, "schedule");
        for (String name : new String[] {"doNotRunUntil", "doNotRunAfter"}) {
            Json.text(schedule, name).ifPresent(text -> JobScheduleLife.moment(name, text));
        }
        for (String name : new String[] {"startWindow", "recurrenceInterval"}) {
            Json.text(schedule, name).ifPresent(text -> {
                if (Spans.of(name, text).compareTo(SHORTEST) < 0) {
                    throw Contract.invalid(name, text, "The value must be at least 1 minute.");
                }
            });
        }
    }

    private static Map<String, Object> complete(Map<String, Object> sent) {
        Map<String, Object> configuration = new LinkedHashMap<>(Json.copy(sent));
        configuration.put("jobSpecification", JobFactory.complete(Json.child(sent, "jobSpecification")));
        Map<String, Object> schedule = Json.child(configuration, "schedule");
        for (String name : new String[] {"startWindow", "recurrenceInterval"}) {
            Json.text(schedule, name).ifPresent(text -> schedule.put(name, Spans.normalized(name, text)));
        }
        return configuration;
    }

    private Reply list(BatchAccount account, Request request, Map<String, String> path) {
        return new Page<JobSchedule>(
                        after -> from(account, after),
                        schedule -> schedule.id.toLowerCase(Locale.ROOT),
                        schedule -> JobView.render(schedule, request.host()),
                        FILTERABLE)
                .answer(request, "jobschedules");
    }

    private static Iterator<JobSchedule> from(BatchAccount account, Optional<String> after) {
        return after.map(id -> account.jobSchedules.tailMap(id, false))
                .orElse(account.jobSchedules)
                .values()
                .iterator();
    }

    private Reply get(BatchAccount account, Request request, Map<String, String> path) {
        JobSchedule schedule = find(account, path);
        Conditions.forRead(request, schedule.lastModified);
        return BatchService.tagged(
                BatchService.element(request, "jobschedules", JobView.render(schedule, request.host())),
                schedule.lastModified);
    }

    private Reply head(BatchAccount account, Request request, Map<String, String> path) {
        JobSchedule schedule = find(account, path);
        Conditions.forRead(request, schedule.lastModified);
        return BatchService.tagged(Reply.empty(200), schedule.lastModified);
    }

    private Reply change(BatchAccount account, Request request, Map<String, String> path, boolean whole) {
        Map<String, Object> body = BatchService.body(request);
        if (whole) {
            body.keySet().retainAll(Set.of("schedule", "jobSpecification", "metadata"));
        }
        contract.olderPool(body, BatchService.version(request));
        contract.check(whole ? "BatchJobSchedule" : "BatchJobScheduleUpdateOptions", body);
        JobSchedule schedule = changing(account, request, path);
        Map<String, Object> changed = new LinkedHashMap<>(schedule.configuration);
        if (whole) {
            changed.keySet().retainAll(Set.of("displayName"));
            changed.put("schedule", Json.object());
        }
        changed.putAll(Json.copy(body));
        check(account, request, changed);
        schedule.configuration.clear();
        schedule.configuration.putAll(complete(changed));
        schedule.modified(simulation.now());
        if (body.containsKey("schedule") && schedule.is("active")) {
            schedule.change++;
            life.plan(schedule);
        }
        return BatchService.written(200, request, schedule.lastModified);
    }

    private Reply disable(BatchAccount account, Request request, Map<String, String> path) {
        JobSchedule schedule = changing(account, request, path);
        schedule.enter("disabled", simulation.now());
        schedule.nextRun = null;
        schedule.modified(simulation.now());
        return BatchService.written(204, request, schedule.lastModified);
    }

    private Reply enable(BatchAccount account, Request request, Map<String, String> path) {
        JobSchedule schedule = changing(account, request, path);
        if (!schedule.is("active")) {
            schedule.enter("active", simulation.now());
            life.plan(schedule);
        }
        schedule.modified(simulation.now());
        return BatchService.written(204, request, schedule.lastModified);
    }

    private Reply terminate(BatchAccount account, Request request, Map<String, String> path) {
        JobSchedule schedule = changing(account, request, path);
        life.terminate(account, schedule);
        schedule.modified(simulation.now());
        return BatchService.written(202, request, schedule.lastModified);
    }

    private Reply delete(BatchAccount account, Request request, Map<String, String> path) {
        JobSchedule schedule = find(account, path);
        Conditions.forWrite(request, schedule.lastModified);
        if (schedule.is("deleting")) {
            throw beingDeleted();
        }
        life.delete(account, schedule);
        return Reply.empty(202);
    }

    private static JobSchedule changing(BatchAccount account, Request request, Map<String, String> path) {
        JobSchedule schedule = find(account, path);
        Conditions.forWrite(request, schedule.lastModified);
        if (schedule.is("deleting")) {
            throw beingDeleted();
        }
        if (schedule.is("completed")) {
            throw new Refusal(409, "JobScheduleCompleted", "The specified job schedule is already in completed state.");
        }
        return schedule;
    }

    private static Refusal beingDeleted() {
        return new Refusal(
                409,
                "JobScheduleBeingDeleted",
                "The specified job schedule has been marked for deletion and is being reclaimed.");
    }

    static JobSchedule find(BatchAccount account, Map<String, String> path) {
        return account.jobSchedule(path.getOrDefault("schedule", ""))
                .orElseThrow(
                        () -> new Refusal(404, "JobScheduleNotFound", "The specified job schedule does not exist."));
    }
}
