package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers to older api-versions show what those had: the table {@code api-versions.tsv}. */
class ApiVersionsTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());
    private final String account = caller.id("rg-batch", "Microsoft.Batch/batchAccounts/contosobatch");

    // Recorded: azure-libraries-for-java testManageBatchAccount (2015-12-01); azure-cli 2019-08 to 2024-02.
    @Test
    void givesAnAccountTheFieldsOfTheVersionAskedFor() {
        Map<String, Object> newest = properties("2024-02-01");
        assertThat(newest)
                .containsKeys(
                        "nodeManagementEndpoint",
                        "allowedAuthenticationModes",
                        "privateEndpointConnections",
                        "publicNetworkAccess",
                        "dedicatedCoreQuota");
        assertThat(properties("2021-06-01"))
                .containsKey("allowedAuthenticationModes")
                .doesNotContainKeys("nodeManagementEndpoint", "privateEndpointConnections");
        assertThat(properties("2020-05-01"))
                .containsKey("publicNetworkAccess")
                .doesNotContainKey("allowedAuthenticationModes");
        assertThat(properties("2019-08-01"))
                .containsKey("dedicatedCoreQuotaPerVMFamily")
                .doesNotContainKeys("publicNetworkAccess", "encryption");
    }

    @Test
    void givesAFieldTheNameItHad() {
        Map<String, Object> oldest = properties("2015-12-01");
        assertThat(oldest).containsEntry("coreQuota", properties("2024-02-01").get("dedicatedCoreQuota"));
        assertThat(oldest).doesNotContainKeys("dedicatedCoreQuota", "lowPriorityCoreQuota", "poolAllocationMode");
    }

    // Recorded: azure-libraries-for-java canCreateUpdateGetDeleteGalleryImageVersion, 2018-06-01; azure-cli 2020-11.
    @Test
    void shapesWhatAListHoldsToo() {
        String images = caller.id("rg-batch", "Microsoft.Compute/galleries/contosogallery/images") + "?api-version=";
        List<Map<String, Object>> newest =
                caller.arm("GET", images + "2021-10-01", "").list("value");
        assertThat(newest).allSatisfy(image -> assertThat(Json.child(image, "properties"))
                .containsKeys("architecture", "hyperVGeneration"));
        assertThat(caller.arm("GET", images + "2020-09-30", "").list("value"))
                .hasSameSizeAs(newest)
                .allSatisfy(image -> assertThat(Json.child(image, "properties"))
                        .containsKey("hyperVGeneration")
                        .doesNotContainKey("architecture"));
        assertThat(caller.arm("GET", images + "2018-06-01", "").list("value"))
                .isNotEmpty()
                .allSatisfy(image -> assertThat(image).doesNotContainKey("type"));
    }

    // Recorded: azure-cli 2019-08 to 2024-10, test_batch_jobs_and_tasks.
    @Test
    void givesAJobTheFieldsOfTheVersionAskedFor() {
        assertThat(caller.batch("POST", "/jobs", "{\"id\": \"j\", \"poolInfo\": {\"poolId\": \"nightly\"}}")
                        .status())
                .isEqualTo(201);
        assertThat(caller.batchAs("2022-01-01.15.0", "GET", "/jobs/j", "").json())
                .containsKeys("maxParallelTasks", "allowTaskPreemption");
        assertThat(caller.batchAs("2021-06-01.14.0", "GET", "/jobs/j", "").json())
                .containsKey("maxParallelTasks")
                .doesNotContainKey("allowTaskPreemption");
        assertThat(caller.batchAs("2020-09-01.12.0", "GET", "/jobs", "").list("value"))
                .hasSize(1)
                .allSatisfy(job -> assertThat(job).doesNotContainKeys("maxParallelTasks", "allowTaskPreemption"));
    }

    // Recorded: azure-cli 2024-10 and azure-sdk-for-python 2020-12, nodecounts.
    @Test
    void countsTheStatesThatAVersionKnew() {
        assertThat(counts("2023-05-01.17.0")).doesNotContainKeys("upgradingOS", "deallocated", "deallocating");
        assertThat(counts("2024-02-01.19.0")).containsKey("upgradingOS").doesNotContainKey("deallocated");
        assertThat(counts("2025-06-01")).containsKeys("upgradingOS", "deallocated", "deallocating");
    }

    private Map<String, Object> counts(String version) {
        Answer answer = caller.batchAs(version, "GET", "/nodecounts", "");
        return Json.child(answer.list("value").get(0), "dedicated");
    }

    private Map<String, Object> properties(String version) {
        return Json.child(
                caller.arm("GET", account + "?api-version=" + version, "").json(), "properties");
    }
}
