package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DeviceSignInTest {

    private static final String CLIENT = "client_id=04b07795-8ddb-461a-bbee-02f9e1bf7b46";
    private static final String SCOPE =
            "&scope=https%3A%2F%2Fmanagement.azure.com%2F.default%20offline_access%20openid";

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @Test
    void signsAPersonInAtTheSecondLook() {
        Answer begun = caller.send(
                "POST", "https://login.microsoftonline.com/organizations/oauth2/v2.0/devicecode", CLIENT + SCOPE);
        assertThat(begun.at("user_code").toString()).hasSize(9);
        assertThat(begun.at("message").toString()).contains("https://microsoft.com/devicelogin");
        String form = CLIENT + SCOPE + "&grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&device_code="
                + begun.at("device_code");
        Answer pending = caller.token("organizations", form);
        assertThat(pending.at("error")).isEqualTo("authorization_pending");
        Answer granted = caller.token("organizations", form);
        assertThat(granted.status()).isEqualTo(200);
        assertThat(listed(granted)).isEqualTo(200);
        Answer refreshed = caller.token(
                "common", CLIENT + SCOPE + "&grant_type=refresh_token&refresh_token=" + granted.at("refresh_token"));
        assertThat(listed(refreshed)).isEqualTo(200);
        assertThat(caller.token("common", CLIENT + SCOPE + "&grant_type=refresh_token&refresh_token=x")
                        .at("error"))
                .isEqualTo("invalid_grant");
        assertThat(caller.token("common", form.replaceAll("device_code=[0-9a-f]+", "device_code=unknown"))
                        .at("error"))
                .isEqualTo("bad_verification_code");
    }

    @Test
    void tellsAnybodyWhereToSignIn() {
        Answer old = caller.send("GET", "https://management.azure.com/metadata/endpoints?api-version=2015-01-01", "");
        assertThat(old.at("authentication", "loginEndpoint")).isEqualTo("https://login.microsoftonline.com/");
        Answer single =
                caller.send("GET", "https://management.azure.com/metadata/endpoints?api-version=2022-09-01", "");
        assertThat(single.at("batch")).isEqualTo("https://batch.core.windows.net/");
    }

    @Test
    void takesTheFormOfADirectoryFederation() {
        String secret = caller.identity.clientSecret().reveal();
        Answer token = caller.send(
                "POST",
                "https://login.microsoftonline.com/adfs/oauth2/token",
                caller.form(secret, "https://management.azure.com//.default"));
        assertThat(listed(token)).isEqualTo(200);
        assertThat(token.at("expires_in")).isEqualTo(3599);
    }

    private int listed(Answer token) {
        return caller.send(
                        "GET",
                        "https://management.azure.com/subscriptions?api-version=2022-12-01",
                        "",
                        "Authorization",
                        "Bearer " + token.at("access_token"))
                .status();
    }
}
