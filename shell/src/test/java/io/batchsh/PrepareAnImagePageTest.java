package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/prepare-an-image.md} does as it says. */
class PrepareAnImagePageTest {

    private static final Path PAGE = Path.of("..", "docs", "prepare-an-image.md");

    @TempDir
    Path home;

    /** The lines of the blocks of code that name no language. */
    static Stream<String> commands() throws IOException {
        List<String> commands = new ArrayList<>();
        String language = null;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.startsWith("```")) {
                language = language == null ? line.substring(3) : null;
            } else if ("".equals(language)) {
                commands.add(line);
            }
        }
        return commands.stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandOfThePageWorks(String command) {
        Batchsh.Result result = new Batchsh(home).run("-c", command);

        assertThat(result.status()).as(result.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "vm check build-linux, M",
        "vhd check https://contosovhds.blob.core.windows.net/vhds/legacy-render.vhd, V"
    })
    void thePageHasEveryRule(String check, String letter) throws IOException {
        String page = Files.readString(PAGE).toLowerCase(Locale.ROOT);
        String noun = letter.equals("M") ? "vms.check('build-linux')" : "vhds.check('" + check.split(" ")[2] + "')";

        List<String> rules = new Batchsh(home)
                .run("-c", noun + ".rules.collect { it.id + ' | ' + it.title }.join('\\n')")
                .out()
                .lines()
                .toList();

        assertThat(rules).hasSizeGreaterThan(5).allSatisfy(rule -> assertThat(page)
                .contains("| " + rule.toLowerCase(Locale.ROOT)));
    }
}
