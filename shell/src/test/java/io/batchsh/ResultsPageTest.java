package io.batchsh;

import io.batchsh.command.pipe.PipeVerb;
import io.batchsh.output.OutputFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code docs/results.md} does as it says. */
class ResultsPageTest {

    private static final Path PAGE = Path.of("..", "docs", "results.md");

    @TempDir
    Path home;

    /** The lines of the blocks of code that name no language. */
    static Stream<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(PAGE)) {
            if (line.equals("```")) {
                inside = !inside;
            } else if (inside) {
                lines.add(line);
            }
        }
        return lines.stream();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aLineOfThePageWorks(String line) {
        Batchsh.Result result = new Batchsh(home).run("-c", line);

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out().isEmpty()).isEqualTo(line.endsWith("-o none"));
    }

    @ParameterizedTest
    @EnumSource(OutputFormat.class)
    void thePageHasEveryFormat(OutputFormat format) throws IOException {
        assertThat(Files.readString(PAGE)).contains("`" + format + "`");
    }

    @ParameterizedTest
    @EnumSource(PipeVerb.class)
    void thePageHasEveryVerb(PipeVerb verb) throws IOException {
        assertThat(Files.readString(PAGE)).contains("`" + verb);
    }
}
