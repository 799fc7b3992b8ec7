package io.batchsh.repl;

import io.batchsh.recording.CraftedRecording;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Ctrl-C ends a recording that is played. */
class PlayInterruptTest {

    @TempDir
    private Path home;

    @BeforeEach
    void record() {
        new CraftedRecording()
                .add("mark", "text", "First")
                .add("cmd", "text", "pool list")
                .add("out", "stream", "out", "text", "first output\n")
                .add("mark", "text", "Second")
                .add("cmd", "text", "job list")
                .add("out", "stream", "out", "text", "second output\n")
                .write(home.resolve("run.batchsh.jsonl"), true);
    }

    @Test
    void ctrlCAtAStepEndsThePlay() throws IOException, InterruptedException {
        try (PtySession shell = PtySession.start(home, 100, 30)) {
            shell.expect("(simulated)> ");
            shell.type("recording play run.batchsh.jsonl --step\r").expect("pool list  [Enter]");
            shell.type(PtySession.CTRL_C);

            assertThat(shell.expect("(simulated)> "))
                    .contains("played until Ctrl-C")
                    .doesNotContain("output", "job list", "Azure");
            shell.type("recording play run.batchsh.jsonl --step\r").expect("pool list  [Enter]");
            shell.type("\r");
            assertThat(shell.expect("job list  [Enter]")).contains("first output");
            shell.type(PtySession.CTRL_D);
            assertThat(shell.expect("(simulated)> ")).doesNotContain("second output");
        }
    }
}
