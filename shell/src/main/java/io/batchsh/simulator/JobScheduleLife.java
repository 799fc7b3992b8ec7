package io.batchsh.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes the jobs of job schedules when they are due. */
final class JobScheduleLife {

    private static final String RUNS = "jobSchedule.runs";
    private static final String GONE = "jobSchedule.gone";

    private final Simulation simulation;

    JobScheduleLife(Simulation simulation) {
        this.simulation = simulation;
    }

    void handle(EventTable events) {
        events.on(RUNS, arguments -> find(arguments).ifPresent(this::run))
                .on(GONE, arguments -> find(arguments).ifPresent(schedule -> simulation
                        .store()
                        .account(schedule.account)
                        .ifPresent(account -> account.jobSchedules.remove(schedule.id.toLowerCase(Locale.ROOT)))));
    }

    private Optional<JobSchedule> find(Map<String, Object> arguments) {
        return Json.text(arguments, "account")
                .flatMap(simulation.store()::account)
                .flatMap(account -> Json.text(arguments, "schedule").flatMap(account::jobSchedule))
                .filter(schedule -> schedule.change == Json.number(arguments, "change"));
    }

    /** Decides when the next job is due, from now on. */
    void plan(JobSchedule schedule) {
        Instant now = simulation.now();
        Instant first = time(schedule, "doNotRunUntil").filter(now::isBefore).orElse(now);
        schedule.nextRun = first;
        simulation.timeline().at(first, RUNS, schedule.event());
    }

    private void run(JobSchedule schedule) {
        if (!schedule.is("active")) {
            return;
        }
        Instant now = simulation.now();
        if (time(schedule, "doNotRunAfter").filter(now::isAfter).isPresent()) {
            complete(schedule);
            return;
        }
        BatchAccount account = simulation.store().account(schedule.account).orElseThrow();
        Optional<Duration> interval = Json.text(schedule.configuration, "schedule", "recurrenceInterval")
                .flatMap(Spans::parse);
        if (recent(account, schedule).isEmpty()) {
            make(account, schedule);
        }
        if (interval.isPresent()) {
            schedule.nextRun = now.plus(interval.get());
            simulation.timeline().after(interval.get(), RUNS, schedule.event());
        } else {
            schedule.nextRun = null;
        }
    }

    /** The last job of a schedule, as long as it is not over: there is at most one at a time. */
    private static Optional<Job> recent(BatchAccount account, JobSchedule schedule) {
        return Optional.ofNullable(schedule.recentJob).flatMap(account::job).filter(job -> !job.is("completed"));
    }

    private void make(BatchAccount account, JobSchedule schedule) {
        Map<String, Object> body = Json.object("id", schedule.id + ":job-" + ++schedule.jobsMade);
        Json.child(schedule.configuration, "jobSpecification").forEach(body::put);
        Job job = new JobFactory(simulation).create(account, body, simulation.now());
        job.schedule = schedule.id;
        schedule.recentJob = job.id;
    }

    /** A schedule without recurrence is over with its job. */
    void jobEnded(BatchAccount account, Job job) {
        String id = job.schedule;
        if (id != null) {
            account.jobSchedule(id)
                    .filter(schedule -> schedule.is("active") && schedule.nextRun == null)
                    .ifPresent(this::complete);
        }
    }

    private void complete(JobSchedule schedule) {
        schedule.enter("completed", simulation.now());
        schedule.nextRun = null;
        schedule.ended = simulation.now();
    }

    /** Ends a schedule and its job. */
    void terminate(BatchAccount account, JobSchedule schedule) {
        recent(account, schedule).filter(job -> !JobLife.ending(job)).ifPresent(job -> new JobLife(simulation)
                .terminate(job, "TerminateJobSchedule"));
        complete(schedule);
    }

    void delete(BatchAccount account, JobSchedule schedule) {
        schedule.enter("deleting", simulation.now());
        for (Job job : List.copyOf(account.jobs.values())) {
            if (schedule.id.equals(job.schedule) && !job.is("deleting")) {
                new JobLife(simulation).delete(job);
            }
        }
        simulation.timeline().after(Duration.ofSeconds(2), GONE, schedule.event());
    }

    private static Optional<Instant> time(JobSchedule schedule, String name) {
        return Json.text(schedule.configuration, "schedule", name).map(text -> moment(name, text));
    }

    /** @throws Refusal {@code InvalidRequestBody} if the text is no time */
    static Instant moment(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw Contract.syntax("Cannot convert the literal '" + text
                    + "' to the expected type 'Edm.DateTimeOffset' of the property '" + name + "'.");
        }
    }
}
