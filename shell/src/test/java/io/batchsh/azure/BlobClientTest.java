package io.batchsh.azure;

import com.azure.core.http.HttpPipelineBuilder;
import io.batchsh.azure.AzureException.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

class BlobClientTest {

    private static final String ENDPOINT = "https://vhds.blob.core.windows.net/";

    private final FakeService service = new FakeService();
    private final BlobClient client =
            new BlobClient(new HttpPipelineBuilder().httpClient(service).build());

    @Test
    void readsTypeAndLengthOfABlob() {
        service.answer(200, "", "x-ms-blob-type", "PageBlob", "Content-Length", "1073742336");

        assertThat(client.blob(ENDPOINT + "c/a.vhd"))
                .returns("PageBlob", BlobClient.Blob::type)
                .satisfies(blob -> assertThat(blob.length()).contains(1073742336L));
        assertThat(service.lines()).containsExactly("HEAD " + ENDPOINT + "c/a.vhd");
    }

    @Test
    void knowsNeitherWhereTheServiceDoesNotSay() {
        service.answer(200, "", "Content-Length", "0");

        BlobClient.Blob blob = client.blob(ENDPOINT + "c/a.vhd");

        assertThat(blob.type()).isEmpty();
        assertThat(blob.length()).isEmpty();
    }

    @Test
    void listsContainersPageByPage() {
        service.answer(
                        200,
                        "<EnumerationResults><Containers><Container><Name>a</Name></Container></Containers><NextMarker>b&amp;c</NextMarker></EnumerationResults>")
                .answer(
                        200,
                        "<EnumerationResults><Containers><Container><Name>b&amp;c</Name></Container></Containers><NextMarker"
                                + " /></EnumerationResults>");

        assertThat(client.containers(ENDPOINT)).containsExactly("a", "b&c");
        assertThat(service.lines())
                .containsExactly("GET " + ENDPOINT + "?comp=list", "GET " + ENDPOINT + "?comp=list&marker=b%26c");
    }

    @Test
    void listsBlobsWithTypeAndLength() {
        service.answer(200, """
            <EnumerationResults><Blobs>
              <Blob><Name>x/y.vhd</Name><Properties><Content-Length>512</Content-Length><BlobType>PageBlob</BlobType></Properties></Blob>
              <Blob><Name>z</Name><Properties><BlobType>BlockBlob</BlobType></Properties></Blob>
            </Blobs></EnumerationResults>\
            """);

        assertThat(client.blobs(ENDPOINT, "c d"))
                .extracting(BlobClient.Blob::name, BlobClient.Blob::type, blob -> blob.length()
                        .orElse(-1L))
                .containsExactly(tuple("x/y.vhd", "PageBlob", 512L), tuple("z", "BlockBlob", -1L));
        assertThat(service.lines()).containsExactly("GET " + ENDPOINT + "c%20d?restype=container&comp=list");
    }

    @Test
    void saysWhichRoleIsMissing() {
        service.answer(
                403,
                "<Error><Code>AuthorizationPermissionMismatch</Code><Message>This request is not authorized.\n"
                        + "RequestId:x</Message></Error>",
                "x-ms-error-code",
                "AuthorizationPermissionMismatch");

        AzureException denied = catchThrowableOfType(AzureException.class, () -> client.containers(ENDPOINT));

        assertThat(denied.kind()).isEqualTo(Kind.DENIED);
        assertThat(denied.code()).isEqualTo("AuthorizationPermissionMismatch");
        assertThat(denied.reason()).contains("This request is not authorized.");
        assertThat(denied.remedy().orElseThrow()).contains("Storage Blob Data Reader");
    }

    @Test
    void tellsAMissingBlobFromAnAnswerThatCannotBeRead() {
        service.answer(404, "", "x-ms-error-code", "BlobNotFound").answer(200, "<html><p>proxy</html>");

        assertThat(catchThrowableOfType(AzureException.class, () -> client.blob(ENDPOINT + "c/a.vhd"))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(AzureException.class, () -> client.containers(ENDPOINT))
                        .getMessage())
                .isEqualTo("The answer of the storage account cannot be read.");
    }

    @Test
    void followsNoDocumentThatAPageNames() {
        service.answer(
                200,
                "<!DOCTYPE r [<!ENTITY secret SYSTEM"
                        + " \"file:///etc/hostname\">]><EnumerationResults><Containers><Container><Name>&secret;</Name></Container></Containers></EnumerationResults>");

        assertThat(catchThrowableOfType(AzureException.class, () -> client.containers(ENDPOINT)))
                .isNotNull();
    }
}
