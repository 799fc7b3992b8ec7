package io.batchsh.simulator.server;

import io.batchsh.simulator.SimulatedAzure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A served demo world whose time stands, and a plain HTTP client that trusts its certificate authority. */
final class Served implements AutoCloseable {

    static final String BATCH_VERSION = "?api-version=2024-07-01.20.0";

    final Queue<String> log = new ConcurrentLinkedQueue<>();
    final SimulatorServer server;
    final ConnectionDetails details;
    final HttpClient direct;
    final HttpClient proxied;

    Served(Path folder) throws Exception {
        server = SimulatorServer.start(SimulatedAzure.demo(), new ServerSettings(0, 0, folder, log::add));
        details = server.details();
        SSLContext tls = trusting(details.ca());
        direct = HttpClient.newBuilder().sslContext(tls).build();
        URI proxy = URI.create(details.proxy());
        proxied = HttpClient.newBuilder()
                .sslContext(tls)
                .proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), proxy.getPort())))
                .build();
    }

    static SSLContext trusting(Path ca) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(
                "ca",
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(ca))));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(direct, request(details.url() + path, headers));
    }

    static HttpRequest.Builder request(String url, String... headers) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url));
        return headers.length == 0 ? builder : builder.headers(headers);
    }

    /** A token of the server's own authority, by the second version of the protocol. */
    String token(String scope) {
        HttpResponse<String> answer =
                tokenAnswer("/" + details.identity().tenantId() + "/oauth2/v2.0/token", "scope", scope);
        return Answer.read(answer.body().getBytes(StandardCharsets.UTF_8))
                .get("access_token")
                .toString();
    }

    HttpResponse<String> tokenAnswer(String path, String parameter, String value) {
        String form =
                "grant_type=client_credentials&client_id=" + details.identity().clientId() + "&client_secret="
                        + details.identity().clientSecret().reveal() + "&" + parameter + "="
                        + URLEncoder.encode(value, StandardCharsets.UTF_8);
        return send(
                direct,
                request(details.url() + path, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    String[] batchAuthorization() {
        return new String[] {"Authorization", "Bearer " + token("https://batch.core.windows.net/.default")};
    }

    String[] managementAuthorization() {
        return new String[] {"Authorization", "Bearer " + token(details.url() + "/.default")};
    }

    void advance(int seconds) {
        send(
                direct,
                request(details.control() + "clock/advance", Control.TOKEN_HEADER, details.controlToken())
                        .POST(HttpRequest.BodyPublishers.ofString("{\"seconds\":" + seconds + "}")));
    }

    String pool(String id) {
        return new String(
                Answer.write(Map.of(
                        "id",
                        id,
                        "vmSize",
                        details.vmSize(),
                        "targetDedicatedNodes",
                        1,
                        "virtualMachineConfiguration",
                        Map.of(
                                "imageReference", Map.of("virtualMachineImageId", details.imageVersionId()),
                                "nodeAgentSKUId", details.nodeAgentSkuId()))),
                StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
    }
}
