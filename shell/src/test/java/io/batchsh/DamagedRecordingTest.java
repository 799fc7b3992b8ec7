package io.batchsh;

import io.batchsh.recording.CraftedRecording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A recording that is not as it was written is used for nothing, and the line is named. */
class DamagedRecordingTest {

    @TempDir
    private Path home;

    private byte[] whole;

    @BeforeEach
    void write() throws IOException {
        Path file = new CraftedRecording()
                .fact("account", "contosobatch")
                .add("cmd", "text", "pool delete nightly")
                .change(
                        "batch.pool.delete",
                        List.of("contosobatch.westeurope", "pools", "nightly"),
                        Map.of(),
                        "2025-06-01")
                .add(
                        "baseline",
                        "op",
                        "batch.pool.get",
                        "res",
                        List.of("c.w", "pools", "nightly"),
                        "api",
                        "",
                        "gone",
                        true)
                .add("out", "stream", "out", "text", "deleted\n")
                .write(home.resolve("whole.batchsh.jsonl"), true);
        whole = Files.readAllBytes(file);
    }

    private Batchsh.Result run(List<String> lines) {
        List<String> arguments = new ArrayList<>(List.of("--on-error", "continue"));
        lines.forEach(line -> arguments.addAll(List.of("-c", line)));
        arguments.addAll(List.of("-c", "pool list -o tsv --query [].id"));
        return new Batchsh(home).run(arguments.toArray(String[]::new));
    }

    private List<String> lines(String verb, List<byte[]> files) throws IOException {
        List<String> lines = new ArrayList<>();
        for (byte[] bytes : files) {
            lines.add(verb.replace(
                    "FILE",
                    Files.write(home.resolve(lines.size() + ".jsonl"), bytes).toString()));
        }
        return lines;
    }

    @ParameterizedTest
    @CsvSource({
        "recording show FILE, 1",
        "recording run FILE --yes, 1",
        "recording verify FILE, 1",
        "recording play FILE, 17",
        "recording plan FILE, 17",
        "recording undo FILE --yes, 17",
        "recording recover FILE, 17",
        "recording export FILE --format az, 17"
    })
    void everyFlippedByteIsRefusedWithItsLine(String verb, int step) throws IOException {
        List<byte[]> flipped = new ArrayList<>();
        List<Integer> expected = new ArrayList<>();
        int line = 1;
        // The last byte ends the last line; without it the recording is torn, which is told apart from damage.
        for (int i = 0; i < whole.length - 1; i++) {
            if (i % step == 0) {
                byte[] bytes = whole.clone();
                bytes[i] ^= (byte) (1 << (i % 7));
                flipped.add(bytes);
                expected.add(line);
            }
            line += whole[i] == '\n' ? 1 : 0;
        }
        Batchsh.Result result = run(lines(verb, flipped));

        List<String> errors =
                result.err().lines().filter(each -> each.startsWith("error: ")).toList();
        assertThat(errors).hasSize(flipped.size());
        for (int i = 0; i < errors.size(); i++) {
            assertThat(errors.get(i)).contains(" cannot be used: line " + expected.get(i) + ": ");
        }
        assertThat(result.out()).isEqualTo("nightly\n");
        assertThat(new Batchsh(home)
                        .run("-c", lines(verb, flipped.subList(0, 1)).get(0))
                        .status())
                .isEqualTo(1);
    }

    @Test
    void everyTruncationIsTold() throws IOException {
        List<byte[]> cut = new ArrayList<>();
        for (int length = 0; length < whole.length; length++) {
            cut.add(Arrays.copyOf(whole, length));
        }
        Batchsh.Result result = run(lines("recording show FILE", cut));

        int told = 0;
        int refused = 0;
        for (String each : result.err().lines().toList()) {
            told += each.startsWith("incomplete: line ") ? 1 : 0;
            refused += each.startsWith("error: ") && each.contains(": line 1: ") ? 1 : 0;
        }
        assertThat(told + refused).isEqualTo(whole.length);
        assertThat(refused).isEqualTo(new String(whole, StandardCharsets.UTF_8).indexOf('\n') + 1);
    }
}
