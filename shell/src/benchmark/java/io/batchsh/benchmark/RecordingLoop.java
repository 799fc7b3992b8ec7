package io.batchsh.benchmark;

import io.batchsh.azure.Cloud;
import io.batchsh.azure.Transport;
import io.batchsh.azure.WaitClock;
import io.batchsh.recording.LocalNames;
import io.batchsh.recording.Recorder;
import io.batchsh.recording.RecordingHeader;
import io.batchsh.recording.RecordingReader;
import io.batchsh.recording.SecretRegister;
import io.batchsh.recording.Stream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One row of output appended to a recording, redaction included; a thousand records verified. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class RecordingLoop {

    private static final String ROW =
            "pool-17  active  steady  standard_d2s_v3  4/4  0/0  contosogallery/ubuntu-2204-gen2\n";
    private static final String TOKEN = "https://host/container?sv=2024&sig=abcdefghijklmnopqrstuvwxyz&se=2026\n";
    private static final int RECORDS = 1000;

    /** Whether the row shows a secret, which is masked. */
    @Param({"without a secret", "with a secret"})
    public String row;

    private Path folder;
    private Path whole;
    private Recorder recorder;
    private String text;

    @Setup
    public void record() throws IOException {
        folder = Files.createTempDirectory("benchmark");
        text = row.startsWith("without") ? ROW : TOKEN;
        whole = folder.resolve("whole.batchsh.jsonl");
        try (Recorder complete = recorder(whole)) {
            for (int record = 2; record < RECORDS; record++) {
                complete.output(Stream.OUT, text);
            }
            complete.end("ok");
        }
    }

    /** A new file for each iteration, so that none grows without end. */
    @Setup(Level.Iteration)
    public void begin() {
        recorder = recorder(folder.resolve("run.batchsh.jsonl"));
    }

    @TearDown(Level.Iteration)
    public void end() throws IOException {
        recorder.close();
        Files.delete(folder.resolve("run.batchsh.jsonl"));
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(whole);
        Files.delete(folder);
    }

    private static Recorder recorder(Path file) {
        RecordingHeader header = new RecordingHeader(
                "loop", "batchsh", Transport.Kind.SIMULATED, Map.of(), Instant.parse("2026-01-01T00:00:00Z"));
        return Recorder.create(
                file, header, Cloud.azurePublic(), WaitClock.system(), new SecretRegister(), LocalNames.none());
    }

    /** One row. */
    @Benchmark
    public void append() {
        recorder.output(Stream.OUT, text);
    }

    /** A whole recording. */
    @Benchmark
    public Optional<?> verifyThousand() {
        return RecordingReader.verify(whole);
    }
}
