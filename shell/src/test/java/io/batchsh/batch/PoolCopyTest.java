package io.batchsh.batch;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoolCopyTest {

    private static final Map<String, Object> MACHINE =
            Map.of("imageReference", Map.of("virtualMachineImageId", "i"), "nodeAgentSKUId", "a");

    @Test
    void takesWhatTheCreateCallTakesAndLeavesWhatTheServiceSays() {
        PoolCopy copy = PoolCopy.of(Pool.of(Map.of(
                "id", "blue",
                "url", "https://x",
                "eTag", "0x1",
                "state", "active",
                "allocationState", "steady",
                "currentDedicatedNodes", 3,
                "targetDedicatedNodes", 3,
                "resizeTimeout", "PT15M",
                "vmSize", "standard_d2s_v3",
                "virtualMachineConfiguration", MACHINE)));

        assertThat(copy.properties())
                .containsOnlyKeys("targetDedicatedNodes", "resizeTimeout", "vmSize", "virtualMachineConfiguration");
        assertThat(copy.missing()).isEmpty();
    }

    @Test
    void takesTheFormulaInsteadOfTheTargetsOfAPoolThatAutoscales() {
        PoolCopy copy = PoolCopy.of(Pool.of(Map.of(
                "id", "blue",
                "state", "active",
                "enableAutoScale", true,
                "autoScaleFormula", "$TargetDedicatedNodes = 1;",
                "autoScaleEvaluationInterval", "PT15M",
                "resizeTimeout", "PT15M",
                "targetDedicatedNodes", 1)));

        assertThat(copy.properties())
                .containsOnlyKeys("enableAutoScale", "autoScaleFormula", "autoScaleEvaluationInterval");
    }

    @Test
    void namesWhatTheServiceDoesNotShow() {
        PoolCopy copy = PoolCopy.of(Pool.of(Map.of(
                "id",
                "blue",
                "userAccounts",
                List.of(Map.of("name", "admin", "elevationLevel", "admin")),
                "mountConfiguration",
                List.of(
                        Map.of("azureFileShareConfiguration", Map.of("accountName", "s")),
                        Map.of("nfsMountConfiguration", Map.of("source", "s")),
                        Map.of(
                                "azureBlobFileSystemConfiguration",
                                Map.of("identityReference", Map.of("resourceId", "/id")))),
                "virtualMachineConfiguration",
                Map.of(
                        "extensions",
                        List.of(Map.of("name", "agent")),
                        "containerConfiguration",
                        Map.of("containerRegistries", List.of(Map.of("username", "puller")))),
                "identity",
                Map.of("type", "UserAssigned"))));

        assertThat(copy.missing())
                .containsExactly(
                        "userAccounts: the password of admin",
                        "mountConfiguration: the key or password of azureFileShareConfiguration",
                        "containerRegistries: the password of puller",
                        "extensions: the protected settings of agent, if it has any",
                        "identity: a managed identity, which only Azure Resource Manager gives to a pool");
    }
}
