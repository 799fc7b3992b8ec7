package io.batchsh.simulator;

import com.azure.core.credential.TokenRequestContext;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.identity.ClientSecretCredential;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.resourcemanager.compute.ComputeManager;
import io.batchsh.simulator.Caller.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SignInTest {

    private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

    private final Caller caller = new Caller(SimulatedAzure.demo());

    @Test
    void givesTokensToTheIdentityLibraryAndServesTheComputeLibrary() {
        SimulatedIdentity identity = caller.identity;
        ClientSecretCredential credential = credential(identity.clientSecret().reveal());
        ComputeManager compute = ComputeManager.configure()
                .withHttpClient(caller.azure.httpClient())
                .authenticate(
                        credential,
                        new AzureProfile(identity.tenantId(), identity.subscriptionId(), AzureEnvironment.AZURE));
        assertThat(compute.galleries().list())
                .extracting(gallery -> gallery.name())
                .containsExactly("contosogallery");
        assertThat(compute.galleryImages().listByGallery("rg-batch", "contosogallery"))
                .extracting(image -> image.name())
                .contains("ubuntu-2204-gen2", "windows-2022");
        assertThat(compute.galleryImageVersions().listByGalleryImage("rg-batch", "contosogallery", "ubuntu-2404-hpc"))
                .hasSize(3)
                .anySatisfy(
                        version -> assertThat(version.isExcludedFromLatest()).isTrue());
    }

    @Test
    void refusesAWrongSecretThroughTheIdentityLibrary() {
        TokenRequestContext wanted = new TokenRequestContext().addScopes("https://batch.core.windows.net//.default");
        assertThatThrownBy(() -> credential("wrong").getTokenSync(wanted)).hasMessageContaining("AADSTS7000215");
    }

    @Test
    void namesWhatIsWrongWithASignIn() {
        String secret = caller.identity.clientSecret().reveal();
        String scope = "https://management.azure.com/.default";
        Answer tenant = caller.token("00000000-0000-0000-0000-000000000001", caller.form(secret, scope));
        assertThat(tenant.status()).isEqualTo(400);
        assertThat(tenant.at("error_description").toString()).startsWith("AADSTS90002: ");
        Answer client = caller.token(
                caller.identity.tenantId(), caller.form(secret, scope).replace(caller.identity.clientId(), "nobody"));
        assertThat(client.at("error")).isEqualTo("unauthorized_client");
        Answer unknown = caller.token(caller.identity.tenantId(), caller.form(secret, "https://example.org/.default"));
        assertThat(unknown.at("error_description").toString()).startsWith("AADSTS500011: ");
    }

    @Test
    void refusesATokenForAnotherService() {
        String token = caller.tokenFor("https://management.azure.com/.default");
        Answer batch = caller.send("GET", caller.batchUrl("/pools"), "", "Authorization", "Bearer " + token);
        assertThat(batch.status()).isEqualTo(401);
        assertThat(batch.code()).isEqualTo("AuthenticationFailed");
        assertThat(batch.header("WWW-Authenticate")).contains("resource_id=\"https://batch.core.windows.net/\"");
        String other = caller.tokenFor("https://batch.core.windows.net//.default");
        Answer arm = caller.send(
                "GET",
                "https://management.azure.com/subscriptions?api-version=2022-12-01",
                "",
                "Authorization",
                "Bearer " + other);
        assertThat(arm.code()).isEqualTo("InvalidAuthenticationTokenAudience");
    }

    @Test
    void letsTokensExpireByTheRealClock() {
        AtomicReference<Instant> wall = new AtomicReference<>(EPOCH);
        Caller dated = new Caller(new SimulatedAzure(World.demo(), 1, EPOCH, wall::get));
        String token = dated.tokenFor("https://batch.core.windows.net//.default");
        dated.pass("P2D");
        assertThat(dated.send("GET", dated.batchUrl("/pools"), "", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(200);
        wall.set(EPOCH.plus(Duration.ofHours(1)));
        assertThat(dated.send("GET", dated.batchUrl("/pools"), "", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void neverPrintsItsSecrets() {
        assertThat(caller.identity.toString())
                .doesNotContain(caller.identity.clientSecret().reveal())
                .doesNotContain(caller.identity.accountKey().reveal());
    }

    private ClientSecretCredential credential(String secret) {
        return new ClientSecretCredentialBuilder()
                .tenantId(caller.identity.tenantId())
                .clientId(caller.identity.clientId())
                .clientSecret(secret)
                .httpClient(caller.azure.httpClient())
                .disableInstanceDiscovery()
                .build();
    }
}
