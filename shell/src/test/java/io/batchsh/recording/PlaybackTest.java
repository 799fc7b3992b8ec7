package io.batchsh.recording;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpResponse;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.Transport;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.batchsh.recording.FakeAzure.ARM;
import static io.batchsh.recording.FakeAzure.BATCH;
import static io.batchsh.recording.FakeAzure.GALLERIES;
import static io.batchsh.recording.FakeAzure.get;
import static io.batchsh.recording.FakeAzure.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class PlaybackTest {

    @TempDir
    Path folder;

    @Test
    void answersAsRecordedAndKeepsTheLastAnswerToARead() {
        FakeAzure azure = new FakeAzure()
                .answer(404, "{\"code\":\"PoolNotFound\"}", "request-id", "r-0")
                .answer(200, "{\"id\":\"render\",\"state\":\"active\",\"secretOfTomorrow\":1}", "ETag", "0x8D");
        Transport played = play(azure, transport -> {
            get(transport, BATCH + "/pools/render?api-version=1");
            get(transport, BATCH + "/pools/render?api-version=1");
        });
        assertThat(played.kind()).isEqualTo(Transport.Kind.PLAYBACK);
        HttpResponse missing = get(played, BATCH + "/pools/render?api-version=1");
        assertThat(missing.getStatusCode()).isEqualTo(404);
        assertThat(missing.getBodyAsBinaryData()).hasToString("{\"code\":\"PoolNotFound\"}");
        assertThat(missing.getHeaderValue(HttpHeaderName.fromString("request-id")))
                .isEqualTo("r-0");
        for (int i = 0; i < 3; i++) {
            HttpResponse found = get(played, BATCH + "/pools/render?api-version=1");
            assertThat(found.getStatusCode()).isEqualTo(200);
            assertThat(found.getHeaderValue(HttpHeaderName.ETAG)).isEqualTo("0x8D");
            assertThat(found.getBodyAsBinaryData()).hasToString("{\"id\":\"render\",\"state\":\"active\"}");
        }
    }

    @Test
    void answersAWaitAtOnce() throws InterruptedException {
        Path file = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(file);
        Transport played = Playback.open(file, Cloud.azurePublic()).transport();
        send(
                played,
                HttpMethod.POST,
                BATCH + "/pools",
                "{\"id\":\"render\",\"vmSize\":\"Standard_D4s_v5\",\"targetDedicatedNodes\":4}");
        assertThat(get(played, BATCH + "/pools/render").getBodyAsBinaryData())
                .asString()
                .contains("steady");
        assertThat(played.clock().instant()).isEqualTo(Instant.parse("2026-01-01T00:00:31.723Z"));
        played.clock().sleep(Duration.ofHours(1));
        assertThat(played.clock().instant()).isEqualTo(Instant.parse("2026-01-01T01:00:31.723Z"));
    }

    @Test
    void namesTheNearestCallAndTheDifferenceInsteadOfAnswering() {
        Path file = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(file);
        Transport played = Playback.open(file, Cloud.azurePublic()).transport();
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> send(
                        played,
                        HttpMethod.POST,
                        BATCH + "/pools",
                        "{\"id\":\"render\",\"vmSize\":\"Standard_D8s_v5\",\"targetDedicatedNodes\":4}"))
                .withMessage("The recording has no answer to batch.pool.create acct.eastus/pools.")
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AzureException.Kind.DIFFERS))
                .satisfies(e -> assertThat(e.reason().orElseThrow()).isEqualTo("""
                                The nearest recorded call is line 6, batch.pool.create acct.eastus/pools:
                                /args/vmSize: recorded "Standard_D4s_v5", now "Standard_D8s_v5\""""));
    }

    @Test
    void givesTheAnswerToAMutationOnce() {
        FakeAzure azure = new FakeAzure().answer(202, "");
        Transport played = play(azure, transport -> send(transport, HttpMethod.DELETE, BATCH + "/pools/p", ""));
        send(played, HttpMethod.DELETE, BATCH + "/pools/p", "");
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> send(played, HttpMethod.DELETE, BATCH + "/pools/p", ""))
                .withMessage("The recording has no further answer to batch.pool.delete acct.eastus/pools/p.");
    }

    @Test
    void followsPagesByTokensOfItsOwn() {
        String next = BATCH + "/pools?$skipToken=opaque-and-signed";
        FakeAzure azure = new FakeAzure()
                .answer(200, "{\"value\":[{\"id\":\"a\"}],\"odata.nextLink\":\"" + next + "\"}")
                .answer(200, "{\"value\":[{\"id\":\"b\"}]}");
        Transport played = play(azure, transport -> {
            get(transport, BATCH + "/pools?api-version=1");
            get(transport, next);
        });
        String link = BATCH + "/pools?api-version=1&$skiptoken=batchsh-page-1";
        assertThat(get(played, BATCH + "/pools?api-version=1").getBodyAsBinaryData())
                .hasToString("{\"value\":[{\"id\":\"a\"}],\"odata.nextLink\":\"" + link + "\"}");
        assertThat(get(played, link).getBodyAsBinaryData()).hasToString("{\"value\":[{\"id\":\"b\"}]}");
    }

    @Test
    void standsInForTheAddressOfAnAsynchronousOperation() {
        String poll = ARM + "/subscriptions/s/providers/Microsoft.Compute/locations/eastus/operations/1";
        FakeAzure azure = new FakeAzure()
                .answer(201, "{\"name\":\"g\"}", "Azure-AsyncOperation", poll + "?t=1&c=certificate&s=signature")
                .answer(200, "{\"status\":\"Succeeded\",\"name\":\"1\"}");
        Transport played = play(azure, transport -> {
            send(transport, HttpMethod.PUT, GALLERIES + "/g?api-version=1", "{\"location\":\"eastus\"}");
            get(transport, poll + "?t=2&c=certificate&s=other");
        });
        HttpResponse created =
                send(played, HttpMethod.PUT, GALLERIES + "/g?api-version=1", "{\"location\":\"eastus\"}");
        String address = created.getHeaderValue(HttpHeaderName.fromString("Azure-AsyncOperation"));
        assertThat(address).isEqualTo(ARM + "/batchsh-operations/1?api-version=1");
        assertThat(created.getHeaderValue(HttpHeaderName.RETRY_AFTER)).isEqualTo("0");
        assertThat(get(played, address).getBodyAsBinaryData()).asString().contains("Succeeded");
    }

    private Transport play(FakeAzure azure, Consumer<Transport> run) {
        Path file = folder.resolve("run.batchsh.jsonl");
        try (Recorder recorder = azure.recorder(file, new SecretRegister())) {
            run.accept(recorder.record(azure.transport()));
            recorder.end("ok");
        }
        return Playback.open(file, Cloud.azurePublic()).transport();
    }
}
