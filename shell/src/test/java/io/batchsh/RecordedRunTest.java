package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The quickstart, recorded; and what can be done with the recording alone. */
class RecordedRunTest {

    private static final String QUICKSTART = "../scripts/quickstart.groovy";

    @TempDir
    Path home;

    private Path recording;
    private Batchsh.Result recorded;

    private Batchsh.Result run(String... arguments) {
        return new Batchsh(home).run(arguments);
    }

    @BeforeEach
    void record() {
        recording = home.resolve("run.batchsh.jsonl");
        recorded = run("--record", recording.toString(), QUICKSTART, "--nodes", "2");
    }

    @Test
    void theQuickstartDoesTheWholeJob() {
        assertThat(recorded.status()).isZero();
        assertThat(recorded.out()).matches("""
                        image: contosogallery/ubuntu-2404-hpc/2\\.1\\.0
                        node agent: batch\\.node\\.ubuntu 24\\.04 \\(.*\\)
                        preflight: \\d+ rules, 0 findings
                        pool: quickstart created
                        pool: steady, 2 nodes
                        node: tvmps_[0-9a-f]{64}_d idle 10\\.0\\.0\\.4
                        node: tvmps_[0-9a-f]{64}_d idle 10\\.0\\.0\\.5
                        """);
        assertThat(recorded.err()).contains("2/2 idle").endsWith("recording: " + recording + "\n");
    }

    @Test
    void withoutBeingToldItRecordsIntoTheStateFolderAndSaysWhere() {
        Batchsh.Result result = run(QUICKSTART, "--nodes", "1");

        Path own = home.resolve(".local/state/batchsh/recordings/quickstart.batchsh.jsonl");
        assertThat(own).exists();
        assertThat(result.out()).endsWith("recording: " + own + "\nplay it: batchsh recording play " + own + "\n");
    }

    @Test
    void playingPrintsWhatTheRunPrintedEachTimeTheSame() {
        Batchsh.Result played = run("recording", "play", recording.toString());

        assertThat(played.out()).isEqualTo(recorded.out());
        assertThat(played.err() + "recording: " + recording + "\n").isEqualTo(recorded.err());
        assertThat(run("recording", "play", recording.toString())).isEqualTo(played);
    }

    @Test
    void theScriptRunsAgainOnTheRecordedAnswersAndADifferentRunIsADifference() {
        Batchsh.Result again = run("--playback", recording.toString(), QUICKSTART, "--nodes", "2");
        assertThat(again.status()).isZero();
        assertThat(again.out()).contains("pool: steady, 2 nodes");

        Batchsh.Result other = run("--playback", recording.toString(), QUICKSTART, "--nodes", "3");
        assertThat(other.status()).isEqualTo(5);
        assertThat(other.err()).contains("/args/targetDedicatedNodes: recorded 2, now 3");
    }

    @Test
    void oneFlippedByteIsReportedWithItsLine() throws IOException {
        String content = Files.readString(recording);
        int at = content.indexOf("batch.pool.create");
        long line = content.substring(0, at).lines().count();
        Files.writeString(recording, content.substring(0, at) + "x" + content.substring(at + 1));

        Batchsh.Result played = run("recording", "play", recording.toString());

        assertThat(played.status()).isEqualTo(1);
        assertThat(played.out()).isEmpty();
        assertThat(played.err()).contains("line " + line + ": the record was altered");
    }

    @Test
    void aRecordingThatStopsEarlyIsReadAndCalledIncomplete() throws IOException {
        byte[] content = Files.readAllBytes(recording);
        Files.write(recording, java.util.Arrays.copyOf(content, content.length - 300));

        Batchsh.Result shown = run("recording", "show", recording.toString());

        assertThat(shown.status()).isZero();
        assertThat(shown.out())
                .contains("batch.pool.create contosobatch.westeurope/pools")
                .contains("201 ok");
        assertThat(shown.err()).contains("incomplete: line ");
    }

    @Test
    void noSecretOfTheSessionIsInIt() throws IOException {
        String content = Files.readString(recording).toLowerCase(Locale.ROOT);

        assertThat(content).doesNotContain("bearer ", "client_secret", "sharedkey contosobatch", "eyj0");
    }
}
