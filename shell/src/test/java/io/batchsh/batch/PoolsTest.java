package io.batchsh.batch;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class PoolsTest {

    private final ScriptedDataPlane azure = new ScriptedDataPlane();
    private final Pools pools = new Pools(azure.clients());

    @Test
    void fetchesAPageOnlyWhenTheOneBeforeIsUsedUp() {
        azure.answer(
                "GET /pools",
                "{\"value\": [{\"id\": \"a\"}, {\"id\": \"b\"}], \"odata.nextLink\":"
                        + " \"https://studio.westeurope.batch.azure.com/pools?page=2\"}",
                "{\"value\": [{\"id\": \"c\"}]}");

        var all = pools.list().iterator();
        assertThat(azure.requests).isEmpty();
        assertThat(all.next().id()).isEqualTo("a");
        assertThat(azure.requests).hasSize(1);

        assertThat(all.next().id()).isEqualTo("b");
        assertThat(all.next().id()).isEqualTo("c");
        assertThat(all.hasNext()).isFalse();
        assertThat(azure.requests).hasSize(2);
    }

    @Test
    void asksForSomePropertiesOnly() {
        azure.answer("GET /pools", "{\"value\": []}");

        assertThat(pools.list(List.of("id", "state"))).isEmpty();
        assertThat(azure.requests.get(0)).contains("$select=id,state");
    }

    @Test
    void sendsThePoolAsItIsWritten() {
        azure.answer("POST /pools", 201, "");

        pools.create(PoolSpec.builder("render", "Standard_D2s_v3")
                .property(List.of("x"), "fresh")
                .build());

        assertThat(azure.bodies)
                .containsExactly("{\"id\":\"render\",\"vmSize\":\"Standard_D2s_v3\",\"fresh\":[\"x\"]}");
    }

    @Test
    void saysWhyTheServiceRefuses() {
        azure.answer(
                "POST /pools",
                409,
                "{\"code\": \"PoolExists\", \"message\": {\"value\": \"The specified pool already exists.\"}}");

        AzureException refusal = catchThrowableOfType(
                AzureException.class,
                () -> pools.create(PoolSpec.builder("render", "Standard_D2s_v3").build()));

        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.code()).isEqualTo("PoolExists");
    }

    @Test
    void translatesTheFailureOfALaterPage() {
        azure.answer(
                        "GET /pools",
                        "{\"value\": [{\"id\": \"a\"}], \"odata.nextLink\":"
                                + " \"https://studio.westeurope.batch.azure.com/pools?page=2\"}")
                .answer("GET /pools", 403, "{\"code\": \"AuthorizationFailed\"}");

        AzureException refusal =
                catchThrowableOfType(AzureException.class, () -> pools.list().toList());

        assertThat(refusal.kind()).isEqualTo(Kind.DENIED);
    }

    @Test
    void resizesOnlyWhatIsNamed() {
        azure.answer("POST /pools/render/resize", 202, "");

        pools.resize(
                "render",
                new PoolResize(
                        Optional.of(0), Optional.empty(), Optional.of(Duration.ofMinutes(30)), Optional.of("requeue")));

        assertThat(azure.bodies)
                .containsExactly(
                        "{\"targetDedicatedNodes\":0,\"resizeTimeout\":\"PT30M\",\"nodeDeallocationOption\":\"requeue\"}");
    }

    @Test
    void deletesAndStopsWithoutWaiting() {
        azure.answer("DELETE /pools/render", 202, "").answer("POST /pools/render/stopresize", 202, "");

        pools.stopResize("render");
        pools.delete("render");

        assertThat(azure.requests)
                .extracting(request -> request.substring(0, request.indexOf('?')))
                .containsExactly("POST /pools/render/stopresize", "DELETE /pools/render");
    }

    @Test
    void enablesAndDisablesAutomaticScaling() {
        azure.answer("POST /pools/render/enableautoscale", 200, "")
                .answer("POST /pools/render/disableautoscale", 200, "");

        pools.enableAutoScale("render", Optional.of("$TargetDedicatedNodes=1;"), Optional.empty());
        pools.enableAutoScale("render", Optional.empty(), Optional.of(Duration.ofHours(1)));
        pools.disableAutoScale("render");

        assertThat(azure.bodies)
                .containsExactly(
                        "{\"autoScaleFormula\":\"$TargetDedicatedNodes=1;\"}",
                        "{\"autoScaleEvaluationInterval\":\"PT1H\"}");
        assertThat(azure.requests).hasSize(3);
    }

    @Test
    void readsAnEvaluationAsVariables() {
        azure.answer(
                "POST /pools/render/evaluateautoscale",
                "{\"timestamp\": \"2026-01-01T00:00:00Z\", \"results\":"
                        + " \"$TargetDedicatedNodes=2;$NodeDeallocationOption=requeue;x=1\"}",
                "{\"error\": {\"code\": \"InsufficientSampleData\", \"message\": \"Too few.\", \"values\":"
                        + " [{\"name\": \"Message\", \"value\": \"Line 1\"}]}}");

        AutoScaleEvaluation good = pools.evaluateAutoScale("render", "x=1;");
        AutoScaleEvaluation bad = pools.evaluateAutoScale("render", "x=1;");

        assertThat(good.results())
                .containsExactly(
                        Map.entry("$TargetDedicatedNodes", "2"),
                        Map.entry("$NodeDeallocationOption", "requeue"),
                        Map.entry("x", "1"));
        assertThat(good.error()).isEmpty();
        assertThat(bad.results()).isEmpty();
        assertThat(bad.error().orElseThrow().explanation())
                .isEqualTo("InsufficientSampleData: Too few. Message: Line 1");
    }

    @Test
    void changesAPoolOnlyInTheStateThatWasRead() {
        azure.answer("PATCH /pools/render", 200, "").answer("POST /pools/render/updateproperties", 204, "");

        pools.update("render", Map.of("displayName", "Render"), Optional.of("0x8D"));
        pools.replaceProperties("render", Map.of("metadata", List.of()));

        assertThat(azure.bodies).containsExactly("{\"displayName\":\"Render\"}", "{\"metadata\":[]}");
        assertThat(azure.conditions).containsExactly("0x8D");
    }

    @Test
    void countsNodesByStateAndLeavesEmptyStatesOut() {
        azure.answer(
                "GET /nodecounts",
                "{\"value\": [{\"poolId\": \"render\", \"dedicated\": {\"idle\": 2, \"startTaskFailed\": 1,"
                        + " \"creating\": 0, \"total\": 3}, \"lowPriority\": {\"preempted\": 4, \"total\": 4}}]}");

        NodeCounts counts = pools.nodeCounts("render");

        assertThat(counts.dedicated()).containsOnlyKeys("idle", "starttaskfailed");
        assertThat(counts.spot()).containsOnlyKeys("preempted");
        assertThat(counts.total()).isEqualTo(7);
        assertThat(counts.ready()).isEqualTo(2);
    }
}
