package io.batchsh.simulator;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import io.batchsh.simulator.Caller.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import reactor.core.Exceptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RequestFaultTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());
    private final SimulatorControls controls = caller.azure.controls();

    private void fault(Object... namesAndValues) {
        controls.addFault(Json.object(namesAndValues));
    }

    @Test
    void refusesTheNthRequestOfAnOperationInTheShapeOfItsService() {
        fault("kind", "status", "operation", "batch.pool.get", "status", 503, "code", "ServerBusy", "nth", 2);
        assertThat(caller.batch("GET", "/pools/nightly", "").status()).isEqualTo(200);
        assertThat(caller.batch("GET", "/pools", "").status()).isEqualTo(200);
        Answer struck = caller.batch("GET", "/pools/nightly", "");
        assertThat(struck.status()).isEqualTo(503);
        assertThat(struck.code()).isEqualTo("ServerBusy");
        assertThat(struck.at("odata.metadata").toString()).contains("errors/@Element");
        assertThat(struck.header("x-batchsh-fault")).isEqualTo("fault-1");
        assertThat(caller.batch("GET", "/pools/nightly", "").status()).isEqualTo(200);
    }

    @Test
    void refusesInTheShapeOfTheResourceManager() {
        fault("kind", "status", "operation", "compute.gallery.*", "resource", "contosogallery");
        Answer struck = caller.compute("GET", "galleries/contosogallery", "");
        assertThat(struck.status()).isEqualTo(500);
        assertThat(struck.at("error", "code")).isEqualTo("InternalServerError");
    }

    @Test
    void throttlesWithATimeToWait() {
        fault("kind", "throttle", "operation", "batch.pool.list", "retryAfter", "PT20S", "count", 2);
        for (int i = 0; i < 2; i++) {
            Answer struck = caller.batch("GET", "/pools", "");
            assertThat(struck.status()).isEqualTo(429);
            assertThat(struck.header("Retry-After")).isEqualTo("20");
        }
        assertThat(caller.batch("GET", "/pools", "").status()).isEqualTo(200);
    }

    @Test
    void makesAnOperationTakeItsTime() {
        fault("kind", "slow-operation", "operation", "compute.gallery.create", "delay", "PT1H");
        assertThat(caller.compute("PUT", "galleries/slow", "{\"location\": \"westeurope\"}")
                        .at("properties", "provisioningState"))
                .isEqualTo("Creating");
        assertThat(caller.compute("PUT", "galleries/quick", "{\"location\": \"westeurope\"}")
                        .status())
                .isEqualTo(201);
        caller.pass("PT59M");
        assertThat(state("slow")).isEqualTo("Creating");
        assertThat(state("quick")).isEqualTo("Succeeded");
        caller.pass("PT1M");
        assertThat(state("slow")).isEqualTo("Succeeded");
    }

    private Object state(String gallery) {
        return caller.compute("GET", "galleries/" + gallery, "").at("properties", "provisioningState");
    }

    @Test
    void letsTimePassBeforeTheAnswer() {
        fault("kind", "latency", "operation", "batch.pool.get", "delay", "PT42S");
        var before = controls.now();
        Answer slow = caller.batch("GET", "/pools/nightly", "");
        assertThat(slow.status()).isEqualTo(200);
        assertThat(slow.header("x-batchsh-fault")).isEqualTo("fault-1");
        assertThat(controls.now()).isEqualTo(before.plusSeconds(42));
    }

    @Test
    void breaksTheConnectionBeforeTheEffect() {
        fault("kind", "reset-before", "operation", "batch.pool.create", "resource", "/pools/render");
        assertThatThrownBy(() -> caller.batch("POST", "/pools", caller.ubuntuPool("render", 1)))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(caller.batch("GET", "/pools/render", "").status()).isEqualTo(404);
    }

    @Test
    void breaksTheConnectionAfterTheEffect() {
        fault("kind", "reset-after", "operation", "batch.pool.create", "resource", "ren*");
        assertThat(caller.batch("POST", "/pools", caller.ubuntuPool("other", 0)).status())
                .isEqualTo(201);
        assertThatThrownBy(() -> caller.batch("POST", "/pools", caller.ubuntuPool("render", 1)))
                .hasRootCauseMessage("Connection reset (injected by fault fault-1)");
        assertThat(caller.batch("GET", "/pools/render", "").status()).isEqualTo(200);
    }

    @Test
    void breaksConnectionsOfAsynchronousCallersToo() {
        fault("kind", "reset-before");
        HttpRequest request =
                new HttpRequest(HttpMethod.GET, "https://login.microsoftonline.com/common/discovery/instance");
        assertThatThrownBy(() -> caller.azure.httpClient().send(request).block())
                .satisfies(thrown -> assertThat(Exceptions.unwrap(thrown)).isInstanceOf(IOException.class));
    }

    @Test
    void cutsAnAnswer() {
        byte[] whole = bytes();
        fault("kind", "truncated", "operation", "login.instance.get");
        byte[] cut = bytes();
        assertThat(cut).hasSize(whole.length / 2);
        assertThat(new String(whole)).startsWith(new String(cut));
    }

    private byte[] bytes() {
        HttpRequest request =
                new HttpRequest(HttpMethod.GET, "https://login.microsoftonline.com/common/discovery/instance");
        return caller.azure
                .httpClient()
                .sendSync(request, com.azure.core.util.Context.NONE)
                .getBodyAsBinaryData()
                .toBytes();
    }

    @Test
    void rotatesTheAccountKey() {
        String old = caller.identity.accountKey().reveal();
        assertThat(keyed(old).status()).isEqualTo(200);
        fault("kind", "key-rotated", "operation", "batch.*");
        assertThat(keyed(old).status()).isEqualTo(403);
        assertThat(keyed(old).code()).isEqualTo("AuthenticationFailed");
        String fresh = caller.arm(
                        "POST",
                        "/subscriptions/" + caller.identity.subscriptionId() + "/resourceGroups/rg-batch/providers/"
                                + "Microsoft.Batch/batchAccounts/contosobatch/listKeys?api-version=2024-02-01",
                        "")
                .at("primary")
                .toString();
        assertThat(keyed(fresh).status()).isEqualTo(200);
    }

    private Answer keyed(String key) {
        return caller.keyed("GET", "/pools", "", key);
    }

    @Test
    void waitsForItsTime() {
        fault("kind", "status", "operation", "batch.pool.get", "from", "2026-01-01T01:00:00Z");
        assertThat(caller.batch("GET", "/pools/nightly", "").status()).isEqualTo(200);
        caller.pass("PT1H");
        assertThat(caller.batch("GET", "/pools/nightly", "").status()).isEqualTo(500);
    }

    @Test
    void drawsChancesFromTheSeedSoThatRunsRepeat() {
        List<Integer> first = statuses(new Caller(SimulatedAzure.demo()));
        assertThat(first).contains(200, 500);
        assertThat(statuses(new Caller(SimulatedAzure.demo()))).isEqualTo(first);
    }

    private static List<Integer> statuses(Caller caller) {
        caller.azure
                .controls()
                .addFault(Json.object("kind", "status", "operation", "batch.pool.get", "probability", 0.5));
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            statuses.add(caller.batch("GET", "/pools/nightly", "").status());
        }
        return statuses;
    }

    @Test
    void countsWhatItMetAndStruckAndCanBeTakenAway() {
        fault("kind", "status", "operation", "batch.pool.get", "id", "busy", "nth", 3);
        caller.batch("GET", "/pools/nightly", "");
        assertThat(controls.faults()).singleElement().satisfies(fault -> assertThat(fault)
                .containsEntry("id", "busy")
                .containsEntry("matches", 1)
                .containsEntry("strikes", 0)
                .containsEntry("status", 500));
        assertThat(controls.removeFault("busy")).isTrue();
        assertThat(controls.removeFault("busy")).isFalse();
        assertThat(controls.faults()).isEmpty();
    }

    @Test
    void refusesWhatIsNoFault() {
        Map<String, String> wrong = Map.of(
                "{\"operation\": \"batch.pool.get\"}", "a fault needs a kind",
                "{\"kind\": \"storm\"}", "there is no fault 'storm'",
                "{\"kind\": \"status\", \"colour\": 1}", "has no colour",
                "{\"kind\": \"status\", \"status\": 200}", "between 400 and 599",
                "{\"kind\": \"latency\", \"delay\": \"long\"}", "delay is a duration",
                "{\"kind\": \"status\", \"nth\": 0}", "nth is a whole number from 1",
                "{\"kind\": \"status\", \"probability\": 2}", "probability is a number from 0.0 to 1.0",
                "{\"kind\": \"node-unusable\", \"operation\": \"batch.pool.get\"}", "strikes no requests");
        wrong.forEach((description, message) -> assertThatThrownBy(
                        () -> controls.addFault(Json.parseObject(description.getBytes())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message));
        fault("kind", "status", "id", "one");
        assertThatThrownBy(() -> fault("kind", "status", "id", "one")).hasMessageContaining("already");
    }
}
