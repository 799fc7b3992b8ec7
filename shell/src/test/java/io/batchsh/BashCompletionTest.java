package io.batchsh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class BashCompletionTest {

    @TempDir
    static Path home;

    @BeforeAll
    static void warm() {
        OuterShellRun.warm(home);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void theFileIsWhatTheCommandPrints(String shell) throws Exception {
        assertThat(Files.readString(OuterShellScripts.FILES.get(shell))).isEqualTo(OuterShellScripts.text(home, shell));
    }

    @Test
    void commandsVerbsAndOptions() throws Exception {
        assertThat(complete("batchsh ", "po")).containsExactly("pool");
        assertThat(complete("batchsh pool ", "cr")).containsExactly("create");
        assertThat(complete("batchsh -o json pool create ", "--node-a")).containsExactly("--node-agent-sku-id");
        assertThat(complete("batchsh simulator fault ", "l")).containsExactly("list");
        assertThat(complete("batchsh ", "--play")).containsExactly("--playback");
        assertThat(complete("batchsh help pool ", "cr")).containsExactly("create");
        assertThat(complete("batchsh pool list -o ", "j")).containsExactly("json", "jsonc");
        assertThat(complete("batchsh pool create --id x ", "--id")).isEmpty();
    }

    @Test
    void namesInAzure() throws Exception {
        assertThat(complete("batchsh pool show ", "")).containsExactly("nightly");
        assertThat(complete("batchsh pool create --vm-size ", "standard_d2s_v3"))
                .containsExactly("Standard_D2s_v3");
        assertThat(complete("batchsh pool create --image ", "contosogallery/ubuntu-2204-gen2/"))
                .containsExactly("contosogallery/ubuntu-2204-gen2/1.0.0", "contosogallery/ubuntu-2204-gen2/1.1.0");
        assertThat(complete("batchsh --context ", "")).containsExactly("simulated", "simulated-shared-key");
        assertThat(complete("batchsh --context unheard-of pool show ", "")).isEmpty();
        assertThat(complete("batchsh pool list --query ", "[].allocationState")).contains("\\[\\].allocationState");
    }

    @Test
    void theContextIsTheConfiguredOneUntilTheLineSaysAnother() throws Exception {
        Path file = Files.createDirectories(home.resolve(".config/batchsh")).resolve("config.toml");
        Files.writeString(file, "context = \"elsewhere\" # for now\n[output]\nformat = \"json\"\n");
        try {
            assertThat(complete("batchsh pool show ", "")).isEmpty();
            assertThat(complete("batchsh --context simulated pool show ", "")).containsExactly("nightly");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void whatGoesWithTheRestOfTheLine() throws Exception {
        assertThat(complete("batchsh pool create --image contosogallery/windows-2022 --node-agent-sku-id ", ""))
                .containsExactly("batch.node.windows\\ amd64");
        assertThat(complete("batchsh node show nightly ", "tvm")).isNotEmpty();
        assertThat(complete("batchsh node show other ", "tvm")).isEmpty();
    }

    @Test
    void filesWhereAFileIsDueAndTheParametersOfAScript() throws Exception {
        Files.writeString(home.resolve("run.batchsh.jsonl"), "");
        Files.writeString(home.resolve("other.txt"), "");
        assertThat(complete("batchsh recording show ", home + "/")).contains(home + "/run.batchsh.jsonl");
        assertThat(complete("batchsh recording show ", home + "/o")).isEmpty();
        assertThat(complete("batchsh pool create --json-file ", home + "/o")).containsExactly(home + "/other.txt");
        assertThat(complete("batchsh ../scripts/quickstart.groovy ", "--no")).containsExactly("--nodes");
        assertThat(complete("batchsh run ../scripts/quickstart.groovy ", "--vm"))
                .containsExactly("--vm-size");
    }

    @Test
    void wordsThatBashBreaksAtEqualsSignsAndColons() throws Exception {
        assertThat(completeBroken(
                        "batchsh pool create --image=contosogallery/rock", "--image", "=", "contosogallery/rock"))
                .containsExactly("contosogallery/rocky-9/9.4.0");
        assertThat(completeBroken("batchsh vhd check https://contosoarchive", "https", ":", "//contosoarchive"))
                .allMatch(uri -> uri.startsWith("//contosoarchive."));
    }

    @Test
    void aliasesAndWhatTheyStandFor() throws Exception {
        Path file = Files.createDirectories(home.resolve(".config/batchsh")).resolve("config.toml");
        Files.writeString(file, """
                [aliases]
                "farms" = "pool list" # mine
                fshow = 'pool show $1 -o json'
                pool = "job list"
                [output]
                zebra = "x"
                """);
        try {
            assertThat(complete("batchsh ", "f")).containsExactly("farms", "fshow");
            assertThat(complete("batchsh ", "zeb")).isEmpty();
            assertThat(complete("batchsh fshow ", "")).containsExactly("nightly");
            assertThat(complete("batchsh farms ", "--qu")).containsExactly("--query");
            assertThat(complete("batchsh pool ", "cr")).containsExactly("create");
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void recordingsOfTheRecordingsFolder() throws Exception {
        Path folder = Files.createDirectories(home.resolve(".local/state/batchsh/recordings"));
        Path recording = Files.writeString(folder.resolve("quick-1.batchsh.jsonl"), "");

        assertThat(complete("batchsh recording show ", "quick")).containsExactly(recording.toString());
        assertThat(complete("batchsh recording show ", "slow")).isEmpty();
        assertThat(complete("batchsh pool create --json-file ", "quick")).isEmpty();
    }

    @Test
    void quotedWords() throws Exception {
        assertThat(complete("batchsh pool create --node-agent-sku-id ", "'batch.node.w"))
                .containsExactly("batch.node.windows amd64");
    }

    private static List<String> complete(String before, String word) throws Exception {
        List<String> words = new ArrayList<>(List.of(before.strip().split(" ")));
        words.add(word);
        return complete(before + word, words);
    }

    /** The last word of the line, as bash hands it over in pieces. */
    private static List<String> completeBroken(String line, String... pieces) throws Exception {
        List<String> words = new ArrayList<>(List.of(line.split(" ")));
        words.remove(words.size() - 1);
        words.addAll(List.of(pieces));
        return complete(line, words);
    }

    private static List<String> complete(String line, List<String> words) throws Exception {
        assumeTrue(OuterShellRun.isInstalled("bash"), "there is no bash here");
        List<String> quoted = words.stream()
                .map(word -> "\"" + word.replace("\"", "\\\"") + "\"")
                .toList();
        String script = "source '" + OuterShellScripts.FILES.get("bash") + "'; COMP_LINE=\"" + line + "\"; COMP_WORDS=("
                + String.join(" ", quoted) + "); COMP_CWORD=" + (words.size() - 1)
                + "; _batchsh; for reply in \"${COMPREPLY[@]}\"; do printf '%s\\n' \"$reply\"; done";
        return OuterShellRun.run(home, List.of("bash", "--norc", "-c", script));
    }
}
