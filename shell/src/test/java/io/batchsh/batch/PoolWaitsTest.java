package io.batchsh.batch;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PoolWaitsTest {

    private static final String POOL = "GET /pools/render";
    private static final String COUNTS = "GET /nodecounts";
    private static final String RESIZING = pool("resizing", 0, "");
    private static final String STEADY = pool("steady", 2, "");

    private final ScriptedDataPlane azure = new ScriptedDataPlane();
    private final PoolWaits waits = new PoolWaits(azure.clients());

    @Test
    void isReadyWhenSteadyAndAllTargetNodesTakeTasks() {
        azure.answer(POOL, RESIZING, STEADY)
                .answer(COUNTS, counts(""), counts("\"starting\": 2"), counts("\"idle\": 1, \"running\": 1"));
        List<Integer> ready = new ArrayList<>();

        PoolProgress end = waits.untilReady(
                "render", Optional.empty(), seen -> ready.add(seen.counts().ready()));

        assertThat(end.ready()).isTrue();
        assertThat(ready).containsExactly(0, 0, 2);
        assertThat(azure.waits)
                .containsExactly(
                        "pools/render: idle or running nodes == target nodes",
                        "/allocationState = resizing",
                        "/allocationState = steady",
                        "met");
        assertThat(azure.requests).noneMatch(request -> request.contains("/nodes"));
        assertThat(azure.requests.get(1)).contains("$filter=poolId eq 'render'");
    }

    @Test
    void doesNotMindAnOldResizeErrorOfAHealthyPool() {
        azure.answer(POOL, pool("steady", 2, "{\"code\": \"ResizeStopped\", \"message\": \"stopped\"}"))
                .answer(COUNTS, counts("\"idle\": 2"));

        assertThat(waits.untilReady("render", Optional.empty(), seen -> {}).ready())
                .isTrue();
    }

    @Test
    void failsWithTheProvidersErrorWhenTheResizeEndedShort() {
        azure.answer(
                        POOL,
                        RESIZING,
                        pool(
                                "steady",
                                0,
                                "{\"code\": \"AllocationFailed\", \"message\": \"could not be allocated\", \"values\":"
                                        + " [{\"name\": \"Provider Error Json\", \"value\":"
                                        + " \"{\\\"error\\\": {\\\"code\\\": \\\"ScopeLocked\\\", \\\"message\\\":"
                                        + " \\\"The scope is locked.\\\"}}\"}]}"))
                .answer(COUNTS, counts(""));

        AzureException failure = failure();

        assertThat(failure.code()).isEqualTo("AllocationFailed");
        assertThat(failure).hasMessage("The pool render is steady with 0 of 2 nodes ready: AllocationFailed.");
        assertThat(failure.reason())
                .contains("AllocationFailed: could not be allocated (ScopeLocked: The scope is locked.)");
        assertThat(azure.waits).endsWith("failed");
    }

    @Test
    void failsAtOnceWhenTheStartTaskFails() {
        azure.answer(POOL, STEADY)
                .answer(COUNTS, counts("\"idle\": 1, \"startTaskFailed\": 1"))
                .answer("GET /pools/render/nodes", """
                        {"value": [{"id": "tvm-1", "state": "starttaskfailed", "startTaskInfo": {
                          "state": "completed", "result": "failure", "exitCode": 7, "retryCount": 0,
                          "failureInfo": {"category": "usererror", "code": "FailureExitCode", "message": "The task exited with an exit code representing a failure"}}}]}""");

        AzureException failure = failure();

        assertThat(failure.code()).isEqualTo("StartTaskFailed");
        assertThat(failure.reason().orElseThrow())
                .startsWith("tvm-1: FailureExitCode, exit code 7: The task exited")
                .endsWith("These nodes are billed.");
        assertThat(azure.requests).last().asString().contains("$filter=state eq 'starttaskfailed'");
    }

    @Test
    void explainsUnusableNodesThatGiveNoReason() {
        azure.answer(POOL, RESIZING)
                .answer(COUNTS, counts("\"unusable\": 1"))
                .answer("GET /pools/render/nodes", "{\"value\": [{\"id\": \"tvm-1\", \"state\": \"unusable\"}]}");

        assertThat(failure().reason().orElseThrow()).contains("no error code; mostly a wrong node agent");
    }

    @Test
    void endsWithItsTime() {
        azure.answer(POOL, RESIZING).answer(COUNTS, counts(""));

        AzureException failure = catchThrowableOfType(
                AzureException.class, () -> waits.untilReady("render", Optional.of(Duration.ofMinutes(2)), seen -> {}));

        assertThat(failure.code()).isEqualTo("WaitTimedOut");
        assertThat(azure.waits).endsWith("timed-out");
    }

    @Test
    void isSteadyWhateverBecameOfTheNodes() {
        azure.answer(POOL, RESIZING, pool("steady", 0, "{\"code\": \"ResizeStopped\", \"message\": \"stopped\"}"))
                .answer(COUNTS, counts(""));

        Pool pool = waits.untilSteady("render", Optional.empty(), seen -> {});

        assertThat(pool.resizeErrors()).extracting(PoolResizeError::code).containsExactly("ResizeStopped");
    }

    @Test
    void isDeletedWhenThereIsNoSuchPool() {
        azure.answer(POOL, RESIZING).answer(POOL, 404, "{\"code\": \"PoolNotFound\"}");

        waits.untilDeleted("render", Optional.empty());

        assertThat(azure.waits).containsExactly("pools/render: gone", "/state = active", "/state = gone", "met");
    }

    @Test
    void saysThatThePoolIsGone() {
        assertThat(failure().kind()).isEqualTo(Kind.NOT_FOUND);
    }

    private AzureException failure() {
        return catchThrowableOfType(
                AzureException.class, () -> waits.untilReady("render", Optional.empty(), seen -> {}));
    }

    private static String pool(String allocationState, int nodes, String resizeError) {
        return "{\"id\": \"render\", \"state\": \"active\", \"allocationState\": \"" + allocationState
                + "\", \"allocationStateTransitionTime\": \"2026-01-01T00:00:00Z\", \"targetDedicatedNodes\": 2,"
                + " \"currentDedicatedNodes\": " + nodes + ", \"resizeErrors\": [" + resizeError + "]}";
    }

    private static String counts(String states) {
        return "{\"value\": [{\"poolId\": \"render\", \"dedicated\": {" + states
                + "}, \"lowPriority\": {\"total\": 0}}]}";
    }
}
