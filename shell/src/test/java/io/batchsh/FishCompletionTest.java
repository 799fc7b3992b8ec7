package io.batchsh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

class FishCompletionTest {

    @TempDir
    static Path home;

    @BeforeAll
    static void warm() {
        assumeTrue(OuterShellRun.isInstalled("fish"), "there is no fish here");
        OuterShellRun.warm(home);
    }

    @Test
    void commandsAndOptionsWithTheirDescriptions() throws Exception {
        assertThat(complete("batchsh po")).containsExactly("pool\tThe pools of the account.");
        assertThat(complete("batchsh pool cr")).singleElement().asString().startsWith("create\tCreate a pool");
        assertThat(complete("batchsh pool create --node-a"))
                .singleElement()
                .asString()
                .startsWith("--node-agent-sku-id\t");
        assertThat(complete("batchsh --play")).singleElement().asString().startsWith("--playback\t");
    }

    @Test
    void namesInAzureWithTheirDescriptions() throws Exception {
        assertThat(complete("batchsh pool show ")).containsExactly("nightly\tactive steady, 4 nodes");
        assertThat(complete("batchsh pool create --image contosogallery/windows-2022 --node-agent-sku-id "))
                .singleElement()
                .asString()
                .startsWith("batch.node.windows amd64\twindows");
        assertThat(complete("batchsh pool create --image=contosogallery/rocky"))
                .singleElement()
                .asString()
                .startsWith("--image=contosogallery/rocky-9/9.4.0\tLinux");
        assertThat(complete("batchsh --context simulated-"))
                .singleElement()
                .asString()
                .startsWith("simulated-shared-key");
    }

    @Test
    void anyPartOfANameFindsIt() throws Exception {
        assertThat(complete("batchsh pool create --vm-size D2s_v3"))
                .contains("Standard_D2s_v3\t2 vCPUs, 8 GB, quota for 2497 nodes");
        assertThat(complete("batchsh pool create --image u22gen1/"))
                .singleElement()
                .asString()
                .contains("ubuntu-2204-gen1");
    }

    @Test
    void filesWhereAFileIsDueAndTheParametersOfAScript() throws Exception {
        Files.writeString(home.resolve("run.batchsh.jsonl"), "");
        Files.writeString(home.resolve("other.txt"), "");
        assertThat(complete("batchsh recording show " + home + "/")).contains(home + "/run.batchsh.jsonl");
        assertThat(complete("batchsh recording show " + home + "/oth")).isEmpty();
        assertThat(complete("batchsh pool create --json-file=" + home + "/oth"))
                .containsExactly("--json-file=" + home + "/other.txt");
        assertThat(complete("batchsh ../scripts/quickstart.groovy --no"))
                .containsExactly("--nodes\thow many dedicated nodes");
    }

    @Test
    void aliasesAndRecordingsOfTheRecordingsFolder() throws Exception {
        Path folder = Files.createDirectories(home.resolve(".local/state/batchsh/recordings"));
        Path recording = Files.writeString(folder.resolve("quick-1.batchsh.jsonl"), "");
        Path file = Files.createDirectories(home.resolve(".config/batchsh")).resolve("config.toml");
        Files.writeString(file, "[aliases]\nfshow = \"pool show $1\"\n");
        try {
            assertThat(complete("batchsh recording show quick")).containsExactly(recording + "\trecorded earlier");
            assertThat(complete("batchsh fsh")).containsExactly("fshow\tpool show $1");
            assertThat(complete("batchsh fshow ")).containsExactly("nightly\tactive steady, 4 nodes");
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> complete(String line) throws Exception {
        return OuterShellRun.run(
                home,
                List.of(
                        "fish",
                        "--no-config",
                        "-c",
                        "source " + OuterShellScripts.FILES.get("fish") + "; complete -C \"" + line + "\""));
    }
}
