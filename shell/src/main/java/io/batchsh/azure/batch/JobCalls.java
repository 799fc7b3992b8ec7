package io.batchsh.azure.batch;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import com.azure.core.util.polling.SyncPoller;
import com.azure.json.JsonReader;
import com.azure.json.JsonSerializable;
import com.azure.json.ReadValueCallback;
import io.batchsh.azure.batch.models.BatchCreateTaskCollectionResult;
import io.batchsh.azure.batch.models.BatchJob;
import io.batchsh.azure.batch.models.BatchJobCreateParameters;
import io.batchsh.azure.batch.models.BatchJobDisableParameters;
import io.batchsh.azure.batch.models.BatchJobState;
import io.batchsh.azure.batch.models.BatchJobTerminateParameters;
import io.batchsh.azure.batch.models.BatchTask;
import io.batchsh.azure.batch.models.BatchTaskCountsResult;
import io.batchsh.azure.batch.models.BatchTaskCreateParameters;
import io.batchsh.azure.batch.models.BatchTaskGroup;
import org.jspecify.annotations.Nullable;

import static io.batchsh.azure.batch.DataPlane.read;
import static io.batchsh.azure.batch.Requests.file;
import static io.batchsh.azure.batch.Requests.job;
import static io.batchsh.azure.batch.Requests.json;
import static io.batchsh.azure.batch.Requests.task;

/** The calls of a {@link BatchClient} that are about jobs and tasks. */
abstract class JobCalls {

    final DataPlane dataPlane;

    JobCalls(DataPlane dataPlane) {
        this.dataPlane = dataPlane;
    }

    public void createJob(BatchJobCreateParameters job) {
        createJobWithResponse(json(job), new RequestOptions());
    }

    public Response<Void> createJobWithResponse(BinaryData job, RequestOptions requestOptions) {
        return dataPlane.send(HttpMethod.POST, "/jobs", job, requestOptions);
    }

    public BatchJob getJob(String jobId) {
        return read(getJobWithResponse(jobId, new RequestOptions()).getValue(), BatchJob::fromJson);
    }

    public Response<BinaryData> getJobWithResponse(String jobId, RequestOptions requestOptions) {
        return dataPlane.fetch(HttpMethod.GET, job(jobId), null, requestOptions);
    }

    /** Changes what is set in {@code job} and leaves the rest. */
    public Response<Void> updateJobWithResponse(String jobId, BinaryData job, RequestOptions requestOptions) {
        return dataPlane.send(HttpMethod.PATCH, job(jobId), job, requestOptions);
    }

    public PagedIterable<BatchJob> listJobs() {
        return dataPlane.list("/jobs", new RequestOptions(), BatchJob::fromJson);
    }

    public PagedIterable<BinaryData> listJobs(RequestOptions requestOptions) {
        return dataPlane.list("/jobs", requestOptions, Requests::raw);
    }

    public Response<Void> createJobScheduleWithResponse(BinaryData schedule, RequestOptions requestOptions) {
        return dataPlane.send(HttpMethod.POST, "/jobschedules", schedule, requestOptions);
    }

    /** Changes what is set in {@code schedule} and leaves the rest; jobs that exist stay as they are. */
    public Response<Void> updateJobScheduleWithResponse(
            String scheduleId, BinaryData schedule, RequestOptions requestOptions) {
        return dataPlane.send(HttpMethod.PATCH, "/jobschedules/" + Urls.encode(scheduleId), schedule, requestOptions);
    }

    public PagedIterable<BinaryData> listJobSchedules(RequestOptions requestOptions) {
        return dataPlane.list("/jobschedules", requestOptions, Requests::raw);
    }

    /** Asks for deletion; the poller is done when the job and its tasks are gone. */
    public SyncPoller<BatchJob, Void> beginDeleteJob(String jobId) {
        return Pollers.deletion(
                () -> dataPlane.send(HttpMethod.DELETE, job(jobId), null, new RequestOptions()), () -> getJob(jobId));
    }

    /** Lets no more tasks of a job run; the poller is done when none does. */
    public SyncPoller<BatchJob, BatchJob> beginDisableJob(String jobId, BatchJobDisableParameters parameters) {
        return jobAction(jobId, "/disable", json(parameters), BatchJobState.DISABLING);
    }

