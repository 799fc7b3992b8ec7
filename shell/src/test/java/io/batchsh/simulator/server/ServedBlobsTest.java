package io.batchsh.simulator.server;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Blobs through the server: at the server's own address by path, and by their public names through the proxy. */
class ServedBlobsTest {

    private static final String STORAGE = "?api-version=2023-05-01";

    private static Served served;

    @BeforeAll
    static void serve(@TempDir Path folder) throws Exception {
        served = new Served(folder);
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    private static String[] authorization(String... more) {
        String[] headers = {"Authorization", "Bearer " + served.token("https://storage.azure.com/.default")};
        String[] all = java.util.Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    private static HttpRequest.Builder head(String url, String... headers) {
        return Served.request(url, headers).method("HEAD", HttpRequest.BodyPublishers.noBody());
    }

    private static void shown(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("x-ms-blob-type")).contains("PageBlob");
        assertThat(answer.headers().firstValue("x-ms-version")).isPresent();
    }

    @Test
    void aBlobIsAtTheServersOwnAddressByItsAccount() {
        shown(served.send(
                served.direct, head(served.details.url() + "/contosovhds/vhds/legacy-render.vhd", authorization())));
    }

    @Test
    void aBlobIsAtItsPublicNameThroughTheProxy() {
        shown(served.send(
                served.proxied,
                head("https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd", authorization())));
    }

    @Test
    void anotherServicesTokenOpensNoBlob() {
        HttpResponse<String> answer = served.send(
                served.direct,
                Served.request(
                        served.details.url() + "/contosovhds/vhds?restype=container", served.batchAuthorization()));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("<Code>InvalidAuthenticationInfo</Code>");
        assertThat(answer.headers().firstValue("x-ms-error-code")).contains("InvalidAuthenticationInfo");
    }

    @Test
    void theChallengeOfBlobsNamesTheAuthorityOfTheRequest() {
        HttpResponse<String> answer =
                served.send(served.direct, head(served.details.url() + "/contosovhds/vhds/legacy-render.vhd"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .contains("authorization_uri=" + served.details.url() + "/");
    }

    @Test
    void anAccountThatIsNotThereIsNamed() {
        HttpResponse<String> answer =
                served.send(served.direct, Served.request(served.details.url() + "/nosuchaccount/c/b"));
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).contains("nosuchaccount");
    }

    @Test
    void aVhdIsUploadedAndMadeADiskOfAtTheServersOwnAddress() {
        String blob = served.details.url() + "/contosovhds/vhds/mine.vhd";
        HttpResponse<String> put = served.send(
                served.direct,
                Served.request(blob, authorization("x-ms-blob-type", "PageBlob", "x-ms-blob-content-length", "1024"))
                        .PUT(HttpRequest.BodyPublishers.noBody()));
        assertThat(put.statusCode()).isEqualTo(201);
        String group = "/subscriptions/" + served.details.identity().subscriptionId() + "/resourceGroups/rg-images";
        String account = group + "/providers/Microsoft.Storage/storageAccounts/contosovhds";
        assertThat(served.get(account + STORAGE, served.managementAuthorization())
                        .body())
                .contains("\"blob\":\"" + served.details.url() + "/contosovhds/\"");
        String disk = """
                {"location": "westeurope", "properties": {"osType": "Linux", "creationData":
                 {"createOption": "Import", "sourceUri": "%s", "storageAccountId": "%s"}}}""".formatted(blob, account);
        HttpResponse<String> made = served.send(
                served.direct,
                Served.request(
                                served.details.url() + group
                                        + "/providers/Microsoft.Compute/disks/mine?api-version=2023-10-02",
                                served.managementAuthorization())
                        .PUT(HttpRequest.BodyPublishers.ofString(disk, StandardCharsets.UTF_8)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(202);
        assertThat(made.body()).contains(blob);
    }
}
