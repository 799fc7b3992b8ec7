package io.batchsh.simulator.server;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.models.Gallery;
import com.azure.resourcemanager.compute.models.GalleryImageVersion;
import io.batchsh.simulator.SimulatedIdentity;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The Azure libraries for Java against the server, with no code of batchsh between them and the socket. */
class JavaLibrariesTest {

    private static Served served;
    private static SimulatedIdentity identity;

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        served = new Served(folder);
        identity = served.details.identity();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static HttpClient http(boolean proxied) throws Exception {
        java.net.http.HttpClient.Builder connections =
                java.net.http.HttpClient.newBuilder().sslContext(Served.trusting(served.details.ca()));
        if (proxied) {
            URI proxy = URI.create(served.details.proxy());
            connections.proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())));
        }
        return new JdkHttpClientBuilder(connections).build();
    }

    private static ClientSecretCredentialBuilder credential(HttpClient http, String secret) {
        return new ClientSecretCredentialBuilder()
                .httpClient(http)
                .tenantId(identity.tenantId())
                .clientId(identity.clientId())
                .clientSecret(secret);
    }

    private static void explores(HttpClient http, TokenCredential credential, AzureEnvironment environment) {
        ComputeManager compute = ComputeManager.configure()
                .withHttpClient(http)
                .authenticate(
                        credential, new AzureProfile(identity.tenantId(), identity.subscriptionId(), environment));

        assertThat(compute.galleries().list()).extracting(Gallery::name).contains(served.details.gallery());
        assertThat(compute.galleryImageVersions()
                        .listByGalleryImage(identity.resourceGroup(), served.details.gallery(), "ubuntu-2204-gen2"))
                .extracting(GalleryImageVersion::id)
                .contains(served.details.imageVersionId());
    }

    @Test
    void exploreByTheServersOwnAddresses() throws Exception {
        HttpClient http = http(false);
        String url = served.details.url();
        TokenCredential credential = credential(http, identity.clientSecret().reveal())
                .authorityHost(url)
                .disableInstanceDiscovery()
                .build();
        Map<String, String> addresses = new HashMap<>(AzureEnvironment.AZURE.getEndpoints());
        addresses.put("resourceManagerEndpointUrl", url + "/");
        addresses.put("managementEndpointUrl", url + "/");
        addresses.put("activeDirectoryEndpointUrl", url + "/");

        explores(http, credential, new AzureEnvironment(addresses));
    }

    @Test
    void exploreByPublicNamesThroughTheProxy() throws Exception {
        HttpClient http = http(true);

        explores(http, credential(http, identity.clientSecret().reveal()).build(), AzureEnvironment.AZURE);
    }

    @Test
    void tellOfAWrongSecret() throws Exception {
        TokenCredential credential = credential(http(false), "wrong")
                .authorityHost(served.details.url())
                .disableInstanceDiscovery()
                .build();

        assertThatThrownBy(() -> credential.getTokenSync(
                        new TokenRequestContext().addScopes("https://batch.core.windows.net/.default")))
                .hasStackTraceContaining("AADSTS7000215");
    }
}
