package io.batchsh.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingSummaryTest {

    @TempDir
    Path folder;

    @Test
    void tellsWhatARunDid() {
        Path file = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(file);
        RecordingSummary summary = RecordingSummary.of(file);
        assertThat(summary.records()).isEqualTo(14);
        assertThat(summary.outcome()).contains("ok");
        assertThat(summary.problem()).isEmpty();
        assertThat(summary.duration()).isEqualTo(Duration.ofMillis(31_723));
        assertThat(summary.commands()).isEqualTo(1);
        assertThat(summary.calls()).isEqualTo(2);
        assertThat(summary.waits()).isEqualTo(1);
        assertThat(rows(file))
                .containsExactly(
                        new Timeline.CommandRow(2, Duration.ZERO, "pool create --id render"),
                        new Timeline.CallRow(
                                6, Duration.ZERO, "batch.pool.create", "acct.eastus/pools", true, 201, "ok"),
                        new Timeline.WaitRow(
                                8,
                                Duration.ofMillis(31_723),
                                "pools/render",
                                "allocationState == steady",
                                Duration.ofMillis(31_713),
                                2,
                                "met"),
                        new Timeline.CallRow(
                                9,
                                Duration.ofMillis(31_723),
                                "batch.pool.get",
                                "acct.eastus/pools/render",
                                false,
                                200,
                                "ok"));
    }

    static List<Timeline.Row> rows(Path file) {
        try (Stream<Timeline.Row> rows = new Timeline(file, RecordingSummary.of(file)).stream()) {
            return rows.toList();
        }
    }

    @Test
    void showsControlCharactersInsteadOfObeyingThem() {
        Path file = folder.resolve("run.batchsh.jsonl");
        try (Recorder recorder = new FakeAzure().recorder(file, new SecretRegister())) {
            recorder.command("pool list \u001b]0;title\u0007");
            recorder.end("ok");
        }
        assertThat(rows(file)).containsExactly(new Timeline.CommandRow(2, Duration.ZERO, "pool list ^[]0;title^G"));
    }

    @Test
    void namesTheCallsInDoubtOfARunThatWasKilled() throws IOException {
        Path file = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(file);
        List<String> lines = Files.readAllLines(file);
        Files.writeString(
                file,
                String.join("\n", lines.subList(0, 6)) + "\n" + lines.get(6).substring(0, 20));
        RecordingSummary summary = RecordingSummary.of(file);
        assertThat(summary.outcome()).isEmpty();
        assertThat(summary.problem().orElseThrow()).hasToString("line 7: the recording stops inside this line");
        assertThat(summary.inDoubt()).extracting(Timeline.CallRow::operation).containsExactly("batch.pool.create");
        assertThat(rows(file)).endsWith(summary.inDoubt().get(0));
    }
}
