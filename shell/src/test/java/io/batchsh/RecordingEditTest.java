package io.batchsh;

import io.batchsh.recording.RecordingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingEditTest {

    @TempDir
    Path home;

    private Path recording;
    private Path edited;
    private List<String> before = List.of();

    @BeforeEach
    void record() throws IOException {
        recording = home.resolve("run.batchsh.jsonl");
        edited = home.resolve("edited.batchsh.jsonl");
        new Batchsh(home)
                .run(
                        "--record",
                        recording.toString(),
                        "--yes",
                        "-c",
                        "pool list",
                        "-c",
                        "pool resize nightly --nodes 4",
                        "-c",
                        "pool list");
        before = Files.readAllLines(recording);
    }

    private Batchsh.Result edit(String... options) {
        String[] arguments = new String[options.length + 5];
        System.arraycopy(
                new String[] {"recording", "edit", recording.toString(), "--out", edited.toString()},
                0,
                arguments,
                0,
                5);
        System.arraycopy(options, 0, arguments, 5, options.length);
        return new Batchsh(home).run(arguments);
    }

    private long line(String content) {
        for (int i = 0; i < before.size(); i++) {
            if (before.get(i).contains(content)) {
                return i + 1;
            }
        }
        throw new AssertionError("no line with " + content);
    }

    @Test
    void aCopySaysWhatItWasMadeFromAndHoldsByItself() throws IOException {
        long resize = line("pool resize nightly");
        Batchsh.Result result =
                edit("--title", "Growing", "--mark", resize + "=The resize", "--note", resize + "=Now it grows.");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(RecordingReader.verify(edited)).isEmpty();
        assertThat(Files.readAllLines(recording)).isEqualTo(before);
        String root = before.get(before.size() - 1).replaceAll(".*\"root\":\"|\"}", "");
        assertThat(Files.readString(edited))
                .contains("\"derivedFrom\":{\"id\":\"run.batchsh.jsonl\",\"root\":\"" + root + "\"}");
        assertThat(new Batchsh(home).run("recording", "show", edited.toString()).err())
                .startsWith("Growing\nedited from run.batchsh.jsonl\n")
                .contains("complete: ok");
        assertThat(new Batchsh(home)
                        .run("recording", "play", edited.toString(), "--speed", "1000", "--chapter", "resize")
                        .err())
                .startsWith("== The resize\n# Now it grows.\n> pool resize nightly");
    }

    @Test
    void whatIsDroppedGoesWithItsAnswersAndTheRestIsCountedAnew() {
        long first = line("\"text\":\"pool list\"");
        assertThat(edit("--drop", first + ".." + (line("pool resize nightly") - 1))
                        .status())
                .isZero();

        assertThat(RecordingReader.verify(edited)).isEmpty();
        Batchsh.Result shown = new Batchsh(home)
                .run("recording", "show", edited.toString(), "-o", "json", "--query", "length(commands)");
        assertThat(shown.out()).isEqualTo("2\n");
        assertThat(new Batchsh(home)
                        .run("recording", "run", edited.toString(), "--yes")
                        .err())
                .contains("change: batch.pool.resize pools/nightly");
    }

    @Test
    void aCallWithoutItsAnswerIsInDoubtAndAnAnswerWithoutItsCallIsGone() {
        long call = line("\"op\":\"batch.pool.resize\"");
        assertThat(edit("--drop", String.valueOf(call)).status()).isZero();
        assertThat(new Batchsh(home).run("recording", "lint", edited.toString()).out())
                .contains("It changes nothing");
    }

    @Test
    void anotherValueOfAnInputIsInWhatWasAskedAndWhatWasAnswered() throws IOException {
        assertThat(edit("--set", "pool=farm", "--set", "nodes=7").status()).isZero();

        assertThat(RecordingReader.verify(edited)).isEmpty();
        assertThat(Files.readString(edited))
                .contains("\"name\":\"pool\",\"type\":\"poolId\",\"value\":\"farm\"")
                .contains("\"pools\",\"farm\",\"resize\"]")
                .contains("\"targetDedicatedNodes\":7");
        assertThat(edit("--set", "nothing=1").err()).contains("The recording has no input 'nothing'.");
    }

    @Test
    void whatARecordingNeedsCannotBeDroppedAndNoFileIsOverwritten() {
        assertThat(edit("--drop", "1").err()).contains("Line 1 is the header, which a recording needs.");
        edited = home.resolve("again.batchsh.jsonl");
        assertThat(edit("--drop", "2").err()).contains("Line 2 is an input, which a recording needs.");
        assertThat(edit().err()).contains("exists, and a recording never overwrites one");
        assertThat(edit("--drop", "two").status()).isEqualTo(2);
    }

    @Test
    void secretsInNotesAreMasked() throws IOException {
        assertThat(edit("--note", "9=password=hunter2hunter2").status()).isZero();
        assertThat(Files.readString(edited)).doesNotContain("hunter2");
    }
}
