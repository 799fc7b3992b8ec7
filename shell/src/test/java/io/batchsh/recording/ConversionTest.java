package io.batchsh.recording;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.batchsh.recording.ForeignFiles.BATCH;
import static io.batchsh.recording.ForeignFiles.MANAGEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConversionTest {

    private static final String LISTED = "{\"value\":[{\"id\":\"/subscriptions/x\",\"state\":\"Enabled\"}]}";

    @TempDir
    private Path folder;

    @Test
    void aCassetteOfTheAzureCliBecomesCallsAndOneWait() throws IOException {
        Conversion.Summary summary = convert("pool.yaml", ForeignFiles.CASSETTE);

        assertThat(summary).isEqualTo(new Conversion.Summary(ExchangeFormat.AZURE_CLI_CASSETTE, 4, 1, 0, 0));
        assertThat(RecordingReader.verify(out())).isEmpty();
        String account = "subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/group1"
                + "/providers/Microsoft.Batch/batchAccounts/account1";
        assertThat(RecordingSummaryTest.rows(out()))
                .extracting(Object::toString)
                .containsExactly(
                        call(7, 0, "batch.account.create", account, true, 202),
                        new Timeline.WaitRow(
                                        9,
                                        Duration.ofSeconds(17),
                                        account,
                                        "provisioningState == Succeeded",
                                        Duration.ofSeconds(17),
                                        2,
                                        "met")
                                .toString(),
                        call(10, 17, "azure.operation.get", "operations/1", false, 200),
                        call(13, 19, "batch.account.keys", account + "/listKeys", false, 200),
                        call(18, 22, "batch.pool.create", "account1.westus/pools", true, 201));
        assertThat(written())
                .contains("\"text\":\"az batch account create -n -g -l\"")
                .contains("\"derivedFrom\":{\"id\":\"pool.yaml\",\"format\":\"azure-cli cassette\"}")
                .contains("\"vmSize\":\"Standard_D2s_v3\"")
                .doesNotContain(
                        PlantedSecrets.SECRET, "farmaccount", "farmgroup", ForeignFiles.SUBSCRIPTION, "c2lnbmF0");
    }

    @Test
    void theHeaderSaysWhenAndWhereAsAPlaybackNeedsIt() {
        convert("pool.yaml", ForeignFiles.CASSETTE);

        RecordingHeader header = RecordingSummary.of(out()).header();
        assertThat(header.started()).isEqualTo(Instant.parse("2020-09-23T15:55:12Z"));
        assertThat(header.target()).isEqualTo(Transport.Kind.PLAYBACK);
        assertThat(header.targetFacts())
                .containsEntry("account", "account1")
                .containsEntry("resourceGroup", "group1")
                .containsEntry("location", "westus")
                .containsEntry("endpoint", "account1.westus.batch.azure.com");
        assertThat(header.origin()).contains(new RecordingOrigin("pool.yaml", "", "azure-cli cassette"));
    }

    @Test
    void namesCanBeKept() throws IOException {
        Path file = ForeignFiles.write(folder.resolve("pool.yaml"), ForeignFiles.CASSETTE);
        new Conversion(new SecretRegister(), LocalNames.none(), RecordedNames.KEPT, "batchsh/test").write(file, out());

        assertThat(written()).contains("farmaccount.westus").doesNotContain(PlantedSecrets.SECRET);
    }

    @Test
    void aPlaybackAnswersWhatTheFileAsked() {
        Path file = ForeignFiles.write(folder.resolve("pool.yaml"), ForeignFiles.CASSETTE);
        new Conversion(new SecretRegister(), LocalNames.none(), RecordedNames.KEPT, "batchsh/test").write(file, out());
        HttpClient playback =
                Playback.open(out(), Cloud.azurePublic()).transport().httpClient();

        HttpRequest made = new HttpRequest(
                        HttpMethod.PUT, MANAGEMENT + ForeignFiles.ACCOUNT + "?api-version=2024-07-01")
                .setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody("{\"location\":\"westus\"}");
        try (HttpResponse answer = playback.sendSync(made, Context.NONE)) {
            assertThat(answer.getStatusCode()).isEqualTo(202);
            HttpRequest poll = new HttpRequest(HttpMethod.GET, answer.getHeaderValue(HttpHeaderName.LOCATION));
            try (HttpResponse over = playback.sendSync(poll, Context.NONE)) {
                assertThat(over.getStatusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void aHarFileLosesItsSignInAndKeepsItsTimes() throws IOException {
        String listed = Base64.getEncoder().encodeToString(zipped(LISTED));

        Conversion.Summary summary = convert("portal.har", ForeignFiles.HAR.replace("LISTED", listed));

        assertThat(summary).isEqualTo(new Conversion.Summary(ExchangeFormat.HAR, 1, 0, 1, 1));
        assertThat(RecordingSummary.of(out()).header().started()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(RecordingSummary.of(out()).duration()).isEqualTo(Duration.ofMillis(2121));
        assertThat(written())
                .contains("\"op\":\"subscription.list\"", "\"state\":\"Enabled\"", "\"requestId\":\"r-1\"")
                .doesNotContain(PlantedSecrets.SECRET);
    }

    @Test
    void aRequestWithoutAnAnswerIsATransportError() throws IOException {
        convert("broken.har", har("GET", MANAGEMENT + "/subscriptions?api-version=2022-12-01", 0, ""));

        assertThat(written()).contains("\"outcome\":\"transport-error\"", "the file has no answer");
    }

    @Test
    void aRecordingOfTheTestProxyHasJsonBodiesAndAHiddenHost() throws IOException {
        Conversion.Summary summary = convert("PoolTests.json", """
                {"Entries": [{"RequestUri": "https://REDACTED/pools?api-version=2024-07-01.20.0", "RequestMethod": "POST",
                  "RequestHeaders": {"Content-Type": "application/json"}, "RequestBody": {"id": "frames", "targetDedicatedNodes": 2},
                  "StatusCode": 201, "ResponseHeaders": {"Date": "Fri, 11 Aug 2023 22:52:10 GMT", "ETag": ["0x8D"]},
                  "ResponseBody": null},
                 {"RequestUri": "/subscriptions?api-version=2022-12-01", "RequestMethod": "GET", "RequestHeaders": {},
                  "RequestBody": "", "StatusCode": 200, "ResponseHeaders": {"Content-Type": "application/json"},
                  "ResponseBody": {"value": []}}],
                 "Variables": {"name": "x"}}
                """);

        assertThat(summary).isEqualTo(new Conversion.Summary(ExchangeFormat.TEST_PROXY, 2, 0, 0, 0));
        assertThat(written())
                .contains("\"op\":\"batch.pool.create\",\"res\":[\"account1.region\",\"pools\"]")
                .contains("\"targetDedicatedNodes\":2", "\"etag\":\"0x8D\"", "\"op\":\"subscription.list\"");
    }

    @Test
    void theFormsOfRubyAndGoAreRead() throws IOException {
        String encoded = Base64.getEncoder().encodeToString(LISTED.getBytes(StandardCharsets.UTF_8));
        Conversion.Summary ruby =
                convert("ruby.yml", """
                ---
                http_interactions:
                - request:
                    method: get
                    uri: URL/subscriptions?api-version=2022-12-01
                    body:
                      encoding: US-ASCII
                      string: ''
                    headers: {}
                  response:
                    status:
                      code: 200
                    headers:
                      Content-Type:
                      - application/json
                    body:
                      encoding: ASCII-8BIT
                      base64_string: ENCODED
                  recorded_at: Mon, 05 Jun 2017 11:02:03 GMT
                recorded_with: VCR 3.0.3
                """.replace("URL", MANAGEMENT).replace("ENCODED", encoded));
        assertThat(ruby.format()).isEqualTo(ExchangeFormat.CASSETTE);
        assertThat(written()).contains("2017-06-05T11:02:03Z", "\"state\":\"Enabled\"");

        Files.delete(out());
        convert("go.yaml", """
                version: 2
                interactions:
                  - id: 0
                    request:
                      body: ''
                      headers: {Accept: [application/json]}
                      url: URL/subscriptions?api-version=2022-12-01
                      method: GET
                    response:
                      headers: {Content-Type: [application/json]}
                      body: '{"value":[]}'
                      status: 200 OK
                      code: 200
                ---
                time: "1700000000"
                """.replace("URL", MANAGEMENT));
        assertThat(written()).contains("\"op\":\"subscription.list\"", "\"status\":200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zip", "Chunked", "Base64"})
    void bodiesAreDecoded(String how) throws IOException {
        String body =
                switch (how) {
                    case "Chunked" ->
                        "5\\r\\n{\\\"val\\r\\n" + Integer.toHexString(LISTED.length() - 5) + "\\r\\n"
                                + LISTED.substring(5).replace("\"", "\\\"") + "\\r\\n0\\r\\n\\r\\n";
                    case "Base64" -> Base64.getEncoder().encodeToString(LISTED.getBytes(StandardCharsets.UTF_8));
                    default -> Base64.getEncoder().encodeToString(zipped(LISTED));
                };
        convert("proxy.json", """
                {"Entries": [{"RequestUri": "/subscriptions?api-version=2022-12-01", "RequestMethod": "GET", "StatusCode": 200,
                  "ResponseHeaders": {"Content-Type": "application/json"}, "ResponseBody": "BODY"}]}
                """.replace("BODY", body));

        assertThat(written()).contains("\"state\":\"Enabled\"");
    }

    @Test
    void whatAzureHasNoNameForIsRecordedByItsShape() throws IOException {
        convert("odd.har", har("PUT", MANAGEMENT + "/subscriptions/x/odd/thing%zz?a=b", 200, "{\"secret\":\"quite\"}"));

        assertThat(written())
                .contains("\"op\":\"unknown\"", "\"method\":\"PUT\"")
                .doesNotContain("quite", "thing%zz");
        assertThat(RecordingExport.of(out(), ExportFormat.GROOVY)).contains("does not know how to repeat");
        assertThat(RecordingExport.of(out(), ExportFormat.AZ)).contains("has no name for");
        RecordedRun run = RecordedRun.read(out());
        assertThat(RunDifference.between(run, run)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[1, 2]",
                "{\"a\": 1}",
                "{\"log\": {\"entries\": 3}}",
                "a: 1\nb: 2\n",
                "{\"Entries\": []}",
                "{\"Entries\": [{\"no\": \"request\"}]}",
                "{\"Entries\": [1]}",
                "{\"Entries\": [{\"RequestUri\": ",
                "interactions:\n- request: {method: [\n",
                "interactions:\n- request: \"\u0001\"\n"
            })
    void whatIsNoneOfThemIsRefusedAndNothingIsWritten(String text) {
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> convert("file.txt", text))
                .satisfies(refused -> assertThat(refused.code()).contains("ConversionFailed"))
                .withMessageContaining("file.txt cannot be converted");
        assertThat(out()).doesNotExist();
    }

    @Test
    void aFileThatIsNotThereOrAFolderIsRefused() {
        for (Path file : List.of(folder, folder.resolve("none"))) {
            assertThatExceptionOfType(AzureException.class)
                    .isThrownBy(() -> conversion().write(file, out()));
        }
    }

    @Test
    void anExistingRecordingStaysAsItIs() throws IOException {
        ForeignFiles.write(out(), "mine");

        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> convert("pool.yaml", ForeignFiles.CASSETTE))
                .withMessageContaining("never overwrites");
        assertThat(written()).isEqualTo("mine");
    }

    /** Ten levels of ten aliases each stand for ten thousand million texts. */
    @Test
    void aBombOfAliasesStaysSmall() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        StringBuilder inside = new StringBuilder();
        for (int level = 1; level < 11; level++) {
            String alias = "*a" + (level - 1);
            String list = "[" + String.join(", ", Collections.nCopies(10, alias)) + "]";
            bomb.append("a")
                    .append(level)
                    .append(": &a")
                    .append(level)
                    .append(' ')
                    .append(list)
                    .append('\n');
            inside.append("    b")
                    .append(level)
                    .append(": &b")
                    .append(level)
                    .append(' ')
                    .append(level == 1 ? "[lol, lol]" : list.replace("*a", "*b"))
                    .append('\n');
        }
        convert(
                "bomb.yaml",
                bomb
                        + ForeignFiles.CASSETTE.replace(
                                "    headers: {}\n",
                                "    headers:\n" + inside.toString().replace("    b", "      b")));

        assertThat(out().toFile()).size().isLessThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Entries\": [%s]}", "interactions: [%s]", "{\"x\": %s, \"Entries\": []}"})
    void deepNestingIsRefused(String around) {
        String deep = "[".repeat(200_000) + "]".repeat(200_000);

        assertThatExceptionOfType(AzureException.class).isThrownBy(() -> convert("deep", around.formatted(deep)));
        assertThat(out()).doesNotExist();
    }

    @Test
    void aHugeTextIsRefused() {
        String huge = "x".repeat((32 << 20) + 1);

        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> convert("huge", "{\"Entries\": [{\"RequestUri\": \"" + huge + "\"}]}"))
                .withMessageContaining("larger than what may be read");
    }

    @Test
    void aGzipBombIsRecordedAsBinary() throws IOException {
        String body = Base64.getEncoder().encodeToString(zipped(" ".repeat(40 << 20)));
        convert("bomb.har", ForeignFiles.HAR.replace("LISTED", body));

        assertThat(out().toFile()).size().isLessThan(10_000);
    }

    @Test
    void manyExchangesAreConverted() {
        String entry = "{\"RequestUri\": \"" + BATCH
                + "/pools/frames?api-version=2024-07-01.20.0\", \"RequestMethod\": \"GET\"," + " \"StatusCode\": 200}";
        convert("many.json", "{\"Entries\": [" + String.join(",\n", Collections.nCopies(20_000, entry)) + "]}");

        assertThat(RecordingSummary.of(out()).calls()).isEqualTo(20_000);
    }

    @Test
    void controlCharactersAreShownAndNotObeyed() {
        String evil = "\\u001b]0;title\\u0007";
        convert("evil.har", har("GET", MANAGEMENT + "/subscriptions/" + evil + "?api-version=1", 200, evil));
        Timeline timeline = new Timeline(out(), RecordingSummary.of(out()));

        assertThat(timeline.stream())
                .allSatisfy(row -> assertThat(row.toString()).doesNotContain("\u001b", "\u0007"));
        Path file = ForeignFiles.write(folder.resolve("x\u001b[2J.txt"), "");
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> conversion().write(file, folder.resolve("other.batchsh.jsonl")))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("\u001b")
                        .contains("^[[2J"));
    }

    @Test
    void addressesLeadNowhereElse() throws IOException {
        convert("paths.har", har("GET", MANAGEMENT + "/subscriptions/../../etc/passwd?api-version=1", 200, ""));

        assertThat(written()).contains("\"op\":\"unknown\"");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("paths.har", "out.batchsh.jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x/y", "data:text/plain,x", "https://", "https:///x", "blob:https://x", "::", "http"})
    void whatIsNoAddressOfHttpIsLeftOut(String url) {
        Conversion.Summary summary = convert("odd.har", har("GET", url, 200, ""));

        assertThat(summary.calls()).isZero();
        assertThat(summary.others()).isEqualTo(1);
    }

    static List<String> secrets() {
        return PlantedSecrets.kinds();
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void noSecretReachesTheRecording(String secret) throws IOException {
        String text = JsonText.text(secret);
        String inner = text.substring(1, text.length() - 1);
        String body = JsonText.text("{\"id\": \"frames\", \"displayName\": " + text + "}");
        convert("secret.json", """
                {"Entries": [{"RequestUri": "BATCH/pools/frames?api-version=1&x=SECRET", "RequestMethod": "PATCH",
                  "RequestHeaders": {"Content-Type": "application/json", "CommandName": "SECRET", "X": "SECRET"},
                  "RequestBody": BODY, "StatusCode": 400,
                  "ResponseHeaders": {"Content-Type": "application/json", "Location": "SECRET", "x-ms-request-id": "SECRET"},
                  "ResponseBody": {"code": "Bad", "message": {"lang": "en-us", "value": "SECRET"}}}]}
                """.replace("BATCH", BATCH).replace("BODY", body).replace("SECRET", inner));

        assertThat(written()).contains("batch.pool.update").doesNotContain(PlantedSecrets.SECRET);
    }

    @Test
    void aSecretInTheNameOfTheFileIsMasked() throws IOException {
        convert("sig=" + PlantedSecrets.SECRET + "abcdefghijklmnop.yaml", ForeignFiles.CASSETTE);

        assertThat(written()).doesNotContain(PlantedSecrets.SECRET);
    }

    @Test
    void aPollThatIsBrokenOffIsNotMet() {
        String cassette = ForeignFiles.CASSETTE.replace("code: 200", "code: 202");
        convert("pool.yaml", cassette);

        assertThat(RecordingSummaryTest.rows(out()))
                .filteredOn(Timeline.WaitRow.class::isInstance)
                .extracting(row -> ((Timeline.WaitRow) row).outcome())
                .containsExactly("cancelled");
    }

    @Test
    void theWaitOfADeletionIsForItToBeGone() {
        convert("pool.yaml", ForeignFiles.CASSETTE.replace("method: PUT", "method: DELETE"));

        assertThat(RecordedRun.read(out()).steps())
                .filteredOn(RecordedRun.Step.Await.class::isInstance)
                .extracting(step -> ((RecordedRun.Step.Await) step).recorded().until())
                .containsExactly("gone");
    }

    @Test
    void theSameFileGivesTheSameRecording() throws IOException {
        convert("pool.yaml", ForeignFiles.CASSETTE);
        String first = written();
        Files.delete(out());
        convert("pool.yaml", ForeignFiles.CASSETTE);

        assertThat(written()).isEqualTo(first);
    }

    private Conversion conversion() {
        return new Conversion(new SecretRegister(), LocalNames.none(), RecordedNames.ALIASED, "batchsh/test");
    }

    private Conversion.Summary convert(String name, String text) {
        return conversion().write(ForeignFiles.write(folder.resolve(name), text), out());
    }

    private Path out() {
        return folder.resolve("out.batchsh.jsonl");
    }

    private String written() throws IOException {
        return Files.readString(out());
    }

    private static String call(long line, int at, String operation, String resource, boolean mutates, int status) {
        return new Timeline.CallRow(line, Duration.ofSeconds(at), operation, resource, mutates, status, "ok")
                .toString();
    }

    private static String har(String method, String url, int status, String body) {
        return """
                {"log": {"entries": [{"startedDateTime": "2026-03-01T10:00:00Z", "time": 1,
                  "request": {"method": "METHOD", "url": "URL", "headers": []},
                  "response": {"status": STATUS, "headers": [], "content": {"mimeType": "application/json", "text": BODY}}}]}}
                """.replace("METHOD", method)
                .replace("URL", url)
                .replace("STATUS", Integer.toString(status))
                .replace("BODY", "\"" + body.replace("\"", "\\\"") + "\"");
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
