package io.batchsh.recording;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.FixedDelay;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.util.Context;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static io.batchsh.recording.FakeAzure.ARM;
import static io.batchsh.recording.FakeAzure.BATCH;
import static io.batchsh.recording.FakeAzure.get;
import static io.batchsh.recording.FakeAzure.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

class RecorderTest {

    private static final String POOL = "{\"id\":\"render\",\"vmSize\":\"Standard_D4s_v5\",\"targetDedicatedNodes\":4}";

    @TempDir
    Path folder;

    @Test
    void writesARunAsOneLinePerRecord() throws IOException {
        Path file = folder.resolve("run.batchsh.jsonl");
        run(file);
        String text = lines(file).stream()
                .map(line -> line.replaceAll("\"(p|root)\":\"[0-9a-f]{64}\"", "\"$1\":\"…\""))
                .collect(Collectors.joining("\n"));
        assertThat(text).isEqualTo("""
                        {"i":0,"t":"header","dt":0,"format":"batchsh.recording","v":"1.0","id":"run-1","tool":"batchsh/0.1.0","target":{"kind":"simulated","seed":"42"},"started":"2026-01-01T00:00:00Z","redaction":{"policy":1,"unknownFields":"mask","names":"kept"},"p":"…"}
                        {"i":1,"t":"cmd","dt":0,"text":"pool create --id render","p":"…"}
                        {"i":2,"t":"input","dt":0,"name":"pool","type":"poolId","value":"render","source":"line","p":"…"}
                        {"i":3,"t":"input","dt":0,"name":"vmSize","type":"vmSize","value":"Standard_D4s_v5","source":"line","p":"…"}
                        {"i":4,"t":"input","dt":0,"name":"nodes","type":"int","value":"4","source":"line","p":"…"}
                        {"i":5,"t":"call","dt":0,"op":"batch.pool.create","res":["acct.eastus","pools"],"api":"2025-06-01","mutates":true,"args":{"id":"render","vmSize":"Standard_D4s_v5","targetDedicatedNodes":4},"links":{"/args/id":"pool","/args/vmSize":"vmSize","/args/targetDedicatedNodes":"nodes"},"p":"…"}
                        {"i":6,"t":"result","dt":10,"of":5,"outcome":"ok","status":201,"etag":"0x8D","requestId":"r-1","p":"…"}
                        {"i":7,"t":"wait","dt":31713,"res":["pools","render"],"until":"allocationState == steady","at":[[0,"/allocationState","resizing"],[31703,"/allocationState","steady"]],"polls":2,"elapsed":31713,"outcome":"met","p":"…"}
                        {"i":8,"t":"call","dt":0,"op":"batch.pool.get","res":["acct.eastus","pools","render"],"api":"2025-06-01","args":{},"p":"…"}
                        {"i":9,"t":"result","dt":0,"of":8,"outcome":"ok","status":200,"body":{"id":"render","allocationState":"steady"},"p":"…"}
                        {"i":10,"t":"out","dt":0,"stream":"out","text":"render  steady\\n","p":"…"}
                        {"i":11,"t":"out","dt":0,"stream":"err","text":"took 32 s\\n","p":"…"}
                        {"i":12,"t":"note","dt":0,"text":"That was a pool.","p":"…"}
                        {"i":13,"t":"end","dt":0,"outcome":"ok","calls":2,"inDoubt":0,"p":"…","root":"…"}""");
        assertThat(RecordingReader.verify(file)).isEmpty();
    }

