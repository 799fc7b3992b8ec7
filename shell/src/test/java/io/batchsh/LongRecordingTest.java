package io.batchsh;

import io.batchsh.azure.Cloud;
import io.batchsh.azure.Transport;
import io.batchsh.azure.WaitClock;
import io.batchsh.recording.LocalNames;
import io.batchsh.recording.Recorder;
import io.batchsh.recording.RecordingHeader;
import io.batchsh.recording.SecretRegister;
import io.batchsh.recording.Stream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A recording that is larger than the memory of the program that reads it. */
class LongRecordingTest {

    private static final int LINES = 25_000;
    private static final String HEAP = "-Xmx40m";
    private static final String LONG = " and so on".repeat(150);

    @TempDir
    Path home;

    private String file = "";

    @BeforeEach
    void record() {
        Path recording = home.resolve("long.batchsh.jsonl");
        file = recording.toString();
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        RecordingHeader header = new RecordingHeader("long", "batchsh/0.1.0", Transport.Kind.LIVE, Map.of(), start);
        try (Recorder recorder = Recorder.create(
                recording, header, Cloud.azurePublic(), WaitClock.system(), new SecretRegister(), LocalNames.none())) {
            for (int i = 0; i < LINES; i++) {
                recorder.command("pool show number" + i + LONG);
                recorder.output(Stream.OUT, "number" + i + LONG + "\n");
            }
            recorder.end("ok");
        }
    }

    private Batchsh.Result run(String... arguments) throws IOException, InterruptedException {
        return new BatchshProcess(home).environment("JAVA_TOOL_OPTIONS", HEAP).run(arguments);
    }

    @Test
    void isShownInLittleMemory() throws Exception {
        Batchsh.Result shown = run("recording", "show", file, "-o", "csv");
        assertThat(shown.err()).contains(2 * LINES + 2 + " records").contains("complete: ok");
        assertThat(shown.status()).isZero();
        assertThat(shown.out().lines()).hasSize(LINES + 1).last().asString().contains("number" + (LINES - 1) + " and");
    }

    @Test
    void isPlayedInLittleMemory() throws Exception {
        Batchsh.Result played = run("recording", "play", file);
        assertThat(played.err()).doesNotContain("error:");
        assertThat(played.status()).isZero();
        assertThat(played.out().lines()).hasSize(LINES).last().asString().startsWith("number" + (LINES - 1) + " and");
    }

    @Test
    void isCheckedForARunInLittleMemory() throws Exception {
        Batchsh.Result checked = run("recording", "lint", file);
        assertThat(checked.err()).doesNotContain("OutOfMemory");
        assertThat(checked.out()).contains("It changes nothing, so there is nothing to run.");
    }

    @Test
    void asOneObjectShowsNoMoreRowsThanFit() throws Exception {
        Batchsh.Result shown = run("recording", "show", file, "-o", "json", "--query", "length(commands)");
        assertThat(shown.out()).isEqualTo("10000\n");
        assertThat(shown.err())
                .contains("only the first 10000 of each kind are shown")
                .contains("-o csv");
    }
}
