package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.time.Instant;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OlderVersionsTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    // Recorded: azure-cli test_batch_pools, API 2024-02-01.19.0; removed in 2025-06-01.
    @Test
    void takesAPropertyOnlyWhereTheVersionHadIt() {
        String body = caller.ubuntuPool("p", 0)
                .replaceFirst("\\{", "{\"targetNodeCommunicationMode\": \"classic\", \"certificateReferences\": [],");
        assertThat(caller.batch("POST", "/pools", body).value("Reason"))
                .contains("'targetNodeCommunicationMode' does not exist");
        assertThat(old("POST", "/pools", body, "2022-10-01.16.0").status()).isEqualTo(201);
        Answer shown = old("GET", "/pools/p?timeout=30", "", "2022-10-01.16.0");
        assertThat(shown.at("targetNodeCommunicationMode")).isEqualTo("classic");
        assertThat(shown.at("currentNodeCommunicationMode")).isNull();
        assertThat(shown.list("certificateReferences")).isEmpty();
        assertThat(caller.batch("GET", "/pools/p?timeOut=30", "").at("targetNodeCommunicationMode"))
                .isNull();
    }

    // Recorded: azure-cli 2023-07 and 2024-10: Ubuntu 18.04 listed on 2023-06-28, taken but not listed on 2024-04-18.
    @Test
    void takesAnImageForAWhileAfterItsEnd() {
        String body = """
                {"id": "p", "vmSize": "standard_d2s_v3", "virtualMachineConfiguration": {
                  "imageReference": {"publisher": "canonical", "offer": "ubuntuserver", "sku": "18.04-lts"},
                  "nodeAgentSKUId": "batch.node.ubuntu 18.04"}}""";
        Caller before = new Caller(new SimulatedAzure(World.demo(), 42, Instant.parse("2023-06-28T00:00:00Z")));
        assertThat(lists1804(before)).isTrue();
        Caller after = new Caller(new SimulatedAzure(World.demo(), 42, Instant.parse("2024-04-18T12:00:00Z")));
        assertThat(lists1804(after)).isFalse();
        assertThat(after.batch("POST", "/pools", body).status()).isEqualTo(201);
        assertThat(caller.batch("POST", "/pools", body).value("PropertyName")).isEqualTo("nodeAgentSKUId");
    }

    private static boolean lists1804(Caller caller) {
        return caller
                .batch("GET", "/supportedimages?$filter=nodeAgentSKUId%20eq%20'batch.node.ubuntu%2018.04'", "")
                .list("value")
                .stream()
                .anyMatch(image -> Json.text(image, "imageReference", "sku")
                        .filter("18.04-lts"::equals)
                        .isPresent());
    }

    // Recorded: azure-sdk-for-java-testproxy PoolTests, 2023-05-01.17.0; azure-cli pools without nodes never show it.
    @Test
    void saysHowNodesCommunicateOnceThereAreSome() {
        assertThat(caller.batch("POST", "/pools", caller.ubuntuPool("p", 1)).status())
                .isEqualTo(201);
        assertThat(old("GET", "/pools/p", "", "2022-10-01.16.0").at("currentNodeCommunicationMode"))
                .isNull();
        caller.pass("PT1M");
        Answer shown = old("GET", "/pools/p", "", "2022-10-01.16.0");
        assertThat(shown.at("currentNodeCommunicationMode")).isEqualTo("simplified");
        assertThat(shown.json()).doesNotContainKeys("certificateReferences", "targetNodeCommunicationMode");
    }

    // Recorded: azure-cli 2023-07 and 2024-10, test_batch_pool_cmd.
    @Test
    void setsTheModeOfCommunicationWhenPropertiesAreReplaced() {
        assertThat(caller.batch("POST", "/pools", caller.ubuntuPool("p", 0)).status())
                .isEqualTo(201);
        String body = "{\"certificateReferences\": [], \"applicationPackageReferences\": [], \"metadata\": []}";
        assertThat(old("POST", "/pools/p/updateproperties", body, "2023-05-01.17.0")
                        .status())
                .isEqualTo(204);
        Answer shown = old("GET", "/pools/p", "", "2023-05-01.17.0");
        assertThat(shown.at("targetNodeCommunicationMode")).isEqualTo("default");
        assertThat(shown.json()).containsKey("certificateReferences");
        assertThat(old("GET", "/pools/p", "", "2022-01-01.15.0").json())
                .doesNotContainKey("targetNodeCommunicationMode");
    }

    // Recorded: azure-cli test_batch_pools: 204, and what was not sent is gone.
    @Test
    void replacesProperties() {
        String body = "{\"startTask\": {\"commandLine\": \"/bin/true\"}, \"certificateReferences\": [],"
                + " \"applicationPackageReferences\": [], \"metadata\": [{\"name\": \"a\", \"value\": \"b\"}]}";
        assertThat(old("POST", "/pools/nightly/updateproperties", body, "2024-02-01.19.0")
                        .status())
                .isEqualTo(204);
        assertThat(caller.batch("GET", "/pools/nightly", "").at("startTask", "commandLine"))
                .isEqualTo("/bin/true");
        caller.batch(
                "POST", "/pools/nightly/updateproperties", "{\"applicationPackageReferences\": [], \"metadata\": []}");
        Answer pool = caller.batch("GET", "/pools/nightly", "");
        assertThat(pool.at("startTask")).isNull();
        assertThat(pool.at("metadata")).isNull();
    }

    // Recorded: azure-sdk-for-node, API 2020-03-01.11.0.
    @Test
    void countsTasksFlatlyBeforeSlots() {
        caller.batch("POST", "/jobs", "{\"id\": \"j\", \"poolInfo\": {\"poolId\": \"nightly\"}}");
        Answer counts = old("GET", "/jobs/j/taskcounts", "", "2020-03-01.11.0");
        assertThat(counts.at("active")).isEqualTo(0);
        assertThat(counts.at("odata.metadata").toString()).endsWith("#taskcounts/@Element");
    }

    // Recorded: azure-cli test_batch_pools and test_batch_application.
    @Test
    void hasNoUsageAndNoApplicationsAtFirst() {
        assertThat(caller.batch("GET", "/poolusagemetrics", "").list("value")).isEmpty();
        assertThat(caller.batch("GET", "/applications", "").list("value")).isEmpty();
        assertThat(caller.batch("GET", "/applications/none", "").code()).isEqualTo("ApplicationNotFound");
        String body = "{\"applicationPackageReferences\": [{\"applicationId\": \"does-not-exist\"}]}";
        Answer refused = caller.batch("PATCH", "/pools/nightly", body);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("InvalidApplicationPackageReferences");
        assertThat(refused.value("does-not-exist")).isEqualTo("The specified application package does not exist.");
    }

    @Test
    void readsImagesOfSharedGalleries() {
        String unique = caller.identity.subscriptionId() + "-CONTOSOGALLERY";
        String body = caller.ubuntuPool("shared", 1)
                .replaceAll(
                        "\"virtualMachineImageId\": \"[^\"]*\"",
                        "\"sharedGalleryImageId\": \"/sharedGalleries/" + unique
                                + "/images/ubuntu-2204-gen2/versions/1.1.0\"");
        assertThat(caller.batch("POST", "/pools", body).status()).isEqualTo(201);
        caller.pass("PT5M");
        assertThat(caller.batch("GET", "/pools/shared", "").at("currentDedicatedNodes"))
                .isEqualTo(1);
        assertThat(caller.batch("POST", "/pools", body.replace(unique, "other").replace("\"shared\"", "\"s2\""))
                        .value("PropertyName"))
                .isEqualTo("sharedGalleryImageId");
    }

    private Answer old(String method, String path, String body, String version) {
        return caller.batchAs(version, method, path, body);
    }
}
