package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NodeServicesTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());
    private String node = "";

    @BeforeEach
    void picksANode() {
        String id = get("/pools/nightly/nodes").list("value").get(0).get("id").toString();
        node = "/pools/nightly/nodes/" + id;
    }

    // Recorded: azure-sdk-for-python test_batch_compute_nodes; reimage on API 2025-06-01.
    @Test
    void leadsANodeThroughRebootAndReimage() {
        assertThat(post(node + "/reboot", "{\"nodeRebootOption\": \"terminate\"}")
                        .status())
                .isEqualTo(202);
        assertThat(get(node).at("state")).isEqualTo("rebooting");
        assertThat(post(node + "/reboot", "").code()).isEqualTo("NodeBeingRebooted");
        caller.pass("PT5M");
        assertThat(get(node).at("state")).isEqualTo("idle");
        assertThat(post(node + "/reimage", "").status()).isEqualTo(202);
        assertThat(get(node).at("state")).isEqualTo("reimaging");
        caller.pass("PT5M");
        assertThat(get(node).at("state")).isEqualTo("idle");
    }

    @Test
    void deallocatesAndStartsANode() {
        assertThat(post(node + "/start", "").status()).isEqualTo(409);
        assertThat(post(node + "/deallocate", "").status()).isEqualTo(202);
        assertThat(get(node).at("state")).isEqualTo("deallocating");
        caller.pass("PT2M");
        assertThat(get(node).at("state")).isEqualTo("deallocated");
        assertThat(post(node + "/start", "").status()).isEqualTo(202);
        caller.pass("PT5M");
        assertThat(get(node).at("state")).isEqualTo("idle");
    }

    // Recorded: azure-sdk-for-python test_batch_compute_nodes.
    @Test
    void disablesAndEnablesScheduling() {
        assertThat(post(node + "/enablescheduling", "").code()).isEqualTo("NodeAlreadyInTargetSchedulingState");
        assertThat(post(node + "/disablescheduling", "").status()).isEqualTo(200);
        assertThat(get(node).at("schedulingState")).isEqualTo("disabled");
        assertThat(post(node + "/enablescheduling", "").status()).isEqualTo(200);
        assertThat(get(node).at("schedulingState")).isEqualTo("enabled");
    }

    // Recorded: azure-sdk-for-python test_batch_compute_node_user.
    @Test
    void keepsUserAccounts() {
        String user = "{\"name\": \"ada\", \"isAdmin\": false, \"password\": \"never-shown-1\"}";
        Answer added = post(node + "/users", user);
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.header("Location")).endsWith(node + "/users/ada");
        assertThat(post(node + "/users", user).code()).isEqualTo("NodeUserExists");
        assertThat(caller.batch("PUT", node + "/users/ada", "{\"password\": \"other\"}")
                        .status())
                .isEqualTo(200);
        assertThat(caller.batch("DELETE", node + "/users/ada", "").status()).isEqualTo(200);
        assertThat(caller.batch("DELETE", node + "/users/ada", "").code()).isEqualTo("NodeUserNotFound");
    }

    @Test
    void saysWhereToSignIn() {
        Answer settings = get(node + "/remoteloginsettings");
        assertThat(settings.at("remoteLoginIPAddress").toString()).startsWith("203.0.113.");
        assertThat(settings.at("remoteLoginPort")).isEqualTo(50_000);
        assertThat(get("/pools/nightly/nodes/none/remoteloginsettings").code()).isEqualTo("NodeNotFound");
    }

    // Recorded: azure-sdk-for-python test_batch_compute_nodes.
    @Test
    void answersTheUploadOfLogs() {
        Answer uploaded = post(
                node + "/uploadbatchservicelogs",
                "{\"containerUrl\": \"https://test.blob.core.windows.net/logs\", \"startTime\":"
                        + " \"2026-01-01T00:00:00Z\"}");
        assertThat(uploaded.status()).isEqualTo(200);
        assertThat(uploaded.at("numberOfFilesUploaded")).isEqualTo(4);
        assertThat(uploaded.at("virtualDirectoryName").toString()).contains("/nightly/tvmps_");
    }

    // Recorded: azure-sdk-for-python test_batch_files.
    @Test
    void readsTheFilesOfTasksAndNodes() {
        post("/jobs", "{\"id\": \"j\", \"poolInfo\": {\"poolId\": \"nightly\"}}");
        post("/jobs/j/tasks", "{\"id\": \"t\", \"commandLine\": \"/bin/sh -c 'echo hello world'\"}");
        caller.pass("PT10S");
        Answer listed = get("/jobs/j/tasks/t/files");
        assertThat(listed.list("value"))
                .extracting(file -> file.get("name"))
                .containsExactly("stderr.txt", "stdout.txt", "wd");
        assertThat(Json.find(listed.list("value").get(1), "properties", "contentLength"))
                .contains("12");
        assertThat(Json.find(listed.list("value").get(1), "properties", "fileMode"))
                .contains("0o100644");
        assertThat(text("/jobs/j/tasks/t/files/stdout.txt")).isEqualTo("hello world\n");
        String place = get("/jobs/j/tasks/t")
                .at("nodeInfo", "taskRootDirectoryUrl")
                .toString()
                .replaceFirst("https://[^/]+", "");
        assertThat(text(place.replace("/job-1/", "%2Fjob-1%2F") + "%2Fstdout.txt"))
                .isEqualTo("hello world\n");

        Answer head = raw("HEAD", "/jobs/j/tasks/t/files/stdout.txt");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo("12");
        assertThat(head.header("ocp-batch-file-isdirectory")).isEqualTo("False");
        assertThat(head.header("ocp-batch-file-mode")).isEqualTo("0o100644");
        assertThat(head.header("ocp-batch-file-url"))
                .startsWith("https%3A%2F%2F")
                .endsWith("%2Fstdout.txt");
        Answer part = raw("GET", "/jobs/j/tasks/t/files/stdout.txt", "ocp-range", "bytes=6-10");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.response().getBodyAsBinaryData().toString()).isEqualTo("world");
        assertThat(raw("GET", "/jobs/j/tasks/t/files/stdout.txt", "ocp-range", "bytes=99-")
                        .status())
                .isEqualTo(416);

        assertThat(get("/jobs/j/tasks/t/files/none.txt").code()).isEqualTo("FileNotFound");
        assertThat(caller.batch("DELETE", "/jobs/j/tasks/t/files/stdout.txt", "")
                        .status())
                .isEqualTo(200);
        assertThat(get("/jobs/j/tasks/t/files/stdout.txt").code()).isEqualTo("FileNotFound");
        assertThat(get(node + "/files").list("value"))
                .extracting(file -> file.get("name"))
                .contains("workitems", "applications", "fsmounts", "shared", "startup", "volatile");
    }

    @Test
    void tellsItsOperatingSystem() {
        post("/jobs", "{\"id\": \"j\", \"poolInfo\": {\"poolId\": \"nightly\"}}");
        post(
                "/jobs/j/tasks",
                "{\"id\": \"t\", \"commandLine\": \"/bin/sh -c '. /etc/os-release; echo $PRETTY_NAME'\"}");
        caller.pass("PT30S");

        assertThat(text("/jobs/j/tasks/t/files/stdout.txt")).isEqualTo("Ubuntu 22.04 LTS\n");
    }

    @Test
    void showsWhatAStartTaskWrote() {
        caller.batch(
                "POST",
                "/pools",
                caller.ubuntuPool("p", 1)
                        .replace(
                                "\"targetDedicatedNodes\"",
                                "\"startTask\": {\"commandLine\": \"/bin/sh -c 'echo on $AZ_BATCH_POOL_ID'\"},"
                                        + " \"targetDedicatedNodes\""));
        caller.pass("PT5M");
        String id = get("/pools/p/nodes").list("value").get(0).get("id").toString();
        assertThat(text("/pools/p/nodes/" + id + "/files/startup/stdout.txt")).isEqualTo("on p\n");
        assertThat(get("/pools/p/nodes/" + id).at("startTaskInfo", "exitCode")).isEqualTo(0);
        assertThat(get("/pools/p/nodes/" + id).at("startTaskInfo", "result")).isEqualTo("success");
    }

    @Test
    void listsExtensions() {
        caller.batch(
                "POST",
                "/pools",
                caller.ubuntuPool("p", 1)
                        .replace(
                                "\"imageReference\"",
                                "\"extensions\": [{\"name\": \"agent\", \"publisher\": \"p\", \"type\": \"t\","
                                        + " \"protectedSettings\": {\"key\": \"secret\"}}], \"imageReference\""));
        caller.pass("PT5M");
        String id = get("/pools/p/nodes").list("value").get(0).get("id").toString();
        Answer extension = get("/pools/p/nodes/" + id + "/extensions/agent");
        assertThat(extension.at("provisioningState")).isEqualTo("Succeeded");
        assertThat(extension.at("vmExtension", "protectedSettings")).isNull();
        assertThat(get("/pools/p/nodes/" + id + "/extensions").list("value")).hasSize(1);
    }

    @Test
    void letsTasksFinishBeforeTheirNodeLeaves() {
        post("/jobs", "{\"id\": \"j\", \"poolInfo\": {\"poolId\": \"nightly\"}}");
        post("/jobs/j/tasks", "{\"id\": \"t\", \"commandLine\": \"/bin/sh -c 'sleep 120'\"}");
        caller.pass("PT10S");
        post("/pools/nightly/resize", "{\"targetDedicatedNodes\": 0, \"nodeDeallocationOption\": \"taskcompletion\"}");
        caller.pass("PT1M");
        assertThat(get("/pools/nightly").at("allocationState")).isEqualTo("resizing");
        assertThat(get("/pools/nightly").at("currentDedicatedNodes")).isEqualTo(1);
        caller.pass("PT2M");
        assertThat(get("/jobs/j/tasks/t").at("executionInfo", "result")).isEqualTo("success");
        assertThat(get("/pools/nightly").at("currentDedicatedNodes")).isEqualTo(0);
        assertThat(get("/pools/nightly").at("allocationState")).isEqualTo("steady");
    }

    @Test
    void takesSpotNodesBackAtTheDeclaredRate() {
        String world = new String(Json.write(World.demo().document()), StandardCharsets.UTF_8)
                .replace("\"batchAccounts\":[{", "\"batchAccounts\":[{\"spotPreemptionsPerHour\":6,");
        Caller spot = new Caller(new SimulatedAzure(World.parse(world), 7, Instant.parse("2026-01-01T00:00:00Z")));
        spot.batch(
                "POST",
                "/pools",
                spot.ubuntuPool("spot", 0).replace("\"targetDedicatedNodes\": 0", "\"targetLowPriorityNodes\": 20"));
        spot.pass("PT15M");
        Answer counts = spot.batch("GET", "/nodecounts?$filter=poolId%20eq%20'spot'", "");
        assertThat((Integer) Json.find(counts.list("value").get(0), "lowPriority", "preempted")
                        .orElseThrow())
                .isPositive();
        assertThat(Json.find(counts.list("value").get(0), "lowPriority", "total"))
                .contains(20);
    }

    @Test
    void runsTenThousandTasksOnAHundredNodes() {
        assertThat(post("/pools/nightly/resize", "{\"targetDedicatedNodes\": 100}")
                        .status())
                .isEqualTo(202);
        caller.pass("PT10M");
        post("/jobs", "{\"id\": \"many\", \"poolInfo\": {\"poolId\": \"nightly\"}}");
        for (int group = 0; group < 100; group++) {
            StringBuilder tasks = new StringBuilder("{\"value\": [");
            for (int i = 0; i < 100; i++) {
                tasks.append(i == 0 ? "" : ",")
                        .append("{\"id\": \"t")
                        .append(group * 100 + i)
                        .append("\", \"commandLine\": \"/bin/sh -c 'sleep 5; echo $AZ_BATCH_TASK_ID'\"}");
            }
            post("/jobs/many/addtaskcollection", tasks.append("]}").toString());
        }
        caller.pass("PT30M");
        assertThat(get("/jobs/many/taskcounts").at("taskCounts", "succeeded")).isEqualTo(10_000);
        assertThat(text("/jobs/many/tasks/t4711/files/stdout.txt")).isEqualTo("t4711\n");
    }

    private Answer get(String path) {
        return caller.batch("GET", path, "");
    }

    private Answer post(String path, String body) {
        return caller.batch("POST", path, body);
    }

    private String text(String path) {
        return raw("GET", path).response().getBodyAsBinaryData().toString();
    }

    private Answer raw(String method, String path, String... headers) {
        return caller.raw(method, path, headers);
    }
}
