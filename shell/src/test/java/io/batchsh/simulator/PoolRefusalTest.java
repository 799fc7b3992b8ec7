package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PoolRefusalTest {

    private static final String UBUNTU = "batch.node.ubuntu 22.04";

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @Test
    void refusesASecondPoolOfTheSameNameInAnyCase() {
        assertThat(caller.batch("POST", "/pools", caller.ubuntuPool("one", 0)).status())
                .isEqualTo(201);
        Answer second = caller.batch("POST", "/pools", caller.ubuntuPool("ONE", 0));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("PoolExists");
        assertThat(second.at("message", "value").toString())
                .matches(
                        "(?s)The specified pool already exists\\.\nRequestId:[0-9a-f-]{36}\nTime:2026-01-01T00:00:00Z");
    }

    // Recorded: azure-cli 2024, API 2024-02-01.19.0, a managed image where a gallery image must be.
    @Test
    void refusesAManagedImage() {
        String id = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/custom_image";
        Answer refused = create(id, UBUNTU, "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("InvalidPropertyValue");
        assertThat(refused.value("PropertyName")).isEqualTo("virtualMachineImageId");
        assertThat(refused.value("PropertyValue")).isEqualTo(id);
        assertThat(refused.value("Reason")).contains("/galleries/{galleryName}/images/{galleryImageName}");
    }

    // Reported: pulumi-azure-native #3599.
    @Test
    void refusesAVersionBesideAGalleryImage() {
        Answer refused = caller.batch(
                "POST",
                "/pools",
                caller.ubuntuPool("p", 0)
                        .replace("\"virtualMachineImageId\"", "\"version\": \"latest\", \"virtualMachineImageId\""));
        assertThat(refused.value("Reason"))
                .isEqualTo("Specified property version can only have a value when publisher is set.");
    }

    // Asserted by azure-sdk-for-net TestPoolCreatedCustomImageExpectedError, spelling included.
    @Test
    void hidesAnImageThatDoesNotExistBehindPermissions() {
        Answer refused = create(caller.image("no-such-image", "1.0.0"), UBUNTU, "");
        assertThat(refused.code()).isEqualTo("InsufficientPermissions");
        assertThat(refused.value("Reason")).contains("privelege Microsoft.Compute/galleries/images/versions/read");
    }

    // Reported: MicrosoftDocs/azure-docs #51092.
    @Test
    void refusesAGalleryImageUnderAnAccountKey() {
        Answer refused = caller.keyed(
                "POST",
                "/pools",
                caller.ubuntuPool("p", 0),
                caller.identity.accountKey().reveal());
        assertThat(refused.code()).isEqualTo("AuthenticationFailed");
        assertThat(refused.value("AuthenticationErrorDetail"))
                .isEqualTo(
                        "The specified type of authentication SharedKey is not allowed when external resources of type"
                                + " Compute are linked.");
    }

    @Test
    void acceptsAnAccountKeyOtherwiseAndRefusesAWrongOne() {
        assertThat(caller.keyed(
                                "GET",
                                "/pools",
                                "",
                                caller.identity.accountKey().reveal())
                        .status())
                .isEqualTo(200);
        Answer wrong = caller.keyed("GET", "/pools", "", "AAAA");
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.code()).isEqualTo("AuthenticationFailed");
    }

    @Test
    void refusesWhatTheContractDoesNotKnow() {
        Answer refused = create(caller.image("ubuntu-2204-gen2", ""), UBUNTU, "\"colour\": \"red\",");
        assertThat(refused.code()).isEqualTo("InvalidRequestBody");
        assertThat(refused.value("Reason")).contains("'colour' does not exist");
    }

    @Test
    void namesAMissingProperty() {
        Answer refused = caller.batch("POST", "/pools", "{\"id\": \"p\"}");
        assertThat(refused.code()).isEqualTo("MissingRequiredProperty");
        assertThat(refused.value("PropertyName")).isEqualTo("vmSize");
    }

    // Recorded: azure-sdk-for-java PoolTests, a resize that says nothing.
    @Test
    void refusesAResizeWithoutATarget() {
        Answer refused = caller.batch("POST", "/pools/nightly/resize", "{}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.value("PropertyName")).isEqualTo("targetDedicatedNodes and/or targetLowPriorityNodes");
    }

    // Recorded: azure-cli 2024, API 2024-02-01.19.0.
    @Test
    void refusesAMarketplaceImageThatIsNotSupported() {
        String body = caller.ubuntuPool("p", 0)
                .replaceAll(
                        "\"virtualMachineImageId\": \"[^\"]*\"",
                        "\"publisher\": \"a\", \"offer\": \"b\", \"sku\": \"c\"");
        assertThat(caller.batch("POST", "/pools", body).value("Reason"))
                .isEqualTo("The specified imageReference with publisher a offer b sku c is not supported.");
    }

    @Test
    void refusesValuesOutOfBounds() {
        String image = caller.image("ubuntu-2204-gen2", "");
        assertThat(create(image, UBUNTU, "\"resizeTimeout\": \"PT4M\",").value("PropertyName"))
                .isEqualTo("resizeTimeout");
        assertThat(create(image, UBUNTU, "\"taskSlotsPerNode\": 9,").value("PropertyName"))
                .isEqualTo("taskSlotsPerNode");
        assertThat(create(image, "batch.node.ubuntu 16.04", "").value("PropertyName"))
                .isEqualTo("nodeAgentSKUId");
        assertThat(caller.batch("POST", "/pools", caller.ubuntuPool("a pool", 0))
                        .value("PropertyName"))
                .isEqualTo("id");
    }

    @Test
    void honoursEntityTags() {
        String tag = caller.batch("GET", "/pools/nightly", "").at("eTag").toString();
        assertThat(caller.batch("GET", "/pools/nightly", "", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        String change = "{\"metadata\": [{\"name\": \"team\", \"value\": \"film\"}]}";
        Answer changed = caller.batch("PATCH", "/pools/nightly", change, "If-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        assertThat(caller.batch("PATCH", "/pools/nightly", change, "If-Match", tag)
                        .code())
                .isEqualTo("ConditionNotMet");
        assertThat(caller.batch("PATCH", "/pools/nightly", "{\"vmSize\": \"standard_d4s_v3\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void saysWhatItDoesNotModel() {
        Answer refused = caller.batch("GET", "/certificates", "");
        assertThat(refused.status()).isEqualTo(501);
        assertThat(refused.code()).isEqualTo("NotSupportedBySimulator");
        assertThat(refused.at("message", "value").toString()).contains("/certificates");
    }

    // Asserted by azure-sdk-for-net for a classic network; the sentence is the service's own.
    @Test
    void joinsASubnetOfItsRegionAndNoOther() {
        String image = caller.image("ubuntu-2204-gen2", "1.1.0");
        String network =
                image.replaceAll("/providers/.*", "/providers/Microsoft.Network/virtualNetworks/vnet-batch/subnets/");
        String joined = "\"networkConfiguration\": {\"subnetId\": \"" + network + "%s\"},";

        assertThat(create(image, UBUNTU, joined.formatted("pools")).status()).isEqualTo(201);
        Answer refused = create(image, UBUNTU, joined.formatted("nope"));
        assertThat(refused.value("PropertyName")).isEqualTo("subnetId");
        assertThat(refused.value("Reason")).startsWith("Either the specified VNet does not exist");
    }

    private Answer create(String imageId, String agent, String more) {
        return caller.batch("POST", "/pools", caller.pool("p", "standard_d2s_v3", imageId, agent, 0, more));
    }
}
