package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobLifeTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @BeforeEach
    void createsAJobOnTheDemoPool() {
        assertThat(post("/jobs", job("frames", "")).status()).isEqualTo(201);
    }

    // Recorded: azure-cli test_batch_job_and_task, API 2024-02-01.19.0.
    @Test
    void completesAJobAsTheServiceDoes() {
        Answer created = post(
                "/jobs",
                job(
                        "Fresh",
                        ", \"constraints\": {\"maxTaskRetryCount\": 5}, \"jobManagerTask\":"
                                + " {\"id\": \"JobManager\", \"commandLine\": \"/bin/sh -c 'sleep 60'\"}"));
        assertThat(created.header("Location")).endsWith("/jobs/Fresh");
        assertThat(created.header("DataServiceId")).endsWith("/jobs/Fresh");
        Answer job = get("/jobs/Fresh");
        assertThat(job.header("ETag")).isEqualTo(created.header("ETag")).isEqualTo(job.at("eTag"));
        assertThat(job.at("odata.metadata").toString()).endsWith("/$metadata#jobs/@Element");
        assertThat(job.at("priority")).isEqualTo(0);
        assertThat(job.at("maxParallelTasks")).isEqualTo(-1);
        assertThat(job.at("usesTaskDependencies")).isEqualTo(false);
        assertThat(job.at("onAllTasksComplete")).isEqualTo("noaction");
        assertThat(job.at("onTaskFailure")).isEqualTo("noaction");
        assertThat(job.at("constraints", "maxWallClockTime")).isEqualTo("P10675199DT2H48M5.4775807S");
        assertThat(job.at("jobManagerTask", "constraints", "maxTaskRetryCount")).isEqualTo(5);
        assertThat(job.at("jobManagerTask", "killJobOnCompletion")).isEqualTo(true);
        assertThat(job.at("executionInfo", "poolId")).isEqualTo("nightly");
        assertThat(job.at("executionInfo", "startTime")).isEqualTo(job.at("creationTime"));

        caller.pass("PT2M");
        assertThat(get("/jobs/fresh").at("state")).isEqualTo("completed");
        assertThat(get("/jobs/fresh").at("executionInfo", "terminateReason")).isEqualTo("JMComplete");
    }

    // Recorded: the same test; a duration in years and months comes back in days.
    @Test
    void changesAndReplacesAJob() {
        String before = get("/jobs/frames").at("eTag").toString();
        assertThat(send("PATCH", "/jobs/frames", "{\"constraints\": {\"maxWallClockTime\": \"P3Y6M4DT12H30M5S\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(get("/jobs/frames").at("constraints", "maxWallClockTime")).isEqualTo("P1279DT12H30M5S");
        String whole = "{\"poolInfo\": {\"poolId\": \"nightly\"}, \"priority\": 7}";
        Answer stale = caller.batch("PUT", "/jobs/frames", whole, "If-Match", before);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("ConditionNotMet");
        assertThat(send("PUT", "/jobs/frames", whole).status()).isEqualTo(200);
        assertThat(get("/jobs/frames").at("constraints", "maxWallClockTime")).isEqualTo("P10675199DT2H48M5.4775807S");
        assertThat(get("/jobs/frames").at("priority")).isEqualTo(7);
    }

    // Recorded: azure-sdk-for-python test_batch_files, azure-cli test_batch_job_and_task.
    @Test
    void runsATaskThroughItsStates() {
        Answer created = post("/jobs/frames/tasks", task("t", "/bin/sh -c 'echo hello world; sleep 10'"));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("Location")).endsWith("/jobs/frames/tasks/t");
        List<Object> states = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            Object state = get("/jobs/frames/tasks/t").at("state");
            if (states.isEmpty() || !states.get(states.size() - 1).equals(state)) {
                states.add(state);
            }
            caller.pass("PT0.1S");
        }
        assertThat(states).containsExactly("active", "preparing", "running", "completed");
        Answer task = get("/jobs/frames/tasks/t");
        assertThat(task.at("previousState")).isEqualTo("running");
        assertThat(task.at("executionInfo", "exitCode")).isEqualTo(0);
        assertThat(task.at("executionInfo", "result")).isEqualTo("success");
        assertThat(task.at("constraints", "retentionTime")).isEqualTo("P7D");
        assertThat(task.at("userIdentity", "autoUser", "scope")).isEqualTo("pool");
        assertThat(task.at("nodeInfo", "poolId")).isEqualTo("nightly");
        assertThat(task.at("nodeInfo", "taskRootDirectory")).isEqualTo("workitems/frames/job-1/t");
        Answer counts = get("/jobs/frames/taskcounts");
        assertThat(counts.at("taskCounts", "succeeded")).isEqualTo(1);
        assertThat(counts.at("taskSlotCounts", "completed")).isEqualTo(1);
        Answer node = get("/pools/nightly/nodes/" + task.at("nodeInfo", "nodeId"));
        assertThat(node.at("state")).isEqualTo("idle");
        assertThat(node.at("totalTasksSucceeded")).isEqualTo(1);
        assertThat(node.list("recentTasks").get(0).get("taskId")).isEqualTo("t");
    }

    // Recorded: azure-sdk-for-node, a task that fails four times.
    @Test
    void retriesAFailingTask() {
        post(
                "/jobs/frames/tasks",
                task("bad", "/bin/sh -c 'exit 2'").replace("}", ", \"constraints\":" + " {\"maxTaskRetryCount\": 3}}"));
        caller.pass("PT20S");
        Answer task = get("/jobs/frames/tasks/bad");
        assertThat(task.at("executionInfo", "retryCount")).isEqualTo(3);
        assertThat(task.at("executionInfo", "exitCode")).isEqualTo(2);
        assertThat(task.at("executionInfo", "result")).isEqualTo("failure");
        assertThat(task.at("executionInfo", "failureInfo", "code")).isEqualTo("FailureExitCode");
        assertThat(task.at("executionInfo", "failureInfo", "category")).isEqualTo("UserError");
        assertThat(task.list("executionInfo", "failureInfo", "details").get(1).get("value"))
                .isEqualTo("FailureExitCode");
    }

    // Recorded: azure-sdk-for-python test_batch_files, a Windows command line on Linux.
    @Test
    void doesNotFindCmdOnLinux() {
        post("/jobs/frames/tasks", task("w", "cmd /c \\\"echo hello world\\\""));
        caller.pass("PT20S");
        Answer task = get("/jobs/frames/tasks/w");
        assertThat(task.at("executionInfo", "failureInfo", "code")).isEqualTo("CommandProgramNotFound");
        assertThat(task.at("executionInfo", "exitCode")).isNull();
    }

    @Test
    void endsATaskThatTakesTooLong() {
        post(
                "/jobs/frames/tasks",
                task("long", "/bin/sh -c 'sleep 600'")
                        .replace("}", ", \"constraints\":" + " {\"maxWallClockTime\": \"PT1M\"}}"));
        caller.pass("PT2M");
        Answer task = get("/jobs/frames/tasks/long");
        assertThat(task.at("state")).isEqualTo("completed");
        assertThat(task.at("executionInfo", "failureInfo", "code")).isEqualTo("TaskEnded");
    }

    // Recorded: azure-cli test_batch_job_and_task.
    @Test
    void addsManyTasksAndSaysWhichFailed() {
        post("/jobs/frames/tasks", task("one", "/bin/true"));
        Answer added = post(
                "/jobs/frames/addtaskcollection",
                "{\"value\": [" + task("one", "/bin/true") + "," + task("two", "/bin/true") + "]}");
        assertThat(added.status()).isEqualTo(200);
        assertThat(added.at("odata.metadata").toString()).endsWith("#taskaddresult");
        Map<String, Object> first = added.list("value").get(0);
        assertThat(first.get("status")).isEqualTo("ClientError");
        assertThat(Json.find(first, "error", "code")).contains("TaskExists");
        Map<String, Object> second = added.list("value").get(1);
        assertThat(second.get("status")).isEqualTo("Success");
        assertThat(second.get("location").toString()).endsWith("/jobs/frames/tasks/two");
        assertThat(second.get("eTag")).isNotNull();
    }

    @Test
    void terminatesAJobWhenAllItsTasksAreComplete() {
        post("/jobs/frames/tasks", task("t", "/bin/sh -c 'sleep 30'"));
        send("PATCH", "/jobs/frames", "{\"onAllTasksComplete\": \"terminatejob\"}");
        caller.pass("PT20S");
        assertThat(get("/jobs/frames").at("state")).isEqualTo("active");
        caller.pass("PT20S");
        assertThat(get("/jobs/frames").at("executionInfo", "terminateReason")).isEqualTo("AllTasksComplete");
        Answer refused = post("/jobs/frames/tasks", task("late", "/bin/true"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("JobCompleted");
        assertThat(send("PATCH", "/jobs/frames", "{\"priority\": 1}").code()).isEqualTo("JobCompleted");
    }

    @Test
    void disablesEnablesTerminatesAndDeletes() {
        post("/jobs/frames/tasks", task("t", "/bin/sh -c 'sleep 300'"));
        caller.pass("PT5S");
        assertThat(post("/jobs/frames/disable", "{\"disableTasks\": \"requeue\"}")
                        .status())
                .isEqualTo(202);
        assertThat(get("/jobs/frames").at("state")).isEqualTo("disabling");
        assertThat(get("/jobs/frames/tasks/t").at("executionInfo", "requeueCount"))
                .isEqualTo(1);
        caller.pass("PT5S");
        assertThat(get("/jobs/frames").at("state")).isEqualTo("disabled");
        assertThat(get("/jobs/frames/tasks/t").at("state")).isEqualTo("active");
        assertThat(post("/jobs/frames/enable", "").status()).isEqualTo(202);
        caller.pass("PT5S");
        assertThat(get("/jobs/frames/tasks/t").at("state")).isEqualTo("running");
        assertThat(post("/jobs/frames/terminate", "{\"terminateReason\": \"enough\"}")
                        .status())
                .isEqualTo(202);
        caller.pass("PT5S");
        assertThat(get("/jobs/frames").at("executionInfo", "terminateReason")).isEqualTo("enough");
        assertThat(get("/jobs/frames/tasks/t").at("executionInfo", "failureInfo", "code"))
                .isEqualTo("TaskEnded");
        assertThat(send("DELETE", "/jobs/frames", "").status()).isEqualTo(202);
        assertThat(get("/jobs/frames").at("state")).isEqualTo("deleting");
        caller.pass("PT5S");
        assertThat(get("/jobs/frames").code()).isEqualTo("JobNotFound");
    }

    // Documented: batch-status-and-error-codes.
    @Test
    void refusesAsTheServiceDoes() {
        assertThat(post("/jobs", job("FRAMES", "")).code()).isEqualTo("JobExists");
        assertThat(get("/jobs/none").code()).isEqualTo("JobNotFound");
        assertThat(get("/jobs/frames/tasks/none").code()).isEqualTo("TaskNotFound");
        assertThat(get("/jobs/frames/tasks/none").status()).isEqualTo(404);
        assertThat(get("/jobs?maxresults=0").code()).isEqualTo("InvalidQueryParameterValue");
        assertThat(get("/jobs?$filter=colour%20eq%20'red'").code()).isEqualTo("InvalidQueryParameterValue");
        assertThat(post("/jobs", "{\"id\": \"x\"}").value("PropertyName")).isEqualTo("poolInfo");
        assertThat(post("/jobs", job("a b", "")).value("PropertyName")).isEqualTo("id");
        assertThat(post("/jobs/frames/tasks", task("d", "x").replace("}", ", \"dependsOn\": {\"taskIds\": [\"t\"]}}"))
                        .code())
                .isEqualTo("TaskDependenciesNotSpecifiedOnJob");
        post("/jobs/frames/tasks", task("ok", "/bin/true"));
        assertThat(post("/jobs/frames/tasks/ok/reactivate", "").code()).isEqualTo("TaskNotCompleted");
        assertThat(get("/jobs/frames/tasks/ok/files").code()).isEqualTo("TaskFilesUnavailable");
        caller.pass("PT10S");
        assertThat(post("/jobs/frames/tasks/ok/reactivate", "").code()).isEqualTo("TaskSucceeded");
        assertThat(post("/jobs/frames/tasks/ok/terminate", "").code()).isEqualTo("TaskCompleted");
        assertThat(get("/jobs/frames/jobpreparationandreleasetaskstatus").code())
                .isEqualTo("JobPreparationTaskNotSpecified");
    }

    @Test
    void waitsForTheTasksThatATaskDependsOn() {
        post("/jobs", job("chain", ", \"usesTaskDependencies\": true"));
        post("/jobs/chain/tasks", task("2", "/bin/true").replace("}", ", \"dependsOn\": {\"taskIds\": [\"1\"]}}"));
        caller.pass("PT10S");
        assertThat(get("/jobs/chain/tasks/2").at("state")).isEqualTo("active");
        post("/jobs/chain/tasks", task("1", "/bin/sh -c 'sleep 20'"));
        caller.pass("PT15S");
        assertThat(get("/jobs/chain/tasks/2").at("state")).isEqualTo("active");
        caller.pass("PT15S");
        assertThat(get("/jobs/chain/tasks/2").at("state")).isEqualTo("completed");
    }

    // Recorded: azure-sdk-for-python test_batch_jobs.
    @Test
    void preparesAndReleasesNodes() {
        post(
                "/jobs",
                job(
                        "prepared",
                        ", \"jobPreparationTask\": {\"commandLine\": \"/bin/sh -c 'sleep 5'\"},"
                                + " \"jobReleaseTask\": {\"commandLine\": \"/bin/sh -c 'echo bye'\"}"));
        assertThat(get("/jobs/prepared").at("jobPreparationTask", "id")).isEqualTo("jobpreparation");
        assertThat(get("/jobs/prepared").at("jobReleaseTask", "maxWallClockTime"))
                .isEqualTo("PT15M");
        String status = "/jobs/prepared/jobpreparationandreleasetaskstatus";
        assertThat(get(status).list("value")).isEmpty();
        post("/jobs/prepared/tasks", task("t", "/bin/true"));
        caller.pass("PT4S");
        assertThat(get("/jobs/prepared/tasks/t").at("state")).isEqualTo("preparing");
        assertThat(Json.find(get(status).list("value").get(0), "jobPreparationTaskExecutionInfo", "state"))
                .contains("running");
        caller.pass("PT6S");
        assertThat(get("/jobs/prepared/tasks/t").at("state")).isEqualTo("completed");
        post("/jobs/prepared/terminate", "");
        caller.pass("PT5S");
        assertThat(Json.find(get(status).list("value").get(0), "jobReleaseTaskExecutionInfo", "exitCode"))
                .contains(0);
    }

    // Recorded: azure-sdk-for-python test_batch_job_schedules.
    @Test
    void makesTheJobsOfASchedule() {
        Answer created = post(
                "/jobschedules",
                "{\"id\": \"nights\", \"schedule\": {\"startWindow\": \"PT1H\","
                        + " \"recurrenceInterval\": \"P1D\"}, \"jobSpecification\": {\"poolInfo\": {\"poolId\": \"nightly\"}}}");
        assertThat(created.status()).isEqualTo(201);
        Answer schedule = get("/jobschedules/nights");
        assertThat(schedule.at("executionInfo", "nextRunTime")).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(schedule.at("executionInfo", "recentJob", "id")).isEqualTo("nights:job-1");
        assertThat(get("/jobschedules/nights/jobs").list("value")).hasSize(1);
        assertThat(send("HEAD", "/jobschedules/nights", "").status()).isEqualTo(200);
        assertThat(send("HEAD", "/jobschedules/none", "").status()).isEqualTo(404);
        post("/jobs/nights:job-1/terminate", "");
        caller.pass("P1D");
        assertThat(get("/jobschedules/nights/jobs").list("value")).hasSize(2);
        assertThat(post("/jobschedules/nights/disable", "").status()).isEqualTo(204);
        assertThat(post("/jobschedules/nights/enable", "").status()).isEqualTo(204);
        assertThat(send("PATCH", "/jobschedules/nights", "{\"schedule\": {\"recurrenceInterval\": \"PT5H\"}}")
                        .status())
                .isEqualTo(200);
        assertThat(post("/jobschedules/nights/terminate", "").status()).isEqualTo(202);
        assertThat(get("/jobschedules/nights").at("state")).isEqualTo("completed");
        assertThat(send("DELETE", "/jobschedules/nights", "").status()).isEqualTo(202);
        caller.pass("PT10S");
        assertThat(get("/jobschedules/nights").code()).isEqualTo("JobScheduleNotFound");
        assertThat(get("/jobs/nights:job-1").code()).isEqualTo("JobNotFound");
    }

    // Recorded: azure-sdk-for-python test_batch_jobs, the id of an automatic pool is a GUID in upper case.
    @Test
    void givesAJobAPoolOfItsOwn() {
        String pool = caller.ubuntuPool("x", 1).replaceFirst("\"id\": \"x\",", "");
        assertThat(post(
                                "/jobs",
                                "{\"id\": \"own\", \"poolInfo\": {\"autoPoolSpecification\": {\"poolLifetimeOption\":"
                                        + " \"job\", \"pool\": " + pool + "}}}")
                        .status())
                .isEqualTo(201);
        String id = get("/jobs/own").at("executionInfo", "poolId").toString();
        assertThat(id).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
        post("/jobs/own/tasks", task("t", "/bin/true"));
        caller.pass("PT5M");
        assertThat(get("/jobs/own/tasks/t").at("state")).isEqualTo("completed");
        post("/jobs/own/terminate", "");
        caller.pass("PT1M");
        assertThat(get("/pools/" + id).code()).isEqualTo("PoolNotFound");
    }

    @Test
    void listsInPagesAndSelects() {
        for (int i = 0; i < 5; i++) {
            post("/jobs/frames/tasks", task("t" + i, "/bin/true"));
        }
        Answer page = get("/jobs/frames/tasks?maxresults=2&$select=id,state");
        assertThat(page.list("value")).hasSize(2).allSatisfy(task -> assertThat(task)
                .containsOnlyKeys("id", "state"));
        String next = page.at("odata.nextLink").toString();
        assertThat(next).contains("/jobs/frames/tasks?").contains("$skiptoken=");
        assertThat(get("/jobs/frames/tasks?$filter=id%20eq%20't3'").list("value"))
                .hasSize(1);
    }

    private static String job(String id, String more) {
        return "{\"id\": \"" + id + "\", \"poolInfo\": {\"poolId\": \"nightly\"}" + more + "}";
    }

    private static String task(String id, String commandLine) {
        return "{\"id\": \"" + id + "\", \"commandLine\": \"" + commandLine + "\"}";
    }

    private Answer get(String path) {
        return caller.batch("GET", path, "");
    }

    private Answer post(String path, String body) {
        return caller.batch("POST", path, body);
    }

    private Answer send(String method, String path, String body) {
        return caller.batch(method, path, body);
    }
}
