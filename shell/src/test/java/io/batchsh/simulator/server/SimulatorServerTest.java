package io.batchsh.simulator.server;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.batchsh.simulator.server.Served.BATCH_VERSION;
import static io.batchsh.simulator.server.Served.request;
import static org.assertj.core.api.Assertions.assertThat;

/** Over a real socket with a plain client: what is on the wire, and whose address it names. */
class SimulatorServerTest {

    private static Served served;
    private static String url;

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        served = new Served(folder);
        url = served.details.url();
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static Map<String, Object> json(HttpResponse<String> answer) {
        return Answer.read(answer.body().getBytes(StandardCharsets.UTF_8));
    }

    private static String account() {
        return "https://" + served.details.identity().accountEndpoint();
    }

    private static HttpResponse<String> create(String id) {
        return served.send(
                served.direct,
                request(url + "/pools" + BATCH_VERSION, served.batchAuthorization())
                        .header("Content-Type", "application/json; odata=minimalmetadata")
                        .POST(BodyPublishers.ofString(served.pool(id))));
    }

    @Test
    void theLineOfDetailsHasEveryKeyThatClientsNeed() {
        assertThat(Answer.read(served.details.json().getBytes(StandardCharsets.UTF_8))
                        .keySet())
                .containsExactly(
                        "authority resourceManager batch proxy ca tenantId clientId clientSecret certificate federatedTokenFile"
                                .concat(" identityEndpoint identityHeader subscriptionId resourceGroup")
                                .concat(" account location gallery imageVersionId nodeAgentSkuId vmSize control")
                                .concat(" controlToken")
                                .split(" "));
        assertThat(served.details.toString()).doesNotContain(served.details.controlToken());
    }

    @Test
    void theDetailsNameAPoolThatWorks() {
        assertThat(create("works").statusCode()).isEqualTo(201);
        served.advance(600);

        assertThat(served.get("/pools/works/nodes" + BATCH_VERSION, served.batchAuthorization())
                        .body())
                .contains("\"state\":\"idle\"");
    }

