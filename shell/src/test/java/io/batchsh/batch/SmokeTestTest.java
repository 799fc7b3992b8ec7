package io.batchsh.batch;

import io.batchsh.azure.WaitCancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SmokeTestTest {

    private static final String JOB = "/jobs/batchsh-test-render-20260101T000000";

    private final ScriptedDataPlane azure = new ScriptedDataPlane()
            .answer("GET /pools/render", "{\"id\": \"render\", \"taskSlotsPerNode\": 4}")
            .answer(
                    "GET /pools/render/nodes",
                    "{\"value\": [{\"id\": \"tvm-1\", \"state\": \"idle\", \"affinityId\": \"TVM:tvm-1\"},"
                            + " {\"id\": \"tvm-2\", \"state\": \"starting\"}]}")
            .answer("POST /jobs", 201, "")
            .answer("POST " + JOB + "/addtaskcollection", "{\"value\": [{\"status\": \"Success\"}]}")
            .answer("GET " + JOB + "/taskcounts", "{\"taskCounts\": {\"active\": 0, \"running\": 1}}")
            .answer("DELETE " + JOB, 202, "");

    @AfterEach
    void goesOn() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void deletesItsJobWhenSomebodyGivesUp() {
        List<String> notices = new ArrayList<>();
        assertThatThrownBy(() -> new SmokeTest(azure.clients())
                        .run(
                                "render",
                                new SmokeTestPlan(Optional.empty(), OptionalInt.empty(), Duration.ofHours(1)),
                                counts -> azure.interrupt(),
                                notices::add))
                .isInstanceOf(WaitCancelledException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(azure.requests).last().asString().startsWith("DELETE " + JOB);
        assertThat(notices).singleElement().asString().endsWith("nothing of the test goes on");
    }

    @Test
    void asksForTheWholeOfEachNodeThatTakesTasks() {
        assertThatThrownBy(() -> new SmokeTest(azure.clients())
                        .run("render", SmokeTestPlan.usual(), counts -> azure.interrupt(), notice -> {}))
                .isInstanceOf(WaitCancelledException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(azure.bodies.get(1))
                .contains("\"affinityInfo\":{\"affinityId\":\"TVM:tvm-1\"}", "\"requiredSlots\":4")
                .doesNotContain("tvm-2");
    }
}