    @Test
    void writesTheSameFileForTheSameRun() throws IOException {
        Path first = folder.resolve("first.batchsh.jsonl");
        Path second = folder.resolve("second.batchsh.jsonl");
        run(first);
        run(second);
        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void makesAFileForItsOwnerOnly() throws IOException {
        Path file = folder.resolve("run.batchsh.jsonl");
        run(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void neverOverwritesAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("run.batchsh.jsonl"), "precious");
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> new FakeAzure().recorder(file, new SecretRegister()))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AzureException.Kind.CONFLICT))
                .satisfies(e -> assertThat(e.remedy().orElseThrow()).contains("run-2.batchsh.jsonl"));
        assertThat(file).hasContent("precious");
    }

    @Test
    void writesTheIntentBeforeTheEffect() throws IOException {
        Path file = folder.resolve("run.batchsh.jsonl");
        FakeAzure azure = new FakeAzure();
        try (Recorder recorder = azure.recorder(file, new SecretRegister())) {
            azure.answer(request -> {
                assertThat(lines(file)).last().asString().contains("\"op\":\"batch.pool.delete\"");
                return FakeAzure.response(request, 202, "");
            });
            send(recorder.record(azure.transport()), HttpMethod.DELETE, BATCH + "/pools/render", "");
        }
        assertThat(RecordingSummary.of(file).inDoubt()).isEmpty();
        assertThat(RecordingReader.verify(file).orElseThrow().kind()).isEqualTo(RecordingProblem.Kind.UNSEALED);
    }

    @Test
    void leavesTheContentOfFilesOutEvenWhereItIsAtHand() throws IOException {
        Path file = folder.resolve("run.batchsh.jsonl");
        String content = "{\"id\":\"in a file\"}";
        FakeAzure azure = new FakeAzure()
                .answer(200, content, "Content-Type", "application/octet-stream", "Content-Length", "18");
        try (Recorder recorder = azure.recorder(file, new SecretRegister())) {
            send(
                    recorder.record(azure.transport()),
                    HttpMethod.GET,
                    BATCH + "/pools/render/nodes/n1/files/out.txt",
                    "");
        }
        assertThat(file).content().contains("\"binary\"").doesNotContain("in a file");
    }

    @Test
    void recordsCallsOfAsynchronousClients() {
        Path file = folder.resolve("run.batchsh.jsonl");
        FakeAzure azure = new FakeAzure().answer(200, POOL).answer(request -> {
            throw new UncheckedIOException(new IOException("connection reset"));
        });
        try (Recorder recorder = azure.recorder(file, new SecretRegister())) {
            Transport transport = recorder.record(azure.transport());
            HttpResponse response = transport
                    .httpClient()
                    .send(FakeAzure.request(HttpMethod.GET, BATCH + "/pools/render", ""))
                    .block();
            assertThat(response.getBodyAsString().block()).isEqualTo(POOL);
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> transport
                    .httpClient()
                    .send(FakeAzure.request(HttpMethod.POST, BATCH + "/pools", POOL))
                    .block());
            recorder.end("failed");
        }
        assertThat(RecordingSummaryTest.rows(file))
                .map(Timeline.CallRow.class::cast)
                .extracting(Timeline.CallRow::operation, Timeline.CallRow::status, Timeline.CallRow::outcome)
                .containsExactly(tuple("batch.pool.get", 200, "ok"), tuple("batch.pool.create", 0, "transport-error"));
    }

    @Test
    void recordsNothingOfSigningIn() throws IOException {
        Path file = folder.resolve("run.batchsh.jsonl");
        FakeAzure azure = new FakeAzure()
                .answer(200, "{\"a\":1}")
                .answer(200, "{\"a\":1}")
                .answer(200, "{\"a\":1}");
        try (Recorder recorder = azure.recorder(file, new SecretRegister())) {
            Transport transport = recorder.record(azure.transport());
            get(transport, "https://login.microsoftonline.com/common/discovery/instance");
            send(transport, HttpMethod.POST, "https://login.microsoftonline.com/t/oauth2/v2.0/token", "{}");
            get(transport, "http://127.0.0.1:8400/metadata/identity/oauth2/token");
        }
        assertThat(lines(file)).hasSize(1);
    }

    @Test
    void recordsOnlyTheShapeOfUnknownRequests() throws IOException {
        Path file = folder.resolve("run.batchsh.jsonl");
        FakeAzure azure = new FakeAzure().answer(200, "{\"secret\":\"planted\"}");
        try (Recorder recorder = azure.recorder(file, new SecretRegister())) {
            send(
                    recorder.record(azure.transport()),
                    HttpMethod.POST,
                    ARM + "/subscriptions/planted-id/providers/Planted.Thing/pools/planted?key=planted",
                    "{\"name\":\"planted\"}");
        }
        assertThat(Files.readString(file))
                .doesNotContainIgnoringCase("planted")
                .contains("\"op\":\"unknown\"", "\"shape\":\"/subscriptions/*/providers/*/pools/*\"");
    }

    @Test
    void failsTheRunWhenTheDiskFailsAndSendsNothingMore() {
        RecordSink full = new RecordSink() {
            @Override
            public void write(byte[] line) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void force() {}

            @Override
            public void close() {}
        };
        FakeAzure azure = new FakeAzure();
        RecordingWriter writer =
                new RecordingWriter(folder.resolve("run"), full, azure, new Redaction(new SecretRegister()), 0);
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(AzureException.class)
                    .isThrownBy(() -> writer.append("note", Map.of("text", "hello"), Set.of(), false))
                    .withNoCause()
                    .withMessageContaining("nothing more can be recorded");
        }
    }

    @Test
    void forcesToTheDiskWhatMayChangeSomethingAndNothingElse() {
        List<String> done = new ArrayList<>();
        RecordSink disk = new RecordSink() {
            @Override
            public void write(byte[] line) {
                done.add("write");
            }

            @Override
            public void force() {
                done.add("force");
            }

            @Override
            public void close() {}
        };
        FakeAzure azure = new FakeAzure();
        RecordingWriter writer =
                new RecordingWriter(folder.resolve("run"), disk, azure, new Redaction(new SecretRegister()), 0);
        writer.append("call", Map.of("op", "batch.pool.list"), Set.of(), false);
        writer.append("call", Map.of("op", "batch.pool.delete"), Set.of(), true);
        assertThat(done).containsExactly("write", "write", "force");
    }

    @Test
    void keepsTheChainWholeWhenManyThreadsWrite() throws InterruptedException {
        Path file = folder.resolve("run.batchsh.jsonl");
        try (Recorder recorder = new FakeAzure().recorder(file, new SecretRegister())) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Thread thread = new Thread(() -> {
                    for (int n = 0; n < 100; n++) {
                        recorder.note("note " + n);
                        recorder.output(Stream.OUT, "line " + n + "\n");
                    }
                });
                threads.add(thread);
                thread.start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            recorder.end("ok");
        }
        assertThat(RecordingReader.verify(file)).isEmpty();
        assertThat(RecordingSummary.of(file).records()).isEqualTo(2 + 8 * 200);
    }

    @Test
    void writesOnWhenCtrlCHasInterruptedTheThread() {
        Path file = folder.resolve("run.batchsh.jsonl");
        try (Recorder recorder = new FakeAzure().recorder(file, new SecretRegister())) {
            Thread.currentThread().interrupt();
            recorder.note("cancelled");
            assertThat(Thread.interrupted()).isTrue();
            recorder.end("interrupted");
        }
        assertThat(RecordingReader.verify(file)).isEmpty();
    }

    @Test
    void isNotSentAgainByTheRetryPolicyWhenTheRecordingFails() {
        AtomicInteger sent = new AtomicInteger();
        FakeAzure azure = new FakeAzure();
        Recorder recorder = azure.recorder(folder.resolve("run.batchsh.jsonl"), new SecretRegister());
        azure.answer(request -> {
            sent.incrementAndGet();
            recorder.end("while a call is under way");
            return FakeAzure.response(request, 201, "");
        });
        HttpPipeline pipeline = new HttpPipelineBuilder()
                .httpClient(recorder.record(azure.transport()).httpClient())
                .policies(new RetryPolicy(new FixedDelay(3, Duration.ofMillis(1))))
                .build();
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() ->
                        pipeline.sendSync(FakeAzure.request(HttpMethod.POST, BATCH + "/pools", POOL), Context.NONE));
        assertThat(sent).hasValue(1);
        recorder.close();
        assertThat(RecordingSummary.of(folder.resolve("run.batchsh.jsonl")).inDoubt())
                .hasSize(1);
    }

    @Test
    void sendsNothingOnceTheRecordingHasEnded() {
        AtomicInteger sent = new AtomicInteger();
        FakeAzure azure = new FakeAzure().answer(request -> {
            sent.incrementAndGet();
            return FakeAzure.response(request, 202, "");
        });
        Recorder recorder = azure.recorder(folder.resolve("run.batchsh.jsonl"), new SecretRegister());
        Transport transport = recorder.record(azure.transport());
        recorder.end("ok");
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> send(transport, HttpMethod.DELETE, BATCH + "/pools/render", ""));
        assertThat(sent).hasValue(0);
        recorder.close();
    }

    static void run(Path file) {
        FakeAzure azure = new FakeAzure()
                .answer(201, "", "ETag", "0x8D", "request-id", "r-1", "Location", BATCH + "/pools/render")
                .answer(200, "{\"id\":\"render\",\"allocationState\":\"resizing\"}")
                .answer(200, "{\"id\":\"render\",\"allocationState\":\"steady\"}");
        try (Recorder recorder = azure.recorder(file, new SecretRegister())) {
            Transport transport = recorder.record(azure.transport());
            recorder.command("pool create --id render");
            send(transport, HttpMethod.POST, BATCH + "/pools?api-version=2025-06-01", POOL);
            Instant began = azure.instant();
            transport.waits().waitBegins("pools/render", "allocationState == steady");
            get(transport, BATCH + "/pools/render?api-version=2025-06-01");
            transport.waits().transition("/allocationState", "resizing", began);
            azure.sleep(Duration.ofMillis(31_693));
            get(transport, BATCH + "/pools/render?api-version=2025-06-01");
            transport.waits().transition("/allocationState", "steady", began.plusMillis(31_703));
            transport.waits().waitEnds("met");
            recorder.output(Stream.OUT, "render  ");
            recorder.output(Stream.OUT, "steady\n");
            recorder.output(Stream.ERR, "took 32 s\n");
            recorder.note("That was a pool.");
            recorder.end("ok");
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
