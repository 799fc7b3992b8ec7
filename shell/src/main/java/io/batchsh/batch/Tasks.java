package io.batchsh.batch;

import com.azure.core.http.HttpHeaderName;
import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.batch.RequestOptions;
import io.batchsh.image.JsonTree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static java.util.Objects.requireNonNull;

/** The tasks of a job. Methods throw {@link io.batchsh.azure.AzureException}; none waits. See {@link TaskWaits} for that. */
public final class Tasks {

    static final String STDOUT = "stdout.txt";
    static final String STDERR = "stderr.txt";

    /** The service takes no more at once. */
    private static final int MOST_AT_ONCE = 100;

    /** Of what a task wrote no more than this is read, the last part. */
    private static final long MOST_OUTPUT = 1 << 20;

    private static final HttpHeaderName RANGE = HttpHeaderName.fromString("ocp-range");

    private final AzureClients clients;

    public Tasks(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** The tasks of a job, page by page. */
    public Stream<Task> list(String jobId) {
        return list(jobId, new RequestOptions());
    }

    /** The tasks of a job in one state, page by page; the service filters. */
    public Stream<Task> list(String jobId, String state) {
        return list(jobId, new RequestOptions().addQueryParam("$filter", "state eq " + Pools.quoted(state)));
    }

    /** The tasks of a job with only some properties, page by page. */
    public Stream<Task> listOnly(String jobId, List<String> properties) {
        return list(jobId, new RequestOptions().addQueryParam("$select", String.join(",", properties)));
    }

    public Task show(String jobId, String taskId) {
        return AzureCalls.call(() -> Task.of(
                jobId,
                JsonAnswers.tree(clients.batch()
                        .getTaskWithResponse(jobId, taskId, new RequestOptions())
                        .getValue())));
    }

    public void add(String jobId, TaskSpec task) {
        AzureCalls.call(() -> clients.batch()
                .createTaskWithResponse(jobId, JsonAnswers.body(task.document()), new RequestOptions())
                .getStatusCode());
    }

    /**
     * Adds many tasks, a hundred with each request.
     *
     * @throws AzureException for the first that the service refuses; others may have been added
     */
    public void addAll(String jobId, List<TaskSpec> tasks) {
        for (int from = 0; from < tasks.size(); from += MOST_AT_ONCE) {
            List<Map<String, Object>> group = tasks.subList(from, Math.min(tasks.size(), from + MOST_AT_ONCE)).stream()
                    .map(TaskSpec::document)
                    .toList();
            Map<String, Object> answer = AzureCalls.call(() -> JsonAnswers.tree(clients.batch()
                    .createTaskCollectionWithResponse(
                            jobId, JsonAnswers.body(Map.of("value", group)), new RequestOptions())
                    .getValue()));
            for (JsonTree result : new JsonTree(answer).children("value")) {
                refuse(result);
            }
        }
    }

    private static void refuse(JsonTree result) {
        if (!result.textOrEmpty("status").equalsIgnoreCase("success")) {
            throw AzureException.builder(Kind.INVALID, "The task " + result.textOrEmpty("taskId") + " was not added.")
                    .code(result.textOrEmpty("error", "code"))
                    .reason(result.textOrEmpty("error", "message", "value"))
                    .build();
        }
    }

    public void delete(String jobId, String taskId) {
        AzureCalls.call(() -> {
            clients.batch().deleteTask(jobId, taskId);
            return true;
        });
    }

    /**
     * The files of a task, page by page.
     *
     * @param recursive whether those of directories too
     */
    public Stream<NodeFile> files(String jobId, String taskId, boolean recursive) {
        RequestOptions options = new RequestOptions().addQueryParam("recursive", Boolean.toString(recursive));
        return AzureCalls.stream(() -> clients.batch().listTaskFiles(jobId, taskId, options))
                .map(JsonAnswers::tree)
                .map(NodeFile::of);
    }

    /** What a file of a task holds. */
    public byte[] file(String jobId, String taskId, String path) {
        return AzureCalls.call(
                () -> clients.batch().getTaskFile(jobId, taskId, path).toBytes());
    }

    /** What a task has written so far to standard output and standard error. */
    public TaskOutput output(Task task) {
        Map<String, NodeFile> files = files(task.jobId(), task.id(), false)
                .collect(Collectors.toMap(NodeFile::name, Function.identity(), (one, same) -> one));
        List<String> texts = new ArrayList<>();
        boolean cut = false;
        for (String name : List.of(STDOUT, STDERR)) {
            long size =
                    Optional.ofNullable(files.get(name)).flatMap(NodeFile::size).orElse(0L);
            cut |= size > MOST_OUTPUT;
            texts.add(size == 0 ? "" : end(task, name, size));
        }
        return new TaskOutput(task.id(), task.nodeId(), task.exitCode(), texts.get(0), texts.get(1), cut);
    }

    private String end(Task task, String name, long size) {
        RequestOptions options = new RequestOptions();
        if (size > MOST_OUTPUT) {
            options.setHeader(RANGE, "bytes=" + (size - MOST_OUTPUT) + "-" + (size - 1));
        }
        byte[] bytes = AzureCalls.call(() -> clients.batch()
                .getTaskFileWithResponse(task.jobId(), task.id(), name, options)
                .getValue()
                .toBytes());
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Stream<Task> list(String jobId, RequestOptions options) {
        return AzureCalls.stream(() -> clients.batch().listTasks(jobId, options))
                .map(JsonAnswers::tree)
                .map(document -> Task.of(jobId, document));
    }
}
