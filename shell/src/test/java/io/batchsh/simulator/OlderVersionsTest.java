package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
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
        caller.pass("PT1M");
        assertThat(old("GET", "/pools/p", "", "2022-10-01.16.0").at("currentNodeCommunicationMode"))
                .isEqualTo("simplified");
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
