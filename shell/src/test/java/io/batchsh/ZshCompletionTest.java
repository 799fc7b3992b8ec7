package io.batchsh;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** A real zsh in a pseudo-terminal. In place of batchsh runs a function that prints the words it was called with. */
@Timeout(120)
class ZshCompletionTest {

    private static final char TAB = '\t';

    @TempDir
    static Path home;

    @BeforeAll
    static void warm() throws IOException {
        assumeTrue(OuterShellRun.isInstalled("zsh"), "there is no zsh here");
        OuterShellRun.warm(home);
        Path functions = Files.createDirectories(home.resolve("functions"));
        Files.copy(OuterShellScripts.FILES.get("zsh"), functions.resolve("_batchsh"));
        Files.writeString(home.resolve(".zshrc"), """
                PS1='ready> '
                unsetopt zle_bracketed_paste 2>/dev/null
                fpath=(~/functions $fpath)
                autoload -Uz compinit && compinit -u -d ~/.zcompdump
                batchsh() { print -r -- "words:${(j:|:)@}:end" }
                """);
    }

    @Test
    void commandsVerbsAndOptions() throws Exception {
        assertThat(words("batchsh pool cr" + TAB)).isEqualTo("pool|create");
        assertThat(words("batchsh -o json pool create --node-a" + TAB + "x"))
                .isEqualTo("-o|json|pool|create|--node-agent-sku-id|x");
        assertThat(words("batchsh --play" + TAB)).isEqualTo("--playback");
    }

    @Test
    void namesInAzureAndWhatGoesWithTheRestOfTheLine() throws Exception {
        assertThat(words("batchsh pool show " + TAB)).isEqualTo("pool|show|nightly");
        assertThat(words("batchsh pool create --image=rocky" + TAB))
                .isEqualTo("pool|create|--image=contosogallery/rocky-9/9.4.0");
        assertThat(words("batchsh pool create --image contosogallery/windows-2022 --node-agent-sku-id " + TAB))
                .isEqualTo(
                        "pool|create|--image|contosogallery/windows-2022|--node-agent-sku-id|batch.node.windows amd64");
    }

    @Test
    void filesWhereAFileIsDueAndTheParametersOfAScript() throws Exception {
        Files.writeString(home.resolve("run.batchsh.jsonl"), "");
        Files.writeString(home.resolve("run.txt"), "");
        assertThat(words("batchsh recording show " + home + "/run" + TAB))
                .isEqualTo("recording|show|" + home + "/run.batchsh.jsonl");
        String script = Path.of("..", "scripts", "quickstart.groovy").toString();
        assertThat(words("batchsh " + script + " --no" + TAB)).isEqualTo(script + "|--nodes");
    }

    @Test
    void aliasesAndRecordingsOfTheRecordingsFolder() throws Exception {
        Path folder = Files.createDirectories(home.resolve(".local/state/batchsh/recordings"));
        Path recording = Files.writeString(folder.resolve("quick-1.batchsh.jsonl"), "");
        Path file = Files.createDirectories(home.resolve(".config/batchsh")).resolve("config.toml");
        Files.writeString(file, "[aliases]\nfshow = \"pool show $1\"\n");
        try {
            assertThat(words("batchsh recording show quick" + TAB)).isEqualTo("recording|show|" + recording);
            assertThat(words("batchsh fsh" + TAB + TAB)).isEqualTo("fshow|nightly");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void candidatesAreListedWithTheirDescriptions() throws Exception {
        assertThat(run("batchsh pool s" + TAB + TAB, "stop")).contains("show", "-- Show");
    }

    @Test
    void theScriptMayBeSourcedToo() throws Exception {
        Files.writeString(
                home.resolve("sourced"),
                "source ~/functions/_batchsh; print -r -- \"for batchsh: $_comps[batchsh]\"\n");
        assertThat(OuterShellRun.run(
                        home,
                        java.util.List.of("zsh", "-f", home.resolve("sourced").toString())))
                .last()
                .isEqualTo("for batchsh: _batchsh");
    }

    /** The words that batchsh is called with when the keys were typed and Enter pressed. */
    private static String words(String keys) throws IOException {
        String shown = run(keys + "\r", ":end");
        return shown.substring(shown.lastIndexOf("words:") + "words:".length(), shown.lastIndexOf(":end"));
    }

    /** What zsh shows up to a text. */
    private static String run(String keys, String until) throws IOException {
        PtyProcess zsh = new PtyProcessBuilder(new String[] {"zsh", "-i"})
                .setEnvironment(Map.of(
                        "PATH", System.getenv("PATH"), "HOME", home.toString(), "TERM", "dumb", "LANG", "C.UTF-8"))
                .setInitialColumns(200)
                .setInitialRows(50)
                .start();
        try {
            StringBuilder shown = new StringBuilder();
            read(zsh.getInputStream(), shown, "ready> ");
            shown.setLength(0);
            for (char key : keys.toCharArray()) {
                zsh.getOutputStream().write(key);
            }
            zsh.getOutputStream().flush();
            read(zsh.getInputStream(), shown, until);
            return shown.toString();
        } finally {
            zsh.destroyForcibly();
        }
    }

    private static void read(InputStream output, StringBuilder shown, String until) throws IOException {
        byte[] buffer = new byte[4096];
        while (shown.indexOf(until) < 0) {
            int count = output.read(buffer);
            if (count < 0) {
                throw new AssertionError("'" + until + "' did not appear in:\n" + shown);
            }
            shown.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
    }
}
