package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Commands that change the person's file of settings, and what they say where it cannot be changed. */
class ConfigCommandTest {

    private static final String BROKEN = "[aliases]\npl = pool list\n";

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void makeFolder() throws IOException {
        file = Files.createDirectories(home.resolve(".config/batchsh")).resolve("config.toml");
    }

    private Batchsh.Result run(String line) {
        return new Batchsh(home).run("-c", line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias delete pl",
                "alias delete other",
                "alias set grow 'pool list'",
                "config set line.editing-mode vi",
                "config unset line.editing-mode"
            })
    void aBrokenFileIsNamedAndLeftAlone(String line) throws IOException {
        Files.writeString(file, BROKEN);

        Batchsh.Result result = run(line);

        assertThat(result.err())
                .contains("error: " + file + " is not TOML: line 2, ")
                .contains("try: correct " + file + " and repeat the command")
                .doesNotContain("mistake in batchsh");
        assertThat(result.status()).isEqualTo(1);
        assertThat(file).hasContent(BROKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alias delete pl", "alias set pl 'pool list'", "config set output.format json"})
    void aFileThatIsNoFileIsNamed(String line) throws IOException {
        Files.createDirectory(file);

        Batchsh.Result result = run(line);

        assertThat(result.err())
                .contains("error: " + file + " cannot be read: Is a directory.")
                .contains("try: correct " + file);
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void otherTextThanUtf8IsNamed() throws IOException {
        Files.write(file, new byte[] {'#', (byte) 0xe4, '\n'});

        assertThat(run("alias set pl 'pool list'").err())
                .contains("error: " + file + " cannot be read: it is not UTF-8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " --dry-run"})
    void aWrongValueIsAMistakeOfTheLineAndNotOfTheFile(String option) {
        Batchsh.Result result = run("config set output.format jason" + option);

        assertThat(result.err())
                .contains("error: output.format is one of table, ")
                .contains("not 'jason'.")
                .contains("try: config show output.format");
        assertThat(result.status()).isEqualTo(2);
        assertThat(file).doesNotExist();
    }

    @Test
    void theShellGoesOnWithWhatWasWritten() {
        Batchsh.Result result = new Batchsh(home)
                .run(
                        "-c",
                        "alias set mine 'config show line.editing-mode -o tsv'",
                        "-c",
                        "config set line.editing-mode vi",
                        "-c",
                        "mine",
                        "-c",
                        "config unset line.editing-mode",
                        "-c",
                        "mine",
                        "-c",
                        "alias delete mine",
                        "-c",
                        "mine");

        assertThat(result.out().lines().map(line -> line.split("\t")[1])).containsExactly("vi", "emacs");
        assertThat(result.status()).isNotZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alias delete pl",
                "alias set grow 'pool list'",
                "config set line.editing-mode vi",
                "config unset output.format"
            })
    void aDryRunLeavesTheFileAlone(String line) throws IOException {
        String before = "[output]\nformat = \"json\"\n[aliases]\npl = \"pool list\"\n";
        Files.writeString(file, before);

        Batchsh.Result result = new Batchsh(home).run("--dry-run", "-c", line);

        assertThat(result.err()).contains("would ").contains(file.toString());
        assertThat(file).hasContent(before);
    }
}
