package io.batchsh.azure;

import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.management.exception.ManagementException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArmClientTest {

    private static final String HOST = "https://management.azure.com";

    private final FakeService service = new FakeService();
    private final ArmClient client =
            new ArmClient(HOST, new HttpPipelineBuilder().httpClient(service).build());

    @Test
    void readsPlainTrees() {
        service.answer(200, "{\"a\":1,\"b\":[true,null,\"x\"],\"c\":{\"d\":1.5}}");

        Map<String, Object> answer = client.get("/subscriptions/s", "2022-12-01");

        assertThat(answer).containsEntry("a", 1).containsEntry("c", Map.of("d", 1.5));
        assertThat(service.lines()).containsExactly("GET " + HOST + "/subscriptions/s?api-version=2022-12-01");
    }

    @Test
    void listsPageByPage() {
        service.answer(200, "{\"value\":[{\"n\":1}],\"nextLink\":\"" + HOST + "/next?x=1\"}")
                .answer(200, "{\"value\":[]}");

        Iterator<Map<String, Object>> items = client.list("/x?$filter=a", "v").iterator();

        assertThat(service.requests()).isEmpty();
        assertThat(items.next()).isEqualTo(Map.of("n", 1));
        assertThat(service.requests()).hasSize(1);
        assertThat(items.hasNext()).isFalse();
        assertThat(service.lines())
                .containsExactly("GET " + HOST + "/x?$filter=a&api-version=v", "GET " + HOST + "/next?x=1");
    }

    @Test
    void takesNoTokenToAnotherHost() {
        service.answer(200, "{\"value\":[],\"nextLink\":\"https://evil.example/next\"}");

        assertThatThrownBy(() -> client.list("/x", "v").iterator().hasNext())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("evil.example");
    }

    @Test
    void writesTrees() {
        service.answer(201, "{\"id\":\"i\"}").answer(200, "{}").answer(202, "");

        assertThat(client.put("/x", "v", Map.of("tags", Map.of("k", List.of(1, "two")))))
                .isEqualTo(Map.of("id", "i"));
        client.patch("/x", "v", Map.of("a", 1));
        client.delete("/x", "v");

        assertThat(service.body(0)).isEqualTo("{\"tags\":{\"k\":[1,\"two\"]}}");
        assertThat(service.lines().get(1)).startsWith("PATCH ");
        assertThat(service.lines().get(2)).startsWith("DELETE ");
    }

    @Test
    void runsActionsWithoutABody() {
        service.answer(200, "");

        assertThat(client.post("/x/register", "v", null)).isEmpty();
    }

    @Test
    void throwsWhatTheManagementClientsThrow() {
        service.answer(403, "{\"error\":{\"code\":\"AuthorizationFailed\",\"message\":\"no\"}}");

        assertThatThrownBy(() -> client.get("/x", "v"))
                .isInstanceOfSatisfying(
                        ManagementException.class,
                        refused -> assertThat(refused.getValue().getCode()).isEqualTo("AuthorizationFailed"));
    }
}
