package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SharedGalleriesTest {

    private static final String GALLERY = "galleries/contosogallery";
    private static final String WEST = "locations/westeurope/";

    private final SimulatedAzure azure = SimulatedAzure.demo();
    private final Caller caller = new Caller(azure);
    private final String name = azure.identity().subscriptionId() + "-CONTOSOGALLERY";

    private Answer look(String path) {
        return caller.arm(
                "GET",
                "/subscriptions/" + azure.identity().subscriptionId() + "/providers/Microsoft.Compute/" + path
                        + (path.contains("?") ? "&" : "?") + "api-version=2025-03-03",
                "");
    }

    private void share(String permissions, String profile, String operation) {
        caller.compute(
                "PATCH",
                GALLERY,
                "{\"properties\": {\"sharingProfile\": {\"permissions\": \"" + permissions + "\"" + profile + "}}}");
        caller.pass("PT1M");
        caller.compute("POST", GALLERY + "/share", operation);
        caller.pass("PT1M");
    }

    private void shareWithSubscription() {
        share(
                "Groups",
                "",
                "{\"operationType\": \"Add\", \"groups\": [{\"type\": \"Subscriptions\", \"ids\": [\""
                        + azure.identity().subscriptionId() + "\"]}]}");
    }

    // Recorded: azure-cli 2024-10, galleries shared with the caller's subscription.
    @Test
    void showsAGalleryToTheSubscriptionItIsSharedWith() {
        assertThat(look(WEST + "sharedGalleries").list("value")).isEmpty();
        assertThat(look(WEST + "sharedGalleries/" + name).status()).isEqualTo(404);

        shareWithSubscription();

        assertThat(look(WEST + "sharedGalleries").list("value"))
                .containsExactly(Map.of(
                        "location",
                        "westeurope",
                        "name",
                        name,
                        "identifier",
                        Map.of("uniqueId", "/SharedGalleries/" + name)));
        assertThat(look(WEST + "sharedGalleries?sharedTo=tenant").list("value")).isEmpty();
        assertThat(look(WEST + "sharedGalleries/" + name + "/images/ubuntu-2204-gen2")
                        .at("properties", "identifier", "offer"))
                .isEqualTo("ubuntu-batch");
        Answer version = look(WEST + "sharedGalleries/" + name + "/images/ubuntu-2204-gen2/versions/1.1.0");
        assertThat(version.at("properties", "storageProfile", "osDiskImage"))
                .isEqualTo(Map.of("diskSizeGB", 30, "hostCaching", "ReadWrite"));
        assertThat(version.at("identifier", "uniqueId"))
                .isEqualTo("/SharedGalleries/" + name + "/Images/ubuntu-2204-gen2/Versions/1.1.0");
    }

    // Recorded: azure-cli 2024-10, a community gallery by its public name.
    @Test
    void showsACommunityGalleryToWhomKnowsItsPublicName() {
        share(
                "Community",
                ", \"communityGalleryInfo\": {\"publisherUri\": \"https://contoso.example\", \"publisherContact\":"
                        + " \"it@contoso.example\", \"eula\": \"https://contoso.example/eula\", \"publicNamePrefix\":"
                        + " \"contoso\"}",
                "{\"operationType\": \"EnableCommunity\"}");
        String known = ((List<?>) caller.compute("GET", GALLERY, "")
                        .at("properties", "sharingProfile", "communityGalleryInfo", "publicNames"))
                .get(0)
                .toString();

        assertThat(look(WEST + "communityGalleries/" + known).at("properties", "communityMetadata", "eula"))
                .isEqualTo("https://contoso.example/eula");
        assertThat(look(WEST + "communityGalleries/" + known + "/images/ubuntu-2204-gen2")
                        .at("properties", "identifier", "offer"))
                .isEqualTo("");
        assertThat(look(WEST + "communityGalleries/" + known + "/images/ubuntu-2204-gen2/versions")
                        .list("value"))
                .hasSize(2);
        assertThat(look(WEST + "communityGalleries/" + name).status()).isEqualTo(404);
    }

    @Test
    void showsVersionsWhereTheyAreReplicated() {
        shareWithSubscription();

        assertThat(look("locations/eastus/sharedGalleries/" + name + "/images/rocky-9/versions")
                        .list("value"))
                .hasSize(1);
        assertThat(look(WEST + "sharedGalleries/" + name + "/images/rocky-9/versions")
                        .list("value"))
                .isEmpty();
        assertThat(look(WEST + "sharedGalleries/" + name + "/images/rocky-9/versions/9.4.0")
                        .status())
                .isEqualTo(404);
    }
}
