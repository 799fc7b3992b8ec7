package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AutoScaleTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    // Recorded: azure-cli test_batch_pools, API 2024-02-01.19.0.
    @Test
    void enablesEvaluatesAndDisables() {
        Answer enabled = post("/pools/nightly/enableautoscale", "{\"autoScaleFormula\": \"$TargetDedicatedNodes=2\"}");
        assertThat(enabled.status()).isEqualTo(200);
        assertThat(enabled.header("DataServiceId")).endsWith("/pools/nightly/enableautoscale");
        Answer pool = caller.batch("GET", "/pools/nightly", "");
        assertThat(pool.at("enableAutoScale")).isEqualTo(true);
        assertThat(pool.at("autoScaleEvaluationInterval")).isEqualTo("PT15M");
        assertThat(pool.at("autoScaleRun", "results"))
                .isEqualTo("$TargetDedicatedNodes=2;$TargetLowPriorityNodes=1;$NodeDeallocationOption=requeue");
        assertThat(pool.at("resizeTimeout")).isNull();

        Answer evaluated =
                post("/pools/nightly/evaluateautoscale", "{\"autoScaleFormula\": \"$TargetLowPriorityNodes=3\"}");
        assertThat(evaluated.status()).isEqualTo(200);
        assertThat(evaluated.at("odata.metadata").toString())
                .endsWith("$metadata#Microsoft.Azure.Batch.Protocol.Entities.AutoScaleRun");
        assertThat(evaluated.at("results"))
                .isEqualTo("$TargetDedicatedNodes=2;$TargetLowPriorityNodes=3;$NodeDeallocationOption=requeue");
        caller.pass("PT1M");
        assertThat(caller.batch("GET", "/pools/nightly", "").at("currentDedicatedNodes"))
                .isEqualTo(2);
        assertThat(post("/pools/nightly/resize", "{\"targetDedicatedNodes\": 1}")
                        .status())
                .isEqualTo(409);

        Answer disabled = post("/pools/nightly/disableautoscale", "");
        assertThat(disabled.status()).isEqualTo(200);
        assertThat(disabled.header("ETag")).isEqualTo(enabled.header("ETag"));
        assertThat(caller.batch("GET", "/pools/nightly", "").at("enableAutoScale"))
                .isEqualTo(false);
        assertThat(post("/pools/nightly/evaluateautoscale", "{\"autoScaleFormula\": \"$TargetDedicatedNodes=1\"}")
                        .status())
                .isEqualTo(409);
    }

    // Asserted by azure-sdk-for-js: the error is part of a good answer, the targets are those that hold.
    @Test
    void answersAnErrorOfTheEvaluationWithin() {
        post("/pools/nightly/enableautoscale", "{\"autoScaleFormula\": \"$TargetDedicatedNodes=2\"}");
        Answer evaluated = post("/pools/nightly/evaluateautoscale", "{\"autoScaleFormula\": \"$something_useless\"}");
        assertThat(evaluated.status()).isEqualTo(200);
        assertThat(evaluated.at("error", "code")).isEqualTo("AutoScalingFormulaEvaluationError");
        assertThat(evaluated.at("results").toString()).startsWith("$TargetDedicatedNodes=2;");
    }

    @Test
    void refusesWhatIsNoFormulaAndIntervalsOutOfBounds() {
        Answer refused = post("/pools/nightly/enableautoscale", "{\"autoScaleFormula\": \"$TargetDedicatedNodes=\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("AutoScalingFormulaSyntaxError");
        assertThat(post("/pools/nightly/enableautoscale", "{}").code()).isEqualTo("MissingRequiredProperty");
        String hasty = "{\"autoScaleFormula\": \"$TargetDedicatedNodes=1\", \"autoScaleEvaluationInterval\": \"PT1M\"}";
        assertThat(post("/pools/nightly/enableautoscale", hasty).value("PropertyName"))
                .isEqualTo("autoScaleEvaluationInterval");
    }

    @Test
    void growsWithTheTasksAndShrinksAfterThem() {
        String formula = "$TargetDedicatedNodes = min(6, $PendingTasks); $NodeDeallocationOption = taskcompletion;";
        String pool = caller.ubuntuPool("elastic", 0)
                .replace(
                        "\"targetDedicatedNodes\": 0,",
                        "\"enableAutoScale\": true, \"autoScaleEvaluationInterval\": \"PT5M\", \"autoScaleFormula\": \""
                                + formula + "\",");
        assertThat(post("/pools", pool).status()).isEqualTo(201);
        post("/jobs", "{\"id\": \"j\", \"poolInfo\": {\"poolId\": \"elastic\"}}");
        for (int i = 0; i < 4; i++) {
            post("/jobs/j/tasks", "{\"id\": \"t" + i + "\", \"commandLine\": \"/bin/sh -c 'sleep 60'\"}");
        }
        assertThat(caller.batch("GET", "/pools/elastic", "").at("targetDedicatedNodes"))
                .isEqualTo(0);
        caller.pass("PT9M");
        assertThat(caller.batch("GET", "/pools/elastic", "").at("currentDedicatedNodes"))
                .isEqualTo(4);
        assertThat(caller.batch("GET", "/jobs/j/taskcounts", "").at("taskCounts", "succeeded"))
                .isEqualTo(4);
        caller.pass("PT2M");
        assertThat(caller.batch("GET", "/pools/elastic", "").at("currentDedicatedNodes"))
                .isEqualTo(0);
    }

    private Answer post(String path, String body) {
        return caller.batch("POST", path, body);
    }
}
