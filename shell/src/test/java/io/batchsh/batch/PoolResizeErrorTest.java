package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoolResizeErrorTest {

    private static PoolResizeError error(String providerJson, String truncated) {
        return PoolResizeError.of(new JsonTree(Map.of(
                "code",
                "AllocationFailed",
                "message",
                "failed",
                "values",
                List.of(
                        Map.of("name", "Provider Error Json Truncated", "value", truncated),
                        Map.of("name", "Provider Error Json", "value", providerJson)))));
    }

    @Test
    void tellsTheInnermostErrorOfTheProvider() {
        PoolResizeError error = error(
                "{\"error\": {\"code\": \"DeploymentFailed\", \"message\": \"see details\", \"details\": [{\"code\":"
                        + " \"ScopeLocked\", \"message\": \"The scope is locked.\"}]}}",
                "False");

        assertThat(error.providerError()).contains(new ProviderError("ScopeLocked", "The scope is locked."));
    }

    @Test
    void tellsTheInnermostErrorOfATextThatWasCutShort() {
        PoolResizeError error = error(
                "{\"error\": {\"code\": \"DeploymentFailed\", \"message\": \"see details\", \"details\": [{\"code\":"
                        + " \"ScopeLocked\", \"message\": \"The scope '/subscr",
                "True");

        assertThat(error.providerError()).contains(new ProviderError("ScopeLocked", "The scope '/subscr..."));
    }

    @Test
    void unwrapsAnErrorThatIsTheTextOfAnother() {
        PoolResizeError error = error(
                "{\"code\": \"BadRequest\", \"message\": \"{\\\"error\\\": {\\\"code\\\": \\\"SkuNotAvailable\\\","
                        + " \\\"message\\\": \\\"Not in this region.\\\"}}\"}",
                "False");

        assertThat(error.providerError()).contains(new ProviderError("SkuNotAvailable", "Not in this region."));
    }

    @Test
    void hasNoProvidersErrorWhereNoneIsSent() {
        assertThat(error("", "False").providerError()).isEmpty();
        assertThat(error("", "False").explanation()).isEqualTo("AllocationFailed: failed");
    }
}
