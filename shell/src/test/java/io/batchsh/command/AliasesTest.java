package io.batchsh.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class AliasesTest {

    private static final Aliases ALIASES = new Aliases(
            () -> Map.of(
                    "pl", "pool list",
                    "grow", "pool resize $1 --nodes $2 --wait",
                    "sum", "[1, 2].sum()",
                    "idle", "node list --state idle",
                    "pool", "exit"),
            Set.of("pool", "exit", "node")::contains,
            Set.of("idle")::contains);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            pl                       | pool list
            pl -o json               | pool list -o json
            grow a 5                 | pool resize a --nodes 5 --wait
            grow 'a b' 5 -o none     | pool resize 'a b' --nodes 5 --wait -o none
            pool list                | pool list
            echo pl                  | echo pl
            x = pl                   | x = pool list
            x=pl -o json             | x=pool list -o json
            x = grow a 5             | x = pool resize a --nodes 5 --wait
            x = pool                 | x = pool
            x = sum                  | x = sum
            x == pl                  | x == pl
            x = pl.size()            | x = pl.size()
            x = y = pl               | x = y = pl
            idle                     | node list --state idle
            x = idle                 | x = idle
            """)
    void aLineIsReplacedOnce(String line, String expanded) {
        assertThat(ALIASES.expand(line)).isEqualTo(expanded);
    }

    @Test
    void wordsThatAnOuterShellSplitStayWords() {
        assertThat(ALIASES.expand(List.of("grow", "a b|c", "5")))
                .containsExactly("pool", "resize", "a b|c", "--nodes", "5", "--wait");
    }

    @Test
    void aMissingWordIsSaid() {
        assertThatThrownBy(() -> ALIASES.expand("grow a"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("needs 2 words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "a b", "", "9", "x$y"})
    void aNameThatCannotBeOneIsRefused(String name) {
        assertThatThrownBy(() -> ALIASES.check(name, "pool list")).isInstanceOf(UsageException.class);
    }

    @Test
    void anAliasKeepsNoSecretAndDoesNotCallItself() {
        assertThatThrownBy(() -> ALIASES.check("in", "login -p planted")).isInstanceOf(UsageException.class);
        assertThatThrownBy(() -> ALIASES.check("in", "in x")).isInstanceOf(UsageException.class);
    }
}
