package io.batchsh.azure;

import com.azure.core.util.BinaryData;
import io.batchsh.azure.batch.BatchClient;
import io.batchsh.azure.batch.RequestOptions;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AzureExceptionsTest {

    private final FakeService service = new FakeService();
    private final AzureClients clients = new AzureClients(new AzureClients.Settings(
            Cloud.azurePublic(),
            new Transport(Transport.Kind.PLAYBACK, service, new FakeClock()),
            new Credentials.Ambient(CredentialKind.OFFLINE),
            "tenant",
            "sub",
            new BatchAccountReference("acct1", "rg", "https://acct1.westeurope.batch.azure.com", null),
            Map.of(),
            text -> {}));

    // Code and text as the service gave them: MicrosoftDocs/azure-docs issue 51092.
    @Test
    void sharedKeyForAGalleryImage() {
        service.answer(403, """
                {"odata.metadata":"x","code":"AuthenticationFailed","message":{"lang":"en-US","value":"Server failed to \
                authenticate the request. Make sure the value of Authorization header is formed correctly including the \
                signature.\\nRequestId:f5a2c6b2-0000-0000-0000-000000000001\\nTime:2026-11-20T12:00:00.1234567Z"},
                 "values":[{"key":"AuthenticationErrorDetail","value":"The specified type of authentication SharedKey is \
                not allowed when external resources of type Compute are linked."}]}
                """);

        assertThat(create("p")).isEqualTo("""
                DENIED AuthenticationFailed
                Server failed to authenticate the request. Make sure the value of Authorization header is formed \
                correctly including the signature.
                because: AuthenticationErrorDetail: The specified type of authentication SharedKey is not allowed when \
                external resources of type Compute are linked.
                next: batchsh --context NAME, a context that signs in with Microsoft Entra ID
                request: f5a2c6b2-0000-0000-0000-000000000001
                """);
    }

    @Test
    void putsTheReasonFirstAndKeepsEveryOtherFact() {
        service.answer(400, """
                {"code":"InvalidPropertyValue","message":{"value":"The value provided for one of the properties in the \
                request body is invalid.\\nRequestId:aaa\\nTime:2026-11-20T12:00:00Z"},
                 "values":[{"key":"PropertyName","value":"version"},{"key":"PropertyPath","value":"a.b"},
                   {"key":"Reason","value":"Specified property version can only have a value when publisher is set."}]}
                """, "request-id", "from-the-header");

        assertThat(create("p")).isEqualTo("""
                INVALID InvalidPropertyValue
                The value provided for one of the properties in the request body is invalid.
                because: Specified property version can only have a value when publisher is set.
                PropertyName: version
                PropertyPath: a.b
                request: from-the-header
                """);
    }

    @Test
    void namesThePoolThatExists() {
        service.answer(409, "{\"code\":\"PoolExists\",\"message\":{\"value\":\"The specified pool already exists.\"}}");

        assertThat(create("render")).isEqualTo("""
                CONFLICT PoolExists
                The specified pool already exists.
                next: pool show render
                """);
    }

    @Test
    void showsTheWayToAPoolThatIsThere() {
        service.answer(
                404, "{\"code\":\"PoolNotFound\",\"message\":{\"value\":\"The specified pool does not exist.\"}}");

        assertThat(translated(() -> clients.batch().getPool("p"))).isEqualTo("""
                NOT_FOUND PoolNotFound
                The specified pool does not exist.
                next: pool list
                """);
    }

    @Test
    void resourceManagerErrorsWithDetails() {
        service.answer(404, """
                {"error":{"code":"ResourceNotFound","message":"The Resource 'x' was not found.",
                  "details":[{"code":"Inner","message":"deeper"}]}}
                """, "x-ms-request-id", "arm-1");

        assertThat(translated(() -> clients.resourceManager()
                        .get(
                                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/gal/images/def/versions/1.0.0",
                                "2024-03-03")))
                .isEqualTo("""
                NOT_FOUND ResourceNotFound
                The Resource 'x' was not found.
                because: Inner: deeper
                next: image-version list gal/def
                request: arm-1
                """);
    }

    @Test
    void theComputeClientsErrorsAreTheSame() {
        service.answer(409, """
                {"error":{"code":"MissingSubscriptionRegistration","message":"The subscription is not registered to use \
                namespace 'Microsoft.Compute'. See https://aka.ms/rps-not-found."}}
                """);

        assertThat(translated(() -> clients.compute().getGalleries().getByResourceGroup("g", "gal")))
                .isEqualTo("""
                CONFLICT MissingSubscriptionRegistration
                The subscription is not registered to use namespace 'Microsoft.Compute'. See \
                https://aka.ms/rps-not-found.
                next: provider register Microsoft.Compute
                """);
    }

    @Test
    void anErrorWithoutWordsStillSaysWhoAnswered() {
        service.answer(400, "<html>");

        assertThat(create("p")).isEqualTo("""
                INVALID\s
                acct1.westeurope.batch.azure.com answered 400 without a word.
                """);
    }

    @Test
    void aServiceCannotMoveTheCursor() {
        service.answer(400, "{\"code\":\"X\",\"message\":{\"value\":\"a\\u001b[2Jb\"}}");

        assertThat(create("p")).isEqualTo("INVALID X\na [2Jb\n");
    }

    @Test
    void theNetwork() {
        assertThat(render(new UncheckedIOException(new UnknownHostException("nosuch.batch.azure.com"))))
                .isEqualTo("""
                UNREACHABLE\s
                The host nosuch.batch.azure.com cannot be found.
                next: Check the network and the account's endpoint: account show
                """);
        assertThat(render(new UncheckedIOException(new ConnectException("refused"))))
                .startsWith("UNREACHABLE \nNo connection to Azure.\nbecause: refused\n");
        assertThat(render(new UncheckedIOException(new SSLHandshakeException("handshake_failure"))))
                .startsWith("UNREACHABLE \nNo TLS connection to Azure could be made.\nbecause: handshake_failure\n");
        assertThat(render(new RuntimeException(new TimeoutException("60 s"))))
                .startsWith("UNREACHABLE \nAzure did not answer in time.\nbecause: 60 s\n");
    }

    @Test
    void findsOurOwnWordsUnderTheLibrariesWrapping() {
        AzureException own = AzureException.builder(AzureException.Kind.DIFFERS, "not recorded")
                .build();

        assertThat(AzureExceptions.translate(new RuntimeException(own))).isSameAs(own);
    }

    private String create(String id) {
        BatchClient batch = clients.batch();
        return translated(() ->
                batch.createPoolWithResponse(BinaryData.fromString("{\"id\":\"" + id + "\"}"), new RequestOptions()));
    }

    private static String translated(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            return render(e);
        }
        throw new AssertionError("nothing was refused");
    }

    private static String render(RuntimeException failure) {
        AzureException words = AzureExceptions.translate(failure);
        return words.kind() + " " + words.code() + "\n" + words.getMessage() + "\n"
                + line("because: ", words.reason()) + line("next: ", words.remedy())
                + line("request: ", words.requestId());
    }

    private static String line(String label, Optional<String> text) {
        return text.map(value -> label + value + "\n").orElse("");
    }
}
