package io.batchsh.azure;

import com.azure.core.http.HttpPipelineBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArmChangeTest {

    private static final String HOST = "https://management.azure.com";
    private static final String OPERATION = HOST + "/operations/1?t=signed";
    private static final String SHOWN = "{\"id\":\"/x\",\"properties\":{\"provisioningState\":\"Succeeded\"}}";
    private static final String MAKING = "{\"id\":\"/x\",\"properties\":{\"provisioningState\":\"Creating\"}}";

    private final FakeService service = new FakeService();
    private final FakeClock clock = new FakeClock();
    private final ArmChanges changes = new ArmChanges(
            new ArmClient(HOST, new HttpPipelineBuilder().httpClient(service).build()),
            new Transport(Transport.Kind.SIMULATED, service, clock, WaitListener.NONE));

    @Test
    void followsTheOperationAndThenReadsTheResource() {
        service.answer(201, MAKING, "Azure-AsyncOperation", OPERATION)
                .answer(200, "{\"status\":\"InProgress\"}")
                .answer(200, "{\"status\":\"Succeeded\"}")
                .answer(200, SHOWN);
        List<String> states = new ArrayList<>();

        ArmChange change = changes.put("/x", "v", Map.of());
        assertThat(change.done()).isFalse();
        assertThat(change.await(Optional.empty(), states::add)).containsKey("properties");

        assertThat(states).containsExactly("InProgress", "Succeeded");
        assertThat(service.lines())
                .containsExactly(
                        "PUT " + HOST + "/x?api-version=v",
                        "GET " + OPERATION,
                        "GET " + OPERATION,
                        "GET " + HOST + "/x?api-version=v");
    }

    @Test
    void leavesTheServiceAloneForAsLongAsItAsks() {
        service.answer(201, MAKING, "Azure-AsyncOperation", OPERATION)
                .answer(200, "{\"status\":\"InProgress\"}", "Retry-After", "40")
                .answer(200, "{\"status\":\"InProgress\"}", "Retry-After", "1")
                .answer(200, "{\"status\":\"Succeeded\"}")
                .answer(200, SHOWN);

        changes.put("/x", "v", Map.of()).await();

        assertThat(clock.sleeps()).containsExactly(Duration.ofSeconds(40), Duration.ofMillis(7500));
    }

    @Test
    void saysWhyAChangeFailed() {
        service.answer(202, "", "Azure-AsyncOperation", OPERATION)
                .answer(
                        200,
                        "{\"status\":\"Failed\",\"error\":{\"code\":\"SkuNotAvailable\",\"message\":\"Not here.\"}}");

        assertThatThrownBy(() -> changes.put("/galleries/g", "v", Map.of()).await())
                .isInstanceOfSatisfying(AzureException.class, failure -> {
                    assertThat(failure).hasMessage("The change of g ended as Failed.");
                    assertThat(failure.code()).isEqualTo("SkuNotAvailable");
                    assertThat(failure.reason()).contains("SkuNotAvailable: Not here.");
                });
    }

    @Test
    void followsTheLocationOfADeletionUntilItIsGone() {
        service.answer(202, "", "Location", HOST + "/results/1")
                .answer(202, "")
                .answer(404, "{\"error\":{\"code\":\"NotFound\",\"message\":\"\"}}");

        assertThat(changes.delete("/x", "v").await()).isEmpty();

        assertThat(service.requests()).hasSize(3);
    }

    @Test
    void takesTheOutputOfAnAction() {
        service.answer(202, "", "Azure-AsyncOperation", OPERATION, "Location", HOST + "/results/1")
                .answer(200, "{\"status\":\"Succeeded\",\"properties\":{\"output\":{\"accessSAS\":\"s\"}}}");
        assertThat(changes.post("/x/beginGetAccess", "v", Map.of()).await()).isEqualTo(Map.of("accessSAS", "s"));

        service.answer(202, "", "Location", HOST + "/results/2").answer(200, "{\"a\":1}");
        assertThat(changes.post("/x/capture", "v", Map.of()).await()).isEqualTo(Map.of("a", 1));
    }

    @Test
    void watchesTheResourceWhereNoAddressIsGiven() {
        service.answer(201, MAKING).answer(200, MAKING).answer(200, SHOWN);

        assertThat(changes.put("/x", "v", Map.of()).await()).containsEntry("id", "/x");

        assertThat(service.requests()).hasSize(3);
    }

    @Test
    void isDoneWhenTheAnswerShowsTheFinishedResource() {
        service.answer(200, SHOWN).answer(204, "");

        assertThat(changes.patch("/x", "v", Map.of()).done()).isTrue();
        assertThat(changes.delete("/x", "v").await()).isEmpty();
        assertThat(service.requests()).hasSize(2);
    }

    @Test
    void takesNoTokenToAnotherHost() {
        service.answer(201, MAKING, "Azure-AsyncOperation", "https://evil.example/operations/1");

        ArmChange change = changes.put("/x", "v", Map.of());

        assertThatThrownBy(change::await).hasMessageContaining("evil.example");
        assertThat(service.requests()).hasSize(1);
    }

    @Test
    void endsWithItsTimeout() {
        service.answer(201, MAKING, "Azure-AsyncOperation", OPERATION)
                .answer(200, "{\"status\":\"InProgress\"}")
                .answer(200, "{\"status\":\"InProgress\"}");

        ArmChange change = changes.put("/x", "v", Map.of());

        assertThatThrownBy(() -> change.await(Optional.of(Duration.ofSeconds(5)), state -> {}))
                .isInstanceOfSatisfying(AzureException.class, failure -> assertThat(failure.code())
                        .isEqualTo("WaitTimedOut"));
    }
}
