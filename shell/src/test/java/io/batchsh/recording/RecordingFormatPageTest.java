package io.batchsh.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class RecordingFormatPageTest {

    @TempDir
    Path folder;

    @Test
    void showsARecordingThatTheRecorderWrites() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "recording-format.md"));
        String example = page.substring(page.indexOf("```jsonl\n") + 9, page.lastIndexOf("```"));
        Path file = folder.resolve("run.batchsh.jsonl");
        RecorderTest.run(file);
        assertThat(example).isEqualTo(Files.readString(file));
    }
}
