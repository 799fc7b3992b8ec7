package io.batchsh.command;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VariableWordsTest {

    record Pool(String id, int nodes) {}

    private static final VariableWords WORDS = new VariableWords(Map.of(
            "p",
            new Pool("render farm", 3),
            "ids",
            List.of("a", "b"),
            "pools",
            List.of(new Pool("x", 1), new Pool("y", 2)),
            "n",
            5));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            pool show $p.id              | pool,show,render farm
            pool resize x --nodes $n     | pool,resize,x,--nodes,5
            pool resize x --nodes=$p.nodes | pool,resize,x,--nodes=3
            node reboot $ids             | node,reboot,a,b
            node reboot $pools.id        | node,reboot,x,y
            pool show '$n' "$n" x$n      | pool,show,$n,$n,x$n
            formula $TargetDedicated=$n  | formula,$TargetDedicated=$n
            formula $unknown             | formula,$unknown
            """)
    void aWordStandsForWhatAVariableHolds(String line, String words) {
        assertThat(WORDS.split(line)).containsExactly(words.split(","));
    }

    @Test
    void aFieldThatIsNotThereIsSaidWithThoseThatAre() {
        assertThatThrownBy(() -> WORDS.split("pool show $p.name"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("$p has no name. It has id, nodes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool show $p", "pool show $pools"})
    void whatIsNoWordIsRefused(String line) {
        assertThatThrownBy(() -> WORDS.split(line)).isInstanceOf(UsageException.class);
    }
}
