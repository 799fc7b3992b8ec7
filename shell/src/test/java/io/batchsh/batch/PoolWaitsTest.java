package io.batchsh.batch;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.WaitCancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        assertThat(failure)
                .hasMessage("The pool render is steady with 0 of 2 nodes ready; the last resize, 5 s ago, fell short:"
                        + " AllocationFailed.");
        assertThat(failure.reason().orElseThrow())
                .startsWith("AllocationFailed: could not be allocated (ScopeLocked: The scope is locked.)\n")
                .endsWith("The same resize fails again until that is mended.");
        assertThat(failure.remedy()).contains("az lock list");
        assertThat(azure.waits).endsWith("failed");
    }

    @Test
    void failsAtOnceWhenTheStartTaskFails() {
        azure.answer(POOL, STEADY)
                .answer(COUNTS, counts("\"idle\": 1, \"startTaskFailed\": 1"))
                .answer("GET /pools/render/nodes", """
                    {"value": [{"id": "tvm-1", "state": "starttaskfailed", "startTaskInfo": {
                      "state": "completed", "result": "failure", "exitCode": 7, "retryCount": 0,
                      "failureInfo": {"category": "usererror", "code": "FailureExitCode", "message": "The task exited with an exit code representing a failure"}}}]}\
                    """);

        AzureException failure = failure();

        assertThat(failure)
                .hasMessage("The pool render will not have 2 nodes ready: the start task failed on 1 of 2 nodes.");
        assertThat(failure.code()).isEqualTo("StartTaskFailed");
        assertThat(failure.reason().orElseThrow())
                .startsWith("tvm-1: start task: FailureExitCode, exit code 7: The task exited")
                .endsWith("These nodes are billed.");
        assertThat(failure.remedy()).contains("node files render tvm-1 --start-task");
        assertThat(azure.requests).last().asString().contains("$filter=state eq 'starttaskfailed'");
    }

    @Test
    void explainsUnusableNodesThatGiveNoReason() {
        azure.answer(POOL, RESIZING)
                .answer(COUNTS, counts("\"unusable\": 1"))
                .answer("GET /pools/render/nodes", "{\"value\": [{\"id\": \"tvm-1\", \"state\": \"unusable\"}]}");

        assertThat(failure().reason().orElseThrow())
                .contains("tvm-1: unusable, and the service names no error")
                .contains("usually: Batch cannot reach the node");
    }

    @Test
    void isContentWithFewerNodesThanThePoolIsToHave() {
        azure.answer(POOL, RESIZING).answer(COUNTS, counts("\"unusable\": 1"), counts("\"unusable\": 1, \"idle\": 1"));

        PoolProgress end = waits.untilReady("render", OptionalInt.of(1), Optional.empty(), seen -> {});

        assertThat(end.counts().ready()).isEqualTo(1);
        assertThat(azure.waits.get(0)).isEqualTo("pools/render: idle or running nodes >= 1");
    }

    @Test
    void doesNotWaitForNodesThatAreToldToTakeNoTasks() {
        azure.answer(POOL, STEADY)
                .answer(COUNTS, counts("\"idle\": 1, \"offline\": 1"))
                .answer("GET /pools/render/nodes", "{\"value\": [{\"id\": \"tvm-1\", \"state\": \"offline\"}]}");

        assertThat(failure().remedy()).contains("node enable-scheduling render tvm-1");
    }

    @Test
    void waitsForPreemptedNodesToBeReplaced() {
        azure.answer(POOL, STEADY).answer(COUNTS, counts("\"idle\": 1, \"preempted\": 1"), counts("\"idle\": 2"));

        assertThat(waits.untilReady("render", Optional.empty(), seen -> {}).ready())
                .isTrue();
    }

    @Test
    void namesNodesThatSayTheSameTogetherAndAsksForFewOfThem() {
        azure.answer(POOL, STEADY)
                .answer(COUNTS, counts("\"unusable\": 500"))
                .answer(
                        "GET /pools/render/nodes",
                        IntStream.rangeClosed(1, 10)
                                .mapToObj(n -> "{\"id\": \"tvm-" + n + "\", \"state\": \"unusable\"}")
                                .collect(Collectors.joining(", ", "{\"value\": [", "]}")));

        assertThat(failure().reason().orElseThrow())
                .startsWith("tvm-1, tvm-2, tvm-3 and 7 more: unusable")
                .contains("490 more are in this state.");
        assertThat(azure.requests).last().asString().contains("maxresults=10");
    }

    @Test
    void saysHowOldAResizeErrorIs() {
        azure.answer(POOL, pool("steady", 0, "{\"code\": \"AllocationTimedout\", \"message\": \"too slow\"}"))
                .answer(COUNTS, counts(""));
        azure.pass(Duration.ofHours(75));

        AzureException failure = failure();

        assertThat(failure.getMessage()).contains("the last resize, 3 days ago, fell short");
        assertThat(failure.reason().orElseThrow()).contains("The same resize may succeed later.");
        assertThat(failure.remedy())
                .contains("pool resize render --target-dedicated-nodes 2"
                        + " --target-low-priority-nodes 0 --resize-timeout 30m");
    }

    @Test
    void waitsForTheFormulaToTryAgainWhatMaySucceedLater() {
        String short1 = autoScaled("{\"code\": \"accountcorequotareached\", \"message\": \"full\"}");
        azure.answer(POOL, short1, autoScaled("")).answer(COUNTS, counts(""), counts("\"idle\": 2"));

        assertThat(waits.untilReady("render", Optional.empty(), seen -> {}).ready())
                .isTrue();
    }

    @Test
    void failsWhenTheFormulaTriesAgainWhatCannotSucceed() {
        azure.answer(POOL, autoScaled("{\"code\": \"IncompatibleVMSize\", \"message\": \"no\"}"))
                .answer(COUNTS, counts(""));

        assertThat(failure().code()).isEqualTo("IncompatibleVMSize");
    }

    @Test
    void isNotReadyBeforeAFormulaWasEvaluated() {
        String fresh =
                "{\"id\": \"render\", \"state\": \"active\", \"allocationState\": \"steady\", \"enableAutoScale\":"
                        + " true";
        azure.answer(POOL, fresh + "}", fresh + ", \"autoScaleRun\": {\"timestamp\": \"2026-01-01T00:00:00Z\"}}")
                .answer(COUNTS, counts(""));

        waits.untilReady("render", Optional.empty(), seen -> {});

        assertThat(azure.requests)
                .filteredOn(request -> request.startsWith(POOL))
                .hasSize(2);
    }

    @Test
    void saysWhyAFormulaCannotBeEvaluated() {
        azure.answer(
                        POOL,
                        "{\"id\": \"render\", \"state\": \"active\", \"allocationState\": \"steady\","
                                + " \"enableAutoScale\": true, \"autoScaleRun\": {\"error\": {\"code\":"
                                + " \"AutoScalingFormulaEvaluationError\", \"message\": \"No such variable.\"}}}")
                .answer(COUNTS, counts(""));

        assertThat(failure().reason()).contains("AutoScalingFormulaEvaluationError: No such variable.");
    }

    @Test
    void watchesOnWhileAnythingMoves() {
        azure.answer(POOL, STEADY)
                .answer(COUNTS, counts("\"unusable\": 1, \"starting\": 1"), counts("\"unusable\": 1, \"idle\": 1"))
                .answer("GET /pools/render/nodes", "{\"value\": [{\"id\": \"tvm-1\", \"state\": \"unusable\"}]}");
        List<String> seen = new ArrayList<>();

        AzureException failure = catchThrowableOfType(
                AzureException.class,
                () -> waits.watch(
                        "render", OptionalInt.empty(), Optional.empty(), progress -> seen.add(progress.summary())));

        assertThat(seen)
                .containsExactly(
                        "steady, 0 of 2 nodes ready, 1 starting, 1 unusable", "steady, 1 of 2 nodes ready, 1 unusable");
        assertThat(failure.code()).isEqualTo("NodeUnusable");
    }

    @Test
    void endsWithItsTime() {
        azure.answer(POOL, RESIZING).answer(COUNTS, counts(""));

        AzureException failure = catchThrowableOfType(
                AzureException.class, () -> waits.untilReady("render", Optional.of(Duration.ofMinutes(2)), seen -> {}));

        assertThat(failure.code()).isEqualTo("WaitTimedOut");
        assertThat(failure.reason().orElseThrow())
                .startsWith("Last seen: pool render resizing, 0 of 2 nodes ready.")
                .endsWith("The operation goes on in Azure.");
        assertThat(failure.remedy()).contains("pool watch render");
        assertThat(azure.waits).endsWith("timed-out");
    }

    @Test
    void saysWhatGoesOnWhenSomebodyGivesUp() {
        azure.answer(POOL, RESIZING).answer(COUNTS, counts("\"starting\": 2"));

        WaitCancelledException stopped = catchThrowableOfType(
                WaitCancelledException.class,
                () -> waits.untilReady("render", Optional.empty(), seen -> azure.interrupt()));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(stopped.reason())
                .contains("Last seen: pool render resizing, 0 of 2 nodes ready, 2 starting.\n"
                        + "The operation goes on in Azure.");
        assertThat(stopped.remedy()).contains("pool watch render");
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

    private static String autoScaled(String resizeError) {
        return pool("steady", 0, resizeError)
                .replaceFirst("\\{", "{\"enableAutoScale\": true, \"autoScaleRun\": {\"results\": \"\"},");
    }

    private static String counts(String states) {
        return "{\"value\": [{\"poolId\": \"render\", \"dedicated\": {" + states
                + "}, \"lowPriority\": {\"total\": 0}}]}";
    }
}
