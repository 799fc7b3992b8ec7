package io.batchsh;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CompletionCommandTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({
        "bash, .local/share/bash-completion/completions/batchsh",
        "zsh, .local/share/zsh/site-functions/_batchsh",
        "fish, .config/fish/completions/batchsh.fish"
    })
    void aScriptIsInstalledWhereItsShellLooks(String shell, String file) throws Exception {
        Batchsh batchsh = new Batchsh(home);
        assertThat(batchsh.run("completion", "install", shell, "--dry-run").err())
                .contains("would write");
        assertThat(home.resolve(file)).doesNotExist();

        assertThat(batchsh.run("completion", "install", shell).err())
                .contains(file)
                .contains("undo: rm ");
        assertThat(Files.readString(home.resolve(file)))
                .isEqualTo(batchsh.run("completion", shell).out());
    }

    @Test
    void theFoldersOfTheBaseDirectorySpecificationAreUsed() {
        Path data = home.resolve("data");
        new Batchsh(home)
                .environment("XDG_DATA_HOME", data.toString())
                .environment("XDG_CACHE_HOME", home.resolve("cache").toString())
                .run("-c", "completion install bash", "-c", "completion refresh -o none");

        assertThat(data.resolve("bash-completion/completions/batchsh")).exists();
        assertThat(home.resolve("cache/batchsh/completion/names/simulated")).exists();
    }

    @Test
    void refreshSaysWhatItLoadedAndLeavesNoSecret() throws Exception {
        Batchsh.Result result =
                new Batchsh(home).run("completion", "refresh", "--query", "[?kind=='pool'].values", "-o", "tsv");

        assertThat(result.out()).isEqualTo("1\n");
        try (Stream<Path> files = Files.walk(home.resolve(".cache/batchsh/completion"))) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(file).content().doesNotContain("sig=").doesNotContain("accountKey"));
        }
    }

    @Test
    void aSourceThatCannotBeReadIsNamedAndTheOthersAreKept() {
        Batchsh batchsh = new Batchsh(home);
        Batchsh.Result result = batchsh.run(
                "-c",
                "simulator fault add status --operation batch.pool.list --status 403 --count 50",
                "-c",
                "completion refresh -o json --query \"[?problem!=''].kind\"");

        assertThat(result.out()).contains("\"pool\"").doesNotContain("\"gallery\"");
    }
}
