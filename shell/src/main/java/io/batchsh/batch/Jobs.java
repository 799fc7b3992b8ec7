package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.batch.RequestOptions;
import io.batchsh.azure.batch.models.BatchJobDisableParameters;
import io.batchsh.azure.batch.models.BatchJobTerminateParameters;
import io.batchsh.azure.batch.models.DisableBatchJobOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/**
 * The jobs of the session's account. Each method is one request, or one a page, and throws
 * {@link io.batchsh.azure.AzureException}; none waits. See {@link JobWaits} for that.
 */
public final class Jobs {

    private final AzureClients clients;

    public Jobs(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** The jobs, page by page. */
    public Stream<Job> list() {
        return list(new RequestOptions());
    }

    /** The jobs with only some properties, page by page. */
    public Stream<Job> list(List<String> properties) {
        return list(new RequestOptions().addQueryParam("$select", String.join(",", properties)));
    }

    /** The ids of the jobs that are not completed, which is what the quota of active jobs counts, page by page. */
    Stream<Job> active() {
        return list(new RequestOptions()
                .addQueryParam("$filter", "state ne 'completed'")
                .addQueryParam("$select", "id,state"));
    }

    /** The ids of the job schedules that are not completed, which count as active jobs do. */
    Stream<String> activeSchedules() {
        RequestOptions options = new RequestOptions()
                .addQueryParam("$filter", "state ne 'completed'")
                .addQueryParam("$select", "id,state");
        return AzureCalls.stream(() -> clients.batch().listJobSchedules(options))
                .map(JsonAnswers::tree)
                .map(schedule -> String.valueOf(schedule.get("id")));
    }

    public Job show(String jobId) {
        return AzureCalls.call(() -> Job.of(JsonAnswers.tree(
                clients.batch().getJobWithResponse(jobId, new RequestOptions()).getValue())));
    }

    public void create(JobSpec job) {
        AzureCalls.call(() -> clients.batch()
                .createJobWithResponse(JsonAnswers.body(job.document()), new RequestOptions())
                .getStatusCode());
    }

    /** Asks for deletion; the job and its tasks are there for a while. */
    public void delete(String jobId) {
        AzureCalls.call(() -> clients.batch().beginDeleteJob(jobId));
    }

    /** Ends a job and what runs of it. */
    public void terminate(String jobId, Optional<String> reason) {
        BatchJobTerminateParameters parameters = new BatchJobTerminateParameters();
        reason.ifPresent(parameters::setTerminateReason);
        AzureCalls.call(() -> clients.batch().beginTerminateJob(jobId, parameters));
    }

    /**
     * Lets no more tasks of a job run.
     *
     * @param tasks what becomes of those that do: {@code requeue}, {@code terminate} or {@code wait}
     */
    public void disable(String jobId, String tasks) {
        BatchJobDisableParameters parameters = new BatchJobDisableParameters(DisableBatchJobOption.fromString(tasks));
        AzureCalls.call(() -> clients.batch().beginDisableJob(jobId, parameters));
    }

    public void enable(String jobId) {
        AzureCalls.call(() -> clients.batch().beginEnableJob(jobId));
    }

    /** The tasks of a job by state. */
    public TaskCounts taskCounts(String jobId) {
        return AzureCalls.call(
                () -> TaskCounts.of(clients.batch().getJobTaskCounts(jobId).getTaskCounts()));
    }

    private Stream<Job> list(RequestOptions options) {
        return AzureCalls.stream(() -> clients.batch().listJobs(options))
                .map(JsonAnswers::tree)
                .map(Job::of);
    }
}
