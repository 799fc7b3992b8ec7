package io.batchsh.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConfigurationSourcesTest {

    @TempDir
    Path home;

    private Path user;
    private Path project;

    @BeforeEach
    void makeFolders() throws IOException {
        user = home.resolve("config.toml");
        project = Files.createDirectories(home.resolve("work/project/sub"));
    }

    private Configuration read(Map<String, String> environment) {
        return new ConfigurationSources(user, project, home, environment).read();
    }

    @Test
    void withoutAnyFileTheDefaultsHold() {
        Configuration configuration = read(Map.of());

        assertThat(configuration.values()).allMatch(value -> value.origin().equals(new Origin.Default()));
        assertThat(configuration.warnings()).isEmpty();
        assertThat(configuration.number(ConfigurationKey.HISTORY_SIZE)).isEqualTo(10_000);
    }

    @Test
    void everyDefaultIsAValueOfItsSetting() {
        for (ConfigurationKey key : ConfigurationKey.values()) {
            assertThat(key.kind().read(key.otherwise())).as(key.word()).isEqualTo(key.otherwise());
        }
    }

    @Test
    void theEnvironmentWinsOverTheProjectAndThatOverThePerson() throws IOException {
        Files.writeString(user, "[output]\nformat = 'json'\ntheme = 'light'\n[history]\nsize = 7\n");
        Path file = Files.writeString(
                home.resolve("work/project/.batchsh.toml"), "[output]\nformat = 'yaml'\ntheme = 'mono'\n");

        Configuration configuration = read(Map.of("BATCHSH_OUTPUT_FORMAT", "csv"));

        assertThat(configuration.of(ConfigurationKey.FORMAT))
                .isEqualTo(new ConfiguredValue(
                        ConfigurationKey.FORMAT, "csv", new Origin.Variable("BATCHSH_OUTPUT_FORMAT")));
        assertThat(configuration.of(ConfigurationKey.THEME))
                .isEqualTo(new ConfiguredValue(ConfigurationKey.THEME, "mono", new Origin.Project(file)));
        assertThat(configuration.of(ConfigurationKey.HISTORY_SIZE))
                .isEqualTo(new ConfiguredValue(ConfigurationKey.HISTORY_SIZE, "7", new Origin.User(user)));
    }

    @Test
    void aProjectNeitherRunsNorLoosensAnything() throws IOException {
        Files.writeString(user, "[safety]\nread-only = true\nproduction-contexts = ['live']\n");
        Files.writeString(project.resolve(".batchsh.toml"), """
                [safety]
                read-only = false
                production-contexts = ["other"]
                [output]
                pager = "sh -c evil"
                [line]
                editor = "evil"
                [aliases]
                ls = "pool delete"
                """);

        Configuration configuration = read(Map.of());

        assertThat(configuration.flag(ConfigurationKey.READ_ONLY)).isTrue();
        assertThat(configuration.names(ConfigurationKey.PRODUCTION)).containsExactly("live", "other");
        assertThat(configuration.text(ConfigurationKey.PAGER)).isEqualTo("auto");
        assertThat(configuration.text(ConfigurationKey.EDITOR)).isEmpty();
        assertThat(configuration.aliases()).isEmpty();
        assertThat(configuration.warnings()).hasSize(3).allMatch(warning -> warning.contains("your own file"));
    }

    @Test
    void aProjectMayForbidChanges() throws IOException {
        Files.writeString(project.resolve(".batchsh.toml"), "safety.read-only = true\n");

        assertThat(read(Map.of()).flag(ConfigurationKey.READ_ONLY)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [output                       | is not TOML: line 1
            output.format = 'jason'       | output.format is one of table, vertical, json
            output.colour = 'never'       | sets output.colour, which is no setting
            history.size = -1             | history.size is a whole number from 0
            line.highlight = 'perhaps'    | line.highlight is true or false, not 'perhaps'
            """)
    void whatCannotBeUsedIsSaidAndTheRestHolds(String line, String warning) throws IOException {
        Files.writeString(user, line + "\n");

        Configuration configuration = read(Map.of("BATCHSH_OUTPUT_THEME", "light"));

        assertThat(configuration.warnings()).singleElement().asString().contains(warning);
        assertThat(configuration.text(ConfigurationKey.THEME)).isEqualTo("light");
        assertThat(configuration.text(ConfigurationKey.FORMAT)).isEqualTo("table");
    }
}