    public SyncPoller<BatchJob, BatchJob> beginEnableJob(String jobId) {
        return jobAction(jobId, "/enable", null, BatchJobState.ENABLING);
    }

    /** Ends a job and what runs of it; the poller is done when it is completed. */
    public SyncPoller<BatchJob, BatchJob> beginTerminateJob(String jobId, BatchJobTerminateParameters parameters) {
        return jobAction(jobId, "/terminate", json(parameters), BatchJobState.TERMINATING);
    }

    public BatchTaskCountsResult getJobTaskCounts(String jobId) {
        BinaryData answer = dataPlane
                .fetch(HttpMethod.GET, job(jobId) + "/taskcounts", null, new RequestOptions())
                .getValue();
        return read(answer, BatchTaskCountsResult::fromJson);
    }

    public void createTask(String jobId, BatchTaskCreateParameters task) {
        createTaskWithResponse(jobId, json(task), new RequestOptions());
    }

    public Response<Void> createTaskWithResponse(String jobId, BinaryData task, RequestOptions requestOptions) {
        return dataPlane.send(HttpMethod.POST, job(jobId) + "/tasks", task, requestOptions);
    }

    /** Adds at most 100 tasks at once; some may be refused while others are added. */
    public BatchCreateTaskCollectionResult createTaskCollection(String jobId, BatchTaskGroup tasks) {
        return post(job(jobId) + "/addtaskcollection", tasks, BatchCreateTaskCollectionResult::fromJson);
    }

    public Response<BinaryData> createTaskCollectionWithResponse(
            String jobId, BinaryData tasks, RequestOptions requestOptions) {
        return dataPlane.fetch(HttpMethod.POST, job(jobId) + "/addtaskcollection", tasks, requestOptions);
    }

    public BatchTask getTask(String jobId, String taskId) {
        return read(getTaskWithResponse(jobId, taskId, new RequestOptions()).getValue(), BatchTask::fromJson);
    }

    public Response<BinaryData> getTaskWithResponse(String jobId, String taskId, RequestOptions requestOptions) {
        return dataPlane.fetch(HttpMethod.GET, task(jobId, taskId), null, requestOptions);
    }

    public PagedIterable<BatchTask> listTasks(String jobId) {
        return dataPlane.list(job(jobId) + "/tasks", new RequestOptions(), BatchTask::fromJson);
    }

    public PagedIterable<BinaryData> listTasks(String jobId, RequestOptions requestOptions) {
        return dataPlane.list(job(jobId) + "/tasks", requestOptions, Requests::raw);
    }

    public void deleteTask(String jobId, String taskId) {
        dataPlane.send(HttpMethod.DELETE, task(jobId, taskId), null, new RequestOptions());
    }

    public PagedIterable<BinaryData> listTaskFiles(String jobId, String taskId, RequestOptions requestOptions) {
        return dataPlane.list(task(jobId, taskId) + "/files", requestOptions, Requests::raw);
    }

    /** What a file holds. */
    public BinaryData getTaskFile(String jobId, String taskId, String filePath) {
        return getTaskFileWithResponse(jobId, taskId, filePath, new RequestOptions())
                .getValue();
    }

    public Response<BinaryData> getTaskFileWithResponse(
            String jobId, String taskId, String filePath, RequestOptions requestOptions) {
        return dataPlane.fetch(HttpMethod.GET, file(task(jobId, taskId), filePath), null, requestOptions);
    }

    private SyncPoller<BatchJob, BatchJob> jobAction(
            String jobId, String action, @Nullable BinaryData body, BatchJobState during) {
        return Pollers.until(
                () -> act(job(jobId) + action, body), () -> getJob(jobId), answer -> !during.equals(answer.getState()));
    }

    final void act(String path, @Nullable BinaryData body) {
        dataPlane.send(HttpMethod.POST, path, body, new RequestOptions());
    }

    final <T> T post(String path, JsonSerializable<?> body, ReadValueCallback<JsonReader, T> callback) {
        return read(
                dataPlane
                        .fetch(HttpMethod.POST, path, json(body), new RequestOptions())
                        .getValue(),
                callback);
    }
}
