package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RecordingReaderTest {

    @TempDir
    Path folder;

    private Path file;
    private byte[] whole;

    @BeforeEach
    void record() throws IOException {
        file = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(file);
        whole = Files.readAllBytes(file);
    }

    @Test
    void readsEveryRecord() {
        List<String> types = new ArrayList<>();
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
                types.add(entry.get().getClass().getSimpleName());
            }
            assertThat(reader.problem()).isEmpty();
            assertThat(reader.header().id()).isEqualTo("run-1");
        }
        assertThat(types)
                .containsExactly(
                        "Header", "Command", "Input", "Input", "Input", "Call", "Result", "Wait", "Call", "Result",
                        "Output", "Output", "Note", "End");
    }

    @Test
    void noticesEveryFlippedByteAndNamesItsLine() throws IOException {
        for (int mask : new int[] {0x01, 0x20, 0x80}) {
            long line = 1;
            for (int i = 0; i < whole.length; i++) {
                byte[] flipped = whole.clone();
                flipped[i] ^= (byte) mask;
                RecordingProblem problem = verify(flipped).orElseThrow();
                assertThat(problem.line())
                        .describedAs("byte %d flipped by %x: %s", i, mask, problem)
                        .isEqualTo(line);
                line += whole[i] == '\n' ? 1 : 0;
            }
        }
    }

    @Test
    void noticesTruncationAtEveryByteAndReadsWhatIsLeft() throws IOException {
        long complete = 0;
        for (int length = 0; length < whole.length; length++) {
            RecordingProblem problem = verify(Arrays.copyOf(whole, length)).orElseThrow();
            boolean atLineEnd = length > 0 && whole[length - 1] == '\n';
            complete += atLineEnd ? 1 : 0;
            assertThat(problem.kind().isIncomplete()).isTrue();
            assertThat(problem.line()).isEqualTo(atLineEnd ? complete : complete + 1);
            if (atLineEnd) {
                Files.write(file, Arrays.copyOf(whole, length));
                assertThat(RecordingSummary.of(file).records()).isEqualTo(complete);
            }
        }
    }

    @Test
    void noticesEveryRemovedLine() throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            String text = String.join("\n", fewer) + "\n";
            assertThat(verify(text.getBytes(StandardCharsets.UTF_8))).isPresent();
        }
    }

    @Test
    void readsAFileWhoseLineEndsGitConverted() throws IOException {
        String text = new String(whole, StandardCharsets.UTF_8).replace("\n", "\r\n");
        assertThat(verify(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void saysWhichLineWasAltered() throws IOException {
        String text = new String(whole, StandardCharsets.UTF_8).replace("\"status\":201", "\"status\":200");
        assertThat(verify(text.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .hasToString("line 7: the record was altered (its hash is not what line 8 says)");
        Files.writeString(file, text);
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (int line = 1; line < 7; line++) {
                reader.next();
            }
            assertThatExceptionOfType(AzureException.class)
                    .isThrownBy(reader::next)
                    .withMessageContaining("line 7")
                    .satisfies(e -> assertThat(e.code()).isEqualTo("RecordingAltered"));
        }
    }

    @Test
    void refusesTextAfterTheSeal() throws IOException {
        String text = new String(whole, StandardCharsets.UTF_8) + "{}\n";
        assertThat(verify(text.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .hasToString("line 15: there is text after the seal of the recording");
    }

    @Test
    void saysThatANewerFormatIsNewerAndNotDamaged() throws IOException {
        String text =
                "{\"i\":0,\"t\":\"header\",\"format\":\"batchsh.recording\",\"v\":\"2.3\",\"tool\":\"batchsh/2.3.0\"}\n";
        assertThat(verify(text.getBytes(StandardCharsets.UTF_8)).orElseThrow())
                .hasToString("line 1: made by batchsh 2.3.0, needs format 2.x; this batchsh reads 1.x:"
                        + " install a newer batchsh");
    }

    @Test
    void ignoresFieldsAndExtensionRecordsOfANewerMinor() throws IOException {
        Digest digest = new Digest();
        String header =
                "{\"i\":0,\"t\":\"header\",\"dt\":0,\"format\":\"batchsh.recording\",\"v\":\"1.7\",\"id\":\"r\","
                        + "\"tool\":\"batchsh/1.7\",\"target\":{\"kind\":\"live\"},\"started\":\"2026-01-01T00:00:00Z\","
                        + "\"new\":{\"a\":1},\"p\":\"" + Digest.NONE + "\"}";
        String extension = "{\"i\":1,\"t\":\"x-colour\",\"dt\":0,\"p\":\"" + hash(digest, header) + "\"}";
        String end = "{\"i\":2,\"t\":\"end\",\"dt\":0,\"outcome\":\"ok\",\"calls\":0,\"inDoubt\":0,\"p\":\""
                + hash(digest, extension) + "\"}";
        byte[] sealed = Seal.close(end.getBytes(StandardCharsets.UTF_8), digest);
        String text = header + "\n" + extension + "\n" + new String(sealed, StandardCharsets.UTF_8) + "\n";
        assertThat(verify(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void tellsOtherFilesFromRecordings() throws IOException {
        assertThat(verify("hello\nworld\n".getBytes(StandardCharsets.UTF_8))
                        .orElseThrow()
                        .kind())
                .isEqualTo(RecordingProblem.Kind.NOT_A_RECORDING);
        assertThatExceptionOfType(AzureException.class)
                .isThrownBy(() -> RecordingReader.open(folder.resolve("absent")))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(AzureException.Kind.NOT_FOUND));
    }

    private static String hash(Digest digest, String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        return digest.of(bytes, bytes.length);
    }

    private Optional<RecordingProblem> verify(byte[] bytes) throws IOException {
        try (RecordScanner scanner = new RecordScanner(new ByteArrayInputStream(bytes))) {
            while (scanner.next() != null) {
                // Reading is checking.
            }
            return Optional.ofNullable(scanner.problem());
        }
    }
}
