package io.batchsh.batch;

import io.batchsh.image.JsonTree;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoolTest {

    // Shape of resizeErrors with a provider error: learn.microsoft.com/azure/batch/batch-pool-node-error-checking
    private static final String FAILED = """
            {"id": "render", "state": "active", "allocationState": "steady",
             "allocationStateTransitionTime": "2026-01-01T00:05:00Z",
             "vmSize": "standard_a1_v2", "targetDedicatedNodes": 4, "currentDedicatedNodes": 1,
             "virtualMachineConfiguration": {
               "imageReference": {"virtualMachineImageId": "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/farm/images/ubuntu"},
               "nodeAgentSKUId": "batch.node.ubuntu 24.04"},
             "metadata": [{"name": "run", "value": "7"}],
             "resizeErrors": [{"code": "AllocationFailed", "message": "Desired number of dedicated nodes could not be allocated",
               "values": [{"name": "Provider Error Json",
                 "value": "{\\"error\\":{\\"code\\":\\"BadRequest\\",\\"message\\":\\"The selected VM size 'STANDARD_A1_V2' cannot boot Hypervisor Generation '2'.\\"}}"},
                 {"name": "Provider Error Json Truncated", "value": "False"}]}]}""";

    @Test
    void readsWhatTheServiceSays() throws IOException {
        Pool pool = Pool.of(JsonTree.parse(FAILED).properties());

        assertThat(pool.steady()).isTrue();
        assertThat(pool.galleryImage()).map(Object::toString).get().asString().endsWith("/images/ubuntu");
        assertThat(pool.nodeAgentSkuId()).isEqualTo("batch.node.ubuntu 24.04");
        assertThat(pool.metadata()).isEqualTo(Map.of("run", "7"));
        assertThat(pool.taskSlotsPerNode()).isEqualTo(1);
    }

    @Test
    void digsTheProvidersErrorOutOfAResizeError() throws IOException {
        PoolResizeError error =
                Pool.of(JsonTree.parse(FAILED).properties()).resizeErrors().get(0);

        assertThat(error.providerError())
                .contains(new ProviderError(
                        "BadRequest", "The selected VM size 'STANDARD_A1_V2' cannot boot Hypervisor Generation '2'."));
        assertThat(error.explanation()).startsWith("AllocationFailed: Desired").endsWith("Generation '2'.)");
    }

    @Test
    void findsTheInnermostProviderError() {
        assertThat(
                        ProviderError.read(
                                "{\"error\":{\"code\":\"DeploymentFailed\",\"message\":\"outer\",\"details\":[{\"code\":\"ScopeLocked\",\"message\":\"locked\"}]}}"))
                .contains(new ProviderError("ScopeLocked", "locked"));
    }

    @Test
    void readsAProviderErrorThatWasCutShort() {
        assertThat(ProviderError.read("{\"error\":{\"code\":\"BadRequest\",\"message\":\"said \\\"no\\\" and th"))
                .contains(new ProviderError("BadRequest", "said \"no\" and th..."));
        assertThat(ProviderError.read("nothing of the kind")).isEmpty();
        assertThat(ProviderError.read("[]")).isEmpty();
    }

    @Test
    void explainsAResizeErrorWithoutProvider() {
        assertThat(new PoolResizeError("AllocationTimedout", "too slow", Map.of()).explanation())
                .isEqualTo("AllocationTimedout: too slow");
    }
}
