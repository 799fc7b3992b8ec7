package io.batchsh.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.resourcemanager.compute.fluent.GalleriesClient;
import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import io.batchsh.azure.batch.RequestOptions;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AzureClientsTest {

    private static final Credentials OFFLINE = new Credentials.Ambient(CredentialKind.OFFLINE);
    private static final Credentials KEY = new Credentials.SharedKey(Secret.of("a2V5"));
    private static final String ACCOUNTS = "https://management.azure.com/subscriptions/sub/%sproviders/Microsoft.Batch/"
            + "batchAccounts%s?api-version=2025-06-01";
    private static final String ACCOUNT = """
            {"id":"/subscriptions/sub/resourceGroups/rg1/providers/Microsoft.Batch/batchAccounts/acct1","name":"acct1",
             "location":"West Europe","properties":{"accountEndpoint":"acct1.westeurope.batch.azure.com"}}
            """;

    private final FakeService service = new FakeService();

    @Test
    void asksNothingBeforeItMust() {
        clients(OFFLINE, BatchAccountReference.named("acct1"));

        assertThat(service.requests()).isEmpty();
    }

    @Test
    void makesEachClientOnce() {
        AzureClients clients = clients(
                OFFLINE, new BatchAccountReference("acct1", "rg", "https://acct1.westeurope.batch.azure.com", null));

        assertThat(clients.batch()).isSameAs(clients.batch());
        assertThat(clients.compute()).isSameAs(clients.compute());
        assertThat(clients.resourceManager()).isSameAs(clients.resourceManager());
        assertThat(clients.account().location()).isEqualTo("westeurope");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void readsTheAccountOfAResourceGroup() {
        service.answer(200, ACCOUNT);

        BatchAccount account = clients(OFFLINE, new BatchAccountReference("acct1", "rg1", null, null))
                .account();

        assertThat(account)
                .isEqualTo(new BatchAccount(
                        "/subscriptions/sub/resourceGroups/rg1/providers/Microsoft.Batch/batchAccounts/acct1",
                        "acct1",
                        "rg1",
                        "https://acct1.westeurope.batch.azure.com",
                        "westeurope"));
        assertThat(service.lines()).containsExactly("GET " + ACCOUNTS.formatted("resourceGroups/rg1/", "/acct1"));
    }

    @Test
    void findsAnAccountByItsNameAloneAndOnce() {
        service.answer(200, "{\"value\":[" + ACCOUNT.replace("acct1", "other") + "," + ACCOUNT + "]}");
        AzureClients clients = clients(OFFLINE, BatchAccountReference.named("ACCT1"));

        assertThat(clients.account().name()).isEqualTo("acct1");
        assertThat(clients.account().resourceGroup()).isEqualTo("rg1");
        assertThat(service.lines()).containsExactly("GET " + ACCOUNTS.formatted("", ""));
    }

    @Test
    void saysWhenTheAccountIsNotThere() {
        service.answer(200, "{\"value\":[]}");

        assertThatThrownBy(() ->
                        clients(OFFLINE, BatchAccountReference.named("nope")).account())
                .isInstanceOfSatisfying(AzureException.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(AzureException.Kind.NOT_FOUND);
                    assertThat(failure.remedy()).contains("account list");
                });
    }

    @Test
    void saysWhenNoAccountIsChosen() {
        assertThatThrownBy(() -> clients(OFFLINE, null).batch()).hasMessage("No Batch account is chosen.");
    }

    @Test
    void aSharedKeyOpensTheDataPlaneOnly() {
        service.answer(200, "{\"value\":[]}");
        AzureClients clients = new AzureClients(settings(
                Transport.Kind.SIMULATED,
                KEY,
                new BatchAccountReference("acct1", null, "https://acct1.westeurope.batch.azure.com", null)));

        assertThat(clients.batch().listPools(new RequestOptions()).stream()).isEmpty();
        assertThat(service.requests().get(0).getHeaders().getValue(HttpHeaderName.AUTHORIZATION))
                .startsWith("SharedKey acct1:");
        assertThatThrownBy(clients::resourceManager)
                .isInstanceOfSatisfying(AzureException.class, failure -> assertThat(failure.kind())
                        .isEqualTo(AzureException.Kind.DENIED));
    }

    @Test
    void signsInAsAServicePrincipalOverItsOwnTransport() {
        service.answer(200, "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"t0ken\"}")
                .answer(200, "{}");
        AzureClients clients = new AzureClients(settings(
                Transport.Kind.SIMULATED,
                new Credentials.ServicePrincipal("11111111-1111-1111-1111-111111111111", Secret.of("pa55")),
                null));

        clients.resourceManager().get("/subscriptions/sub", "2022-12-01");

        assertThat(service.lines().get(0))
                .isEqualTo("POST https://login.microsoftonline.com/22222222-2222-2222-2222-222222222222"
                        + "/oauth2/v2.0/token");
        assertThat(service.requests().get(1).getHeaders().getValue(HttpHeaderName.AUTHORIZATION))
                .isEqualTo("Bearer t0ken");
    }

    @Test
    void reachesComputeOverItsOwnTransport() {
        service.answer(200, "{\"value\":[{\"id\":\"/g\",\"name\":\"gal\",\"location\":\"westeurope\"}]}");

        assertThat(clients(OFFLINE, null).compute().getGalleries().list().stream()
                        .map(gallery -> gallery.name()))
                .containsExactly("gal");
        assertThat(service.lines().get(0))
                .startsWith("GET https://management.azure.com/subscriptions/sub/providers/Microsoft.Compute/galleries");
    }

    @Test
    void makesAndReadsComputeResources() {
        String gallery =
                "{\"name\":\"gal\",\"tags\":{\"a\":\"b\"},\"properties\":{\"provisioningState\":\"Succeeded\"}}";
        service.answer(201, gallery).answer(200, gallery);
        GalleriesClient galleries = clients(OFFLINE, null).compute().getGalleries();

        galleries.beginCreateOrUpdate(
                "rg", "gal", new GalleryInner().withLocation("westeurope").withTags(Map.of("a", "b")));

        assertThat(service.body(0)).isEqualTo("{\"location\":\"westeurope\",\"tags\":{\"a\":\"b\"}}");
        assertThat(galleries.getByResourceGroup("rg", "gal").tags()).isEqualTo(Map.of("a", "b"));
    }

    @Test
    @Timeout(20)
    void aBrokenTransportEndsAComputeCall() {
        service.fail(new IllegalStateException("broken"));

        assertThatThrownBy(() -> clients(OFFLINE, null).compute().getGalleries().list().stream()
                        .toList())
                .hasStackTraceContaining("broken");
    }

    private AzureClients clients(Credentials credentials, @Nullable BatchAccountReference account) {
        return new AzureClients(settings(Transport.Kind.PLAYBACK, credentials, account));
    }

    private AzureClients.Settings settings(
            Transport.Kind kind, Credentials credentials, @Nullable BatchAccountReference account) {
        return new AzureClients.Settings(
                Cloud.azurePublic(),
                new Transport(kind, service, new FakeClock()),
                credentials,
                "22222222-2222-2222-2222-222222222222",
                "sub",
                account,
                Map.of(),
                text -> {});
    }
}
