package io.batchsh.command;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LineKindTest {

    private static LineKind kindOf(String line) {
        return LineKind.of(
                line, Set.of("pool", "gallery", "exit")::contains, Set.of("pools", "_", "session", "x")::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool list", "pool", "  gallery show g1", "exit", "pool = 3"})
    void aLineWhoseFirstWordIsACommandIsACommand(String line) {
        assertThat(kindOf(line)).isEqualTo(LineKind.COMMAND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1",
                "'a' * 3",
                "\"text\"",
                "[1, 2].sum()",
                "(1..3).collect { it }",
                "{ -> 1 }()",
                "def a = 2",
                "import java.time.Duration",
                "for (i in 1..3) { println i }",
                "y = 4",
                "y += 4",
                "y ?= 4",
                "pools.list()",
                "pools[0]",
                "pools?.list()",
                "_.id",
                "_",
                "x",
                "x + 1",
                "x == 2",
                "x instanceof String",
                "session",
                "= pool",
                "new Date()",
                "-3.abs()",
                "!x",
                "größe = 3",
                "名前 = pools.list()"
            })
    void aLineThatPlainlyIsGroovyIsGroovy(String line) {
        assertThat(kindOf(line)).isEqualTo(LineKind.GROOVY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pol list", "galery show g1", "unknown.list()", "pools list", "x y", "--help", "forx"})
    void anythingElseIsAMistypedCommand(String line) {
        assertThat(kindOf(line)).isEqualTo(LineKind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "'# a comment'"})
    void blankLinesAndCommentsAreNothing(String line) {
        assertThat(kindOf(line)).isEqualTo(LineKind.NOTHING);
    }

    @ParameterizedTest
    @CsvSource({"pool list, pool", "pool, pool", "'', ''", "' pool', ''", "'a\tb\nc', a", "'a\u00a0b c', 'a\u00a0b'"})
    void theFirstWordEndsAtTheFirstBlank(String text, String word) {
        assertThat(LineKind.firstWord(text)).isEqualTo(word);
    }
}
