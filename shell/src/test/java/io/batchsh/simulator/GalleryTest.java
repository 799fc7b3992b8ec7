package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GalleryTest {

    private static final String GALLERY = "Microsoft.Compute/galleries/shared";

    private final Caller caller = new Caller(SimulatedAzure.demo());

    // Recorded: azure-cli 2024-10, sharing of a gallery: 202, then the groups or Private.
    @Test
    void isSharedWithSubscriptionsAndTakenBack() {
        caller.make(
                GALLERY,
                "{\"location\": \"westeurope\", \"properties\": {\"sharingProfile\": {\"permissions\": \"Groups\"}}}");
        Answer shared = caller.images("POST", GALLERY + "/share", """
                {"operationType": "Add", "groups": [{"type": "Subscriptions", "ids": ["0b1f6471-1bf0-4dda-aec3-cb9272f09590"]}]}""");
        assertThat(shared.status()).isEqualTo(202);
        caller.pass("PT30S");
        assertThat(caller.images("GET", GALLERY + "?$expand=SharingProfile/Groups", "")
                        .list("properties", "sharingProfile", "groups"))
                .hasSize(1);
        caller.images("POST", GALLERY + "/share", "{\"operationType\": \"Reset\"}");
        caller.pass("PT30S");
        assertThat(caller.images("GET", GALLERY + "?$select=Permissions", "")
                        .at("properties", "sharingProfile", "permissions"))
                .isEqualTo("Private");
    }

    // Recorded: azure-sdk-for-python 2020-03, PATCH of a version answers 200 Updating.
    @Test
    void patchesAVersionAndKeepsItsSource() {
        String version = "galleries/contosogallery/images/ubuntu-2204-gen2/versions/1.1.0";
        Answer patched = caller.compute("PATCH", version, """
                {"properties": {"publishingProfile": {"targetRegions": [
                  {"name": "West Europe", "regionalReplicaCount": 4}, {"name": "North Europe", "regionalReplicaCount": 2}]}}}""");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("properties", "provisioningState")).isEqualTo("Updating");
        caller.pass("PT2M");
        Answer shown = caller.compute("GET", version, "");
        assertThat(shown.at("properties", "provisioningState")).isEqualTo("Succeeded");
        assertThat(shown.at("properties", "storageProfile", "source", "id").toString())
                .endsWith("vm-golden");
        assertThat(caller.compute("PATCH", version, """
                {"properties": {"storageProfile": {"source": {"id": "%s"}}}}""".formatted(caller.image("rocky-9", "9.4.0")))
                        .code())
                .isEqualTo("PropertyChangeNotAllowed");
    }

    @Test
    void wantsASourceThatIsThere() {
        String version = "galleries/contosogallery/images/ubuntu-2204-gen2/versions/4.0.0";
        String body =
                "{\"location\": \"westeurope\", \"properties\": {\"storageProfile\": {\"source\": {\"id\": \"%s\"}}}}";
        assertThat(caller.compute(
                                "PUT", version, body.formatted(caller.id("rg-images", "Microsoft.Compute/images/none")))
                        .code())
                .isEqualTo("ResourceNotFound");
        assertThat(caller.compute("PUT", version, body.formatted(caller.image("windows-2022", "1.0.0")))
                        .at("error", "message")
                        .toString())
                .endsWith("has a different OS type ['Windows'] than the parent gallery image OS type ['Linux'].");
    }

    @Test
    void patchesTagsOfADefinition() {
        Answer patched =
                caller.compute("PATCH", "galleries/contosogallery/images/rocky-9", "{\"tags\": {\"a\": \"b\"}}");
        assertThat(patched.status()).isEqualTo(200);
        assertThat(patched.at("tags", "a")).isEqualTo("b");
        assertThat(patched.at("properties", "osType")).isEqualTo("Linux");
    }

    @Test
    void givesUpARegionOnlyIfThatIsAllowed() {
        String version = "galleries/contosogallery/images/ubuntu-2204-gen2/versions/1.1.0";
        String west =
                "{\"publishingProfile\": {\"targetRegions\": [{\"name\": \"westeurope\", \"regionalReplicaCount\": 2}]}";

        assertThat(caller.compute("PATCH", version, "{\"properties\": " + west + "}}")
                        .status())
                .isEqualTo(409);
        assertThat(caller.compute(
                                "PATCH",
                                version,
                                "{\"properties\": " + west
                                        + ", \"safetyProfile\": {\"allowDeletionOfReplicatedLocations\": true}}}")
                        .status())
                .isEqualTo(200);
        caller.pass("PT2M");
        assertThat(caller.compute("GET", version, "").list("properties", "publishingProfile", "targetRegions"))
                .hasSize(1);
    }
}
