package io.batchsh.simulator;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is done with a job as a whole, and what is counted of it. */
final class JobActions {

    private static final String FIRST_WITH_SLOT_COUNTS = "2020-09-01";

    private final Simulation simulation;
    private final Contract contract;
    private final JobLife life;

    JobActions(Simulation simulation, Contract contract) {
        this.simulation = simulation;
        this.contract = contract;
        this.life = new JobLife(simulation);
    }

    void route(BatchService service) {
        service.on("POST", "/jobs/{job}/disable", this::disable)
                .on("POST", "/jobs/{job}/enable", this::enable)
                .on("POST", "/jobs/{job}/terminate", this::terminate)
                .on("GET", "/jobs/{job}/taskcounts", JobActions::counts)
                .on("GET", "/jobs/{job}/jobpreparationandreleasetaskstatus", this::special);
    }

    private Reply disable(BatchAccount account, Request request, Map<String, String> path) {
        Map<String, Object> body = BatchService.body(request);
        contract.check("BatchJobDisableOptions", body);
        Job job = changing(account, request, path);
        if (!List.of("active", "disabling", "disabled").contains(job.state)) {
            throw JobRules.invalidState();
        }
        if (!job.is("disabled")) {
            life.disable(job, Json.text(body, "disableTasks").orElseThrow().toLowerCase(Locale.ROOT));
        }
        job.modified(simulation.now());
        return BatchService.written(202, request, job.lastModified);
    }

    private Reply enable(BatchAccount account, Request request, Map<String, String> path) {
        Job job = changing(account, request, path);
        if (job.is("disabled") || job.is("disabling")) {
            life.enable(job);
        }
        job.modified(simulation.now());
        return BatchService.written(202, request, job.lastModified);
    }

    private Reply terminate(BatchAccount account, Request request, Map<String, String> path) {
        Map<String, Object> body = BatchService.optionalBody(request);
        contract.check("BatchJobTerminateOptions", body);
        Job job = changing(account, request, path);
        life.terminate(job, Json.text(body, "terminateReason").orElse("UserTerminate"));
        job.modified(simulation.now());
        return BatchService.written(202, request, job.lastModified);
    }

    private static Job changing(BatchAccount account, Request request, Map<String, String> path) {
        Job job = JobRoutes.find(account, path);
        Conditions.forWrite(request, job.lastModified);
        JobRules.open(job);
        return job;
    }

    private static Reply counts(BatchAccount account, Request request, Map<String, String> path) {
        Job job = JobRoutes.find(account, path);
        boolean flat = BatchService.version(request).compareTo(FIRST_WITH_SLOT_COUNTS) < 0;
        return BatchService.element(request, flat ? "taskcounts" : "taskcountsresult", JobView.counts(job, flat));
    }

    private Reply special(BatchAccount account, Request request, Map<String, String> path) {
        Job job = JobRoutes.find(account, path);
        if (!job.prepares()) {
            throw new Refusal(
                    409, "JobPreparationTaskNotSpecified", "The specified job does not have a job preparation task.");
        }
        return new Page<NodeVisit>(
                        after -> visits(job, after),
                        visit -> visit.node,
                        visit -> visit(account, job, visit, request.host()),
                        Set.of("nodeId", "jobPreparationTaskExecutionInfo/exitCode"))
                .answer(request, "jobpreparationandreleasetaskstatuslist");
    }

    private static Iterator<NodeVisit> visits(Job job, Optional<String> after) {
        return after.map(node -> job.visits.tailMap(node, false))
                .orElse(job.visits)
                .values()
                .iterator();
    }

    private Map<String, Object> visit(BatchAccount account, Job job, NodeVisit visit, String host) {
        String separator =
                account.pool(visit.pool).map(new Surroundings()::separator).orElse("/");
        return Json.object(
                "poolId",
                visit.pool,
                "nodeId",
                visit.node,
                "nodeUrl",
                "https://" + host + "/pools/" + visit.pool + "/nodes/" + visit.node,
                "jobPreparationTaskExecutionInfo",
                part(job, "jobPreparationTask", visit, host, separator),
                "jobReleaseTaskExecutionInfo",
                part(job, "jobReleaseTask", visit, host, separator));
    }

    private @Nullable Object part(Job job, String name, NodeVisit visit, String host, String separator) {
        boolean preparation = name.equals("jobPreparationTask");
        var began = preparation ? visit.prepared : visit.released;
        var until = preparation ? visit.preparedUntil : visit.releasedUntil;
        if (began == null || until == null) {
            return null;
        }
        boolean over = !until.isAfter(simulation.now());
        int exit = preparation ? visit.preparationExit : visit.releaseExit;
        List<String> place = TaskLife.place(job, Json.child(job.configuration, name));
        String url = "https://" + host + "/pools/" + visit.pool + "/nodes/" + visit.node;
        return Json.object(
                "state", over ? "completed" : "running",
                "startTime", Times.batch(began),
                "endTime", over ? Times.batch(until) : null,
                "taskRootDirectory", String.join(separator, place),
                "taskRootDirectoryUrl", url + "/files/" + String.join("/", place),
                "exitCode", over ? exit : null,
                "failureInfo", over && exit != 0 ? Failures.exitCode() : null,
                "retryCount", preparation ? 0 : null,
                "result", over ? (exit == 0 ? "success" : "failure") : null);
    }
}
