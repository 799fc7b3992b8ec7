package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MachineIdentitiesTest {

    private static final String METADATA =
            "http://169.254.169.254/metadata/identity/oauth2/token?api-version=2018-02-01";
    private static final String APP_SERVICE = "http://169.254.169.254/msi/token?api-version=2019-08-01";
    private static final String RESOURCE = "&resource=https://management.azure.com/";

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @Test
    void theMetadataServiceGivesAMachineATokenOfItsOwn() {
        Answer answer = caller.send("GET", METADATA + RESOURCE, "", "Metadata", "true");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsKeys("access_token", "expires_in", "expires_on", "not_before", "client_id");
        assertThat(answer.at("resource")).isEqualTo("https://management.azure.com/");
        assertThat(caller.send(
                                "GET",
                                "https://management.azure.com/subscriptions?api-version=2022-12-01",
                                "",
                                "Authorization",
                                "Bearer " + answer.at("access_token"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theMetadataServiceWantsItsHeader() {
        Answer answer = caller.send("GET", METADATA + RESOURCE, "");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("error_description")).isEqualTo("Required metadata header not specified");
    }

    @Test
    void aUserAssignedIdentityIsNamedByItsClientId() {
        String mine = RESOURCE + "&client_id=" + caller.identity.clientId();
        assertThat(caller.send("GET", METADATA + mine, "", "Metadata", "true").status())
                .isEqualTo(200);
        Answer unknown = caller.send("GET", METADATA + RESOURCE + "&client_id=nobody", "", "Metadata", "true");
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.at("error_description")).isEqualTo("Identity not found");
    }

    @Test
    void saysWhatARequestLacks() {
        assertThat(caller.send("GET", METADATA, "", "Metadata", "true").at("error_description"))
                .isEqualTo("Required query variable 'resource' is missing");
        assertThat(caller.send("GET", METADATA + "&resource=https://example.org", "", "Metadata", "true")
                        .at("error"))
                .isEqualTo("invalid_resource");
        assertThat(caller.send("GET", METADATA.replaceFirst("\\?.*", "?resource=x"), "", "Metadata", "true")
                        .at("error_description"))
                .isEqualTo("Required query variable 'api-version' is missing");
        assertThat(caller.send("GET", "http://169.254.169.254/metadata/instance", "")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theEndpointOfAppServiceWantsTheSecretOfTheEnvironment() {
        String header = caller.identity.identityHeader().reveal();

        Answer answer = caller.send("GET", APP_SERVICE + RESOURCE, "", "X-IDENTITY-HEADER", header);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).containsKeys("access_token", "expires_on").doesNotContainKey("expires_in");
        assertThat(caller.send("GET", APP_SERVICE + RESOURCE, "").status()).isEqualTo(401);
    }
}