    @Test
    void headersOfACreatedPoolLeadToTheAddressOfTheRequest() {
        HttpResponse<String> answer = create("links");

        assertThat(answer.headers().firstValue("Location")).contains(url + "/pools/links");
        assertThat(answer.headers().firstValue("DataServiceId")).contains(url + "/pools/links");
        assertThat(answer.headers().firstValue("ETag")).isPresent();
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void linksInListsLeadToTheAddressOfTheRequestAndPageToTheEnd() {
        Stream.of("page1", "page2").forEach(SimulatorServerTest::create);
        Set<Object> seen = new HashSet<>();
        int pages = 0;
        for (String next = url + "/pools" + BATCH_VERSION + "&maxresults=1"; next != null; pages++) {
            Map<String, Object> page = json(served.send(served.direct, request(next, served.batchAuthorization())));
            assertThat(page.get("odata.metadata").toString()).startsWith(url + "/$metadata#pools");
            for (Object pool : (List<?>) page.get("value")) {
                assertThat(((Map<?, ?>) pool).get("url").toString()).startsWith(url + "/pools/");
                seen.add(((Map<?, ?>) pool).get("id"));
            }
            next = Optional.ofNullable(page.get("odata.nextLink"))
                    .map(Object::toString)
                    .orElse(null);
            assertThat(next == null || next.startsWith(url + "/pools?")).isTrue();
        }
        assertThat(seen).contains("nightly", "page1", "page2").hasSize(pages);
    }

    @Test
    void anAccountOfTheResourceManagerIsAtTheAddressOfTheRequest() {
        HttpResponse<String> answer = served.get(
                "/subscriptions/" + served.details.identity().subscriptionId()
                        + "/providers/Microsoft.Batch/batchAccounts?api-version=2022-10-01",
                served.managementAuthorization());

        assertThat(answer.body()).contains("\"accountEndpoint\":\"" + url.substring("https://".length()) + "\"");
    }

    @Test
    void aDeleteOfTheResourceManagerIsFollowedAtTheAddressOfTheRequest() {
        String version = served.details.imageVersionId().replace("/versions/1.1.0", "/versions/1.0.0");
        HttpResponse<String> answer = served.send(
                served.direct,
                request(url + version + "?api-version=2024-03-03", served.managementAuthorization())
                        .DELETE());

        assertThat(answer.statusCode()).isEqualTo(202);
        for (String header : List.of("Location", "Azure-AsyncOperation")) {
            String link = answer.headers().firstValue(header).orElseThrow();
            assertThat(link).startsWith(url + "/subscriptions/");
            assertThat(served.send(served.direct, request(link, served.managementAuthorization()))
                            .statusCode())
                    .isIn(200, 202);
        }
    }

    @Test
    void headTellsOfAPoolWithoutABody() {
        String[] token = served.batchAuthorization();
        HttpResponse<String> there = served.send(
                served.direct,
                request(url + "/pools/nightly" + BATCH_VERSION, token).method("HEAD", BodyPublishers.noBody()));
        HttpResponse<String> gone = served.send(
                served.direct,
                request(url + "/pools/nosuch" + BATCH_VERSION, token).method("HEAD", BodyPublishers.noBody()));

        assertThat(there.statusCode()).isEqualTo(200);
        assertThat(there.headers().firstValue("ETag")).isPresent();
        assertThat(gone.statusCode()).isEqualTo(404);
    }

    @Test
    void patchChangesAPool() {
        create("patched");
        HttpResponse<String> answer = served.send(
                served.direct,
                request(url + "/pools/patched" + BATCH_VERSION, served.batchAuthorization())
                        .method(
                                "PATCH",
                                BodyPublishers.ofString("{\"metadata\":[{\"name\":\"team\",\"value\":\"render\"}]}")));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(served.get("/pools/patched" + BATCH_VERSION, served.batchAuthorization())
                        .body())
                .contains("\"value\":\"render\"");
    }

    @Test
    void aBodyInChunksAnnouncedByExpectArrives() {
        byte[] body = served.pool("chunked").getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = served.send(
                served.direct,
                request(url + "/pools" + BATCH_VERSION, served.batchAuthorization())
                        .expectContinue(true)
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    @Test
    void tokensForTheServersOwnAddressOpenTheResourceManagerAndNotTheDataPlane() {
        String[] own = served.managementAuthorization();

        assertThat(served.get("/subscriptions?api-version=2019-11-01", own).statusCode())
                .isEqualTo(200);
        assertThat(served.get("/pools" + BATCH_VERSION, own))
                .returns(401, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("wrong audience"));
        assertThat(served.get("/subscriptions?api-version=2019-11-01", served.batchAuthorization()))
                .returns(401, HttpResponse::statusCode)
                .satisfies(answer -> assertThat(answer.body()).contains("InvalidAuthenticationTokenAudience"));
        assertThat(served.get("/pools" + BATCH_VERSION, served.batchAuthorization())
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com", "https://localhost.example.com", "https://localhost:1.example.com"})
    void tokensForStrangersAreRefused(String audience) {
        HttpResponse<String> answer = served.tokenAnswer(
                "/" + served.details.identity().tenantId() + "/oauth2/v2.0/token", "scope", audience + "/.default");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("AADSTS500011");
    }

    @Test
    void theAuthorityWithoutATenantSpeaksBothVersionsOfTheProtocol() {
        Map<String, Object> configuration = json(served.get("/adfs/.well-known/openid-configuration"));
        HttpResponse<String> second = served.tokenAnswer("/adfs/oauth2/token", "scope", url + "//.default");
        HttpResponse<String> first = served.tokenAnswer("/adfs/oauth2/token", "resource", url);

        assertThat(configuration.get("token_endpoint")).isEqualTo(url + "/adfs/oauth2/token");
        assertThat(configuration.get("authorization_endpoint")).isEqualTo(url + "/adfs/oauth2/authorize");
        assertThat(json(second).get("expires_in")).isEqualTo(3599);
        assertThat(json(first).get("expires_in")).isEqualTo("3599");
    }

    @Test
    void theChallengeNamesTheAuthorityOfTheRequest() {
        HttpResponse<String> answer = served.get("/pools" + BATCH_VERSION);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .contains("authorization_uri=\"" + url + "/");
    }

    @Test
    void noBrowserIsToldThatThisHostHasHttpsOnly() {
        assertThat(served.get("/pools" + BATCH_VERSION).headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void instanceDiscoveryKnowsTheServersOwnHost() {
        assertThat(served.get("/common/discovery/instance?api-version=1.1").body())
                .contains("\"aliases\":[\"" + url.substring("https://".length()) + "\"")
                .contains(url + "/common/v2.0/.well-known/openid-configuration");
    }

    @Test
    void theMetadataOfTheCloudNamesTheServersOwnAddresses() {
        assertThat(json(served.get("/metadata/endpoints?api-version=2015-01-01"))
                        .get("authentication"))
                .isEqualTo(Map.of("loginEndpoint", url + "/adfs", "audiences", List.of(url)));
        assertThat(served.get("/metadata/endpoints?api-version=2019-05-01").body())
                .startsWith("[{")
                .contains("\"resourceManager\":\"" + url + "/\"");
        assertThat(json(served.get("/metadata/endpoints?api-version=2022-09-01")))
                .containsEntry("batch", "https://batch.core.windows.net/");
    }

    @Test
    void publicNamesThroughTheProxyStayPublicInAnswers() {
        HttpResponse<String> answer =
                served.send(served.proxied, request(account() + "/pools" + BATCH_VERSION, served.batchAuthorization()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"odata.metadata\":\"" + account() + "/$metadata#pools\"")
                .contains("\"url\":\"" + account() + "/pools/nightly\"")
                .doesNotContain("localhost");
        assertThat(served.log).contains("GET " + account().substring("https://".length()) + "/pools 200");
    }

    @Test
    void theNamesOfTheAuthorityAreOneAuthority() {
        for (String host : List.of("login.microsoftonline.com", "login.windows.net")) {
            HttpResponse<String> answer = served.send(
                    served.proxied,
                    request("https://" + host + "/" + served.details.identity().tenantId()
                            + "/v2.0/.well-known/openid-configuration"));

            assertThat(json(answer).get("token_endpoint").toString()).startsWith("https://" + host + "/");
        }
    }

    @Test
    void anotherAccountOfTheSameRegionIsNotTheDemosAccount() {
        HttpResponse<String> answer = served.send(
                served.proxied,
                request("https://other.westeurope.batch.azure.com/pools" + BATCH_VERSION, served.batchAuthorization()));

        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("other.westeurope.batch.azure.com");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CONNECT example.com:443 HTTP/1.1|403",
                "CONNECT management.azure.com.example.com:443 HTTP/1.1|403",
                "CONNECT contosobatch.westeurope.batch.azure.com:22 HTTP/1.1|403",
                "CONNECT 127.0.0.1:22 HTTP/1.1|403",
                "GET http://management.azure.com/ HTTP/1.1|405",
                "nonsense|400"
            })
    void theProxyLeadsNowhereElse(String lineAndStatus) throws Exception {
        String line = lineAndStatus.substring(0, lineAndStatus.indexOf('|'));
        String status = lineAndStatus.substring(lineAndStatus.indexOf('|') + 1);
        URI proxy = URI.create(served.details.proxy());
        try (Socket socket = new Socket(proxy.getHost(), proxy.getPort());
                InputStream in = socket.getInputStream()) {
            socket.getOutputStream().write((line + "\r\nHost: x\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));

            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 " + status + " ")
                    .contains("Connection: close");
        }
    }

    @Test
    void controlCallsNeedTheirToken() {
        assertThat(served.get("/_batchsh/clock").statusCode()).isEqualTo(401);
        assertThat(served.get("/_batchsh/clock", Control.TOKEN_HEADER, "guess").statusCode())
                .isEqualTo(401);
        assertThat(served.get("/_batchsh/clock", Control.TOKEN_HEADER, served.details.controlToken())
                        .body())
                .contains("\"speed\":0");
    }

    @Test
    void controlCallsThatDoNotExistNameThoseThatDo() {
        HttpResponse<String> answer =
                served.get("/_batchsh/nothing", Control.TOKEN_HEADER, served.details.controlToken());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("GET clock").contains("POST clock/advance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{}", "{\"seconds\":0}", "{\"seconds\":-5}", "{\"seconds\":\"60\"}", "{\"seconds\":1e12}"})
    void timeAdvancesByPositiveSecondsOnly(String body) {
        HttpRequest.Builder advance = request(
                        served.details.control() + "clock/advance", Control.TOKEN_HEADER, served.details.controlToken())
                .POST(BodyPublishers.ofString(body));

        assertThat(served.send(served.direct, advance).statusCode()).isEqualTo(400);
    }

    @Test
    void methodsThatAzureDoesNotHaveAreSaidToBeUnsupported() {
        assertThat(served.send(served.direct, request(url + "/pools").method("LINK", BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(501);
    }

    @Test
    void aClientCannotClaimAnotherHostForTheLinks() {
        HttpResponse<String> answer = served.get(
                "/pools" + BATCH_VERSION,
                Stream.concat(Stream.of("X-Forwarded-Host", "example.com"), Stream.of(served.batchAuthorization()))
                        .toArray(String[]::new));

        assertThat(answer.body()).contains(url + "/pools/nightly").doesNotContain("example.com");
    }

    /** A request as no client library sends it: with a host of its own choice, and a server name. */
    private static String raw(String host, String serverName) throws Exception {
        int port = URI.create(url).getPort();
        try (SSLSocket socket = (SSLSocket) Served.trusting(served.details.ca())
                .getSocketFactory()
                .createSocket(InetAddress.getLoopbackAddress(), port)) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setServerNames(List.of(new SNIHostName(serverName)));
            socket.setSSLParameters(parameters);
            socket.getOutputStream()
                    .write(("GET /pools" + BATCH_VERSION + " HTTP/1.1\r\nHost: " + host
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theServerNameOfTheHandshakePicksTheAccountToo() throws Exception {
        assertThat(raw("localhost", "other.westeurope.batch.azure.com"))
                .startsWith("HTTP/1.1 501 ")
                .contains("the account of other.westeurope.batch.azure.com");
    }

    @Test
    void aHostThatIsNeitherAzuresNorTheServersIsMisdirected() throws Exception {
        assertThat(raw("example.com", "localhost")).startsWith("HTTP/1.1 421 ").contains("MisdirectedRequest");
    }

    private static HttpResponse<String> control(String method, String path, String body) {
        return served.send(
                served.direct,
                request(served.details.control() + path, Control.TOKEN_HEADER, served.details.controlToken())
                        .method(method, BodyPublishers.ofString(body)));
    }

    @Test
    void faultsAreSetAndTakenAwayByControlCalls() {
        HttpResponse<String> added =
                control("POST", "faults", "{\"kind\":\"status\",\"operation\":\"batch.pool.list\",\"status\":503}");
        int struck = served.get("/pools" + BATCH_VERSION, served.batchAuthorization())
                .statusCode();
        HttpResponse<String> removed = control("DELETE", "faults", "");

        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(struck).isEqualTo(503);
        assertThat(removed.body()).isEqualTo("{\"removed\":1}");
        assertThat(control("POST", "faults", "{\"nonsense\":1}").statusCode()).isEqualTo(400);
        assertThat(served.get("/pools" + BATCH_VERSION, served.batchAuthorization())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSnapshotIsTakenAndPutBack() {
        String[] token = {Control.TOKEN_HEADER, served.details.controlToken()};
        String snapshot = served.send(served.direct, Served.request(served.details.control() + "snapshot", token))
                .body();
        served.send(
                served.direct,
                Served.request(served.details.url() + "/pools" + Served.BATCH_VERSION, served.batchAuthorization())
                        .POST(HttpRequest.BodyPublishers.ofString(served.pool("transient"))));
        HttpResponse<String> restored = served.send(
                served.direct,
                Served.request(served.details.control() + "snapshot", token)
                        .PUT(HttpRequest.BodyPublishers.ofString(snapshot)));
        assertThat(restored.statusCode()).isEqualTo(200);
        assertThat(served.get("/pools/transient" + Served.BATCH_VERSION, served.batchAuthorization())
                        .statusCode())
                .isEqualTo(404);
        assertThat(served.send(
                                served.direct,
                                Served.request(served.details.control() + "snapshot", token)
                                        .PUT(HttpRequest.BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aResetBringsTheWorldBackAsItBegan() {
        create("forgotten");
        HttpResponse<String> reset = control("POST", "reset", "");

        assertThat(reset.body()).contains("\"now\":\"2026-01-01T00:00:00Z\"");
        assertThat(served.get("/pools/forgotten" + BATCH_VERSION, served.batchAuthorization())
                        .statusCode())
                .isEqualTo(404);
    }
}
