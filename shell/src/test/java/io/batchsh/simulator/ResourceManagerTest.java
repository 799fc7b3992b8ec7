package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ResourceManagerTest {

    private final Caller caller = new Caller(SimulatedAzure.demo());

    // Recorded: azure-sdk-for-python and azure-libraries-for-net, gallery PUT and its operation.
    @Test
    void createsAGalleryAsALongOperation() {
        Answer created = caller.compute("PUT", "galleries/fresh", "{\"location\": \"westeurope\", \"properties\": {}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("properties", "provisioningState")).isEqualTo("Creating");
        assertThat(created.at("properties", "identifier", "uniqueName"))
                .isEqualTo(caller.identity.subscriptionId() + "-FRESH");
        String operation = created.header("Azure-AsyncOperation").replace("https://management.azure.com", "");
        assertThat(caller.arm("GET", operation, "").at("status")).isEqualTo("InProgress");
        caller.pass("PT2S");
        Answer done = caller.arm("GET", operation, "");
        assertThat(done.at("status")).isEqualTo("Succeeded");
        assertThat(done.at("endTime")).isEqualTo("2026-01-01T00:00:01.1900000+00:00");
        assertThat(caller.compute("GET", "galleries/fresh", "").at("properties", "provisioningState"))
                .isEqualTo("Succeeded");
    }

    @Test
    void replicatesAVersionRegionByRegion() {
        String path = "galleries/contosogallery/images/ubuntu-2204-gen2/versions/1.2.0";
        Answer created = caller.compute("PUT", path, """
                {"location": "westeurope", "properties": {
                  "publishingProfile": {"targetRegions": [{"name": "westeurope", "regionalReplicaCount": 3}, {"name": "UK South"}]},
                  "storageProfile": {"source": {"id": "%s"}}}}""".formatted(caller.image("ubuntu-2204-gen2", "1.1.0")));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.at("properties", "replicationStatus")).isNull();
        Answer status = caller.compute("GET", path + "?$expand=ReplicationStatus", "");
        assertThat(status.at("properties", "replicationStatus", "aggregatedState"))
                .isEqualTo("InProgress");
        caller.pass("PT11M");
        status = caller.compute("GET", path + "?$expand=ReplicationStatus", "");
        assertThat(status.at("properties", "provisioningState")).isEqualTo("Succeeded");
        assertThat(status.list("properties", "replicationStatus", "summary"))
                .extracting(replica -> replica.get("region"), replica -> replica.get("progress"))
                .containsExactly(Tuple.tuple("West Europe", 100), Tuple.tuple("UK South", 100));
    }

    @Test
    void listsGalleriesImagesAndVersions() {
        assertThat(names(caller.arm(
                        "GET",
                        "/subscriptions/" + caller.identity.subscriptionId()
                                + "/providers/Microsoft.Compute/galleries?api-version=2024-03-03",
                        "")))
                .containsExactly("contosogallery");
        assertThat(names(caller.compute("GET", "galleries/contosogallery/images", "")))
                .hasSize(8)
                .contains("rocky-9");
        assertThat(names(caller.compute("GET", "galleries/contosogallery/images/ubuntu-2204-gen2/versions", "")))
                .containsExactly("1.0.0", "1.1.0");
    }

    @Test
    void keepsAGalleryThatHoldsImages() {
        assertThat(caller.compute("DELETE", "galleries/contosogallery", "").code())
                .isEqualTo("CannotDeleteResource");
        assertThat(caller.compute("DELETE", "galleries/none", "").status()).isEqualTo(204);
    }

    @Test
    void deletesAVersionInItsTime() {
        String path = "galleries/contosogallery/images/rocky-9/versions/9.4.0";
        Answer deleted = caller.compute("DELETE", path, "");
        assertThat(deleted.status()).isEqualTo(202);
        assertThat(deleted.header("Location")).contains("monitor=true");
        assertThat(caller.compute("GET", path, "").at("properties", "provisioningState"))
                .isEqualTo("Deleting");
        caller.pass("PT1M");
        assertThat(caller.compute("GET", path, "").code()).isEqualTo("ResourceNotFound");
    }

    @Test
    void refusesADefinitionThatChangesItsNature() {
        Answer refused = caller.compute("PUT", "galleries/contosogallery/images/rocky-9", """
                {"location": "westeurope", "properties": {"osType": "Windows", "osState": "Generalized",
                  "hyperVGeneration": "V2", "identifier": {"publisher": "contoso", "offer": "rocky-batch", "sku": "9-gen2"}}}""");
        assertThat(refused.code()).isEqualTo("PropertyChangeNotAllowed");
    }

    @Test
    void makesDefinitionsSecureByDefaultFromTheVersionThatDoes() {
        String path = "/subscriptions/" + caller.identity.subscriptionId()
                + "/resourceGroups/rg-batch/providers/Microsoft.Compute/galleries/contosogallery/images/";
        String body = """
                {"location": "westeurope", "properties": {"osType": "Linux", "osState": "Generalized",
                  "identifier": {"publisher": "p", "offer": "o", "sku": "%s"}}}""";
        assertThat(caller.arm("PUT", path + "old?api-version=2024-03-03", body.formatted("a"))
                        .at("properties", "hyperVGeneration"))
                .isEqualTo("V1");
        Answer secure = caller.arm("PUT", path + "new?api-version=2025-03-03", body.formatted("b"));
        assertThat(secure.at("properties", "hyperVGeneration")).isEqualTo("V2");
        assertThat(secure.list("properties", "features").get(0).get("value")).isEqualTo("TrustedLaunchSupported");
    }

    @Test
    void showsAccountsWithTheirQuotas() {
        String path = "/subscriptions/" + caller.identity.subscriptionId() + "/providers/Microsoft.Batch/";
        Map<String, Object> account = caller.arm("GET", path + "batchAccounts?api-version=2024-07-01", "")
                .list("value")
                .get(0);
        assertThat(Json.find(account, "properties", "accountEndpoint"))
                .contains("contosobatch.westeurope.batch.azure.com");
        assertThat(Json.find(account, "properties", "dedicatedCoreQuota")).contains(5000);
        assertThat(caller.arm("GET", path + "locations/westeurope/virtualMachineSkus?api-version=2024-07-01", "")
                        .list("value"))
                .hasSizeGreaterThan(200);
    }

    @Test
    void asksForAVersionAndNamesWhatIsNotThere() {
        assertThat(caller.arm("GET", "/subscriptions", "").code()).isEqualTo("MissingApiVersionParameter");
        assertThat(caller.arm("GET", "/subscriptions/none/resourceGroups?api-version=2021-04-01", "")
                        .code())
                .isEqualTo("SubscriptionNotFound");
        Answer unsupported = caller.compute("GET", "virtualMachineScaleSets", "");
        assertThat(unsupported.status()).isEqualTo(501);
        assertThat(unsupported.code()).isEqualTo("NotSupportedBySimulator");
    }

    private static List<Object> names(Answer answer) {
        return answer.list("value").stream().map(value -> value.get("name")).toList();
    }
}
