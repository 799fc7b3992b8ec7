package io.batchsh.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ConfigurationFileTest {

    @TempDir
    Path folder;

    @Test
    void oneLineChangesAndCommentsStay() throws IOException {
        Path path = folder.resolve("config.toml");
        Files.writeString(path, """
                # mine
                context = "work"  # the usual one

                [line]
                # vi, of course
                editing-mode = "vi"

                [safety]
                production-contexts = [
                  "live",
                  "shop",
                ]
                """);
        ConfigurationFile file = new ConfigurationFile(path);

        file.set(ConfigurationKey.EDITING_MODE, "emacs");
        file.set(ConfigurationKey.SUGGESTIONS, "no");
        file.set(ConfigurationKey.PRODUCTION, "live,other");
        file.set(ConfigurationKey.CONTEXT, "play");
        file.set(ConfigurationKey.HISTORY_SIZE, "5");
        file.setAlias("pl", "pool list --query \"[].id\"");

        assertThat(path).hasContent("""
                # mine
                context = "play"

                [line]
                # vi, of course
                editing-mode = "emacs"
                suggestions = false

                [safety]
                production-contexts = ["live", "other"]

                [history]
                size = 5

                [aliases]
                pl = "pool list --query \\"[].id\\""
                """);
        assertThat(file.remove(ConfigurationKey.PRODUCTION)).isTrue();
        assertThat(file.removeAlias("pl")).isTrue();
        assertThat(file.removeAlias("pl")).isFalse();
        assertThat(Files.readString(path))
                .doesNotContain("production-contexts", "pl =")
                .contains("# vi, of course");
    }

    @Test
    void aValueThatCannotBeLeavesTheFileAlone() throws IOException {
        Path path = Files.writeString(folder.resolve("config.toml"), "# mine\n");

        assertThatThrownBy(() -> new ConfigurationFile(path).set(ConfigurationKey.FORMAT, "jason"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is one of table");

        assertThat(path).hasContent("# mine\n");
    }

    @Test
    void aFileKeptElsewhereStaysThere() throws IOException {
        Path target = Files.writeString(folder.resolve("kept.toml"), "# mine\n");
        Path link = Files.createSymbolicLink(folder.resolve("config.toml"), Path.of("kept.toml"));

        new ConfigurationFile(link).setAlias("pl", "pool list");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(target).content().startsWith("# mine\n").contains("pl = \"pool list\"");
    }

    @Property(tries = 200)
    void anyLineOfAnAliasIsReadBack(@ForAll @StringLength(max = 40) String line) throws IOException {
        Path path = Files.createTempDirectory("config").resolve("config.toml");
        String encodable = new String(
                line.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);

        new ConfigurationFile(path).setAlias("it", encodable);

        assertThat(new ConfigurationSources(path, path.getParent(), path.getParent(), Map.of())
                        .read()
                        .aliases())
                .containsEntry("it", encodable);
    }
}
