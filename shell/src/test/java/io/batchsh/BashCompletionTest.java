package io.batchsh;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class BashCompletionTest {

    @TempDir
    Path home;

    @Test
    void theFileIsWhatTheHelpTextsSay() throws Exception {
        assertThat(Files.readString(BashCompletion.FILE)).isEqualTo(BashCompletion.text(home));
    }

    @Test
    void bashCompletesCommandsVerbsAndOptions() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");

        assertThat(complete("batchsh", "po")).isEqualTo("pool\n");
        assertThat(complete("batchsh", "pool", "cr")).isEqualTo("create\n");
        assertThat(complete("batchsh", "-o", "pool", "create", "--node-a")).isEqualTo("--node-agent-sku-id\n");
        assertThat(complete("batchsh", "simulator", "fault", "l")).isEqualTo("list\n");
        assertThat(complete("batchsh", "--play")).isEqualTo("--playback\n");
    }

    private static String complete(String... words) throws Exception {
        String script = "source '" + BashCompletion.FILE + "'; COMP_WORDS=(" + String.join(" ", words)
                + "); COMP_CWORD=" + (words.length - 1) + "; _batchsh; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash = new ProcessBuilder("/bin/bash", "--norc", "-c", script)
                .redirectErrorStream(true)
                .start();
        bash.getOutputStream().close();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return out;
    }
}
