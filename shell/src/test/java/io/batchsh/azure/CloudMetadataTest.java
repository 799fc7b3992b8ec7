package io.batchsh.azure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CloudMetadataTest {

    private static final String URL = "https://management.local.azurestack.external/metadata/endpoints";

    private final FakeService service = new FakeService();
    private final CloudMetadata metadata =
            new CloudMetadata(new Transport(Transport.Kind.LIVE, service, new FakeClock()));

    private static final String NEWEST = """
            {"name":"AzureStack-User","authentication":{"loginEndpoint":"https://adfs.local.azurestack.external/adfs",
             "audiences":["https://management.adfs.local/123"],"identityProvider":"ADFS"},
             "resourceManager":"https://management.local.azurestack.external/","batch":"https://batch.local/"}
            """;

    @Test
    void readsTheShapeOf2022() {
        service.answer(200, NEWEST);

        assertThat(metadata.read(URL))
                .isEqualTo(new Cloud(
                        "AzureStack-User",
                        "https://adfs.local.azurestack.external",
                        "https://management.local.azurestack.external",
                        "https://management.adfs.local/123/.default",
                        "https://batch.local//.default"));
        assertThat(service.lines()).containsExactly("GET " + URL + "?api-version=2022-09-01");
    }

    @Test
    void readsTheListOf2019AndKeepsAVersionThatIsGiven() {
        service.answer(200, "[" + NEWEST + "]");

        assertThat(metadata.read(URL + "?api-version=2019-05-01").name()).isEqualTo("AzureStack-User");
        assertThat(service.lines()).containsExactly("GET " + URL + "?api-version=2019-05-01");
    }

    @Test
    void readsTheShapeOf2015WhichNamesNeitherItselfNorBatch() {
        service.answer(200, """
                {"galleryEndpoint":"https://g/","authentication":{"loginEndpoint":"https://login.local/",
                 "audiences":["https://management.local/"]}}
                """);

        assertThat(metadata.read(URL))
                .isEqualTo(new Cloud(
                        "management.local.azurestack.external",
                        "https://login.local",
                        "https://management.local.azurestack.external",
                        "https://management.local//.default",
                        Cloud.azurePublic().batchScope()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://plain/metadata/endpoints", "nonsense", "https:///x", "https://a b"})
    void wantsAnAddressOfHttps(String url) {
        assertThatThrownBy(() -> metadata.read(url)).hasMessage("No cloud can be learned from " + url + ".");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void saysWhenTheAnswerIsNone() {
        service.answer(404, "").answer(200, "<html>").answer(200, "{}");

        assertThatThrownBy(() -> metadata.read(URL))
                .isInstanceOfSatisfying(AzureException.class, failure -> assertThat(failure.reason())
                        .contains("management.local.azurestack.external answered 404."));
        assertThatThrownBy(() -> metadata.read(URL))
                .isInstanceOfSatisfying(AzureException.class, failure -> assertThat(failure.reason())
                        .contains("Its answer is not JSON."));
        assertThatThrownBy(() -> metadata.read(URL))
                .isInstanceOfSatisfying(AzureException.class, failure -> assertThat(failure.reason())
                        .contains("Its answer names no loginEndpoint."));
    }
}
