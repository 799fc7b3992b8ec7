package io.batchsh.completion;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryTest {
    @ParameterizedTest
    @CsvSource({
        "ubuntu-2204-hpc, ubuntu-2204-hpc, EXACT",
        "UBUNTU-2204-hpc, ubuntu-2204-HPC, EXACT",
        "ubu, Ubuntu-2204-hpc, PREFIX",
        "'', ubuntu-2204-hpc, PREFIX",
        "2204, ubuntu-2204-hpc, WORD",
        "D2, Standard_D2s_v3, WORD",
        "Pool, myPool, WORD",
        "untu, ubuntu-2204-hpc, SUBSTRING",
        "u22h, ubuntu-2204-hpc, WORD_STARTS",
        "uhpc, ubuntu-2204-hpc, WORD_STARTS",
        "sd2v3, Standard_D2s_v3, WORD_STARTS",
        "abc, a-ab-bc, WORD_STARTS",
        "bnth, ubuntu-2204-hpc, SUBSEQUENCE",
    })
    void saysHowAWordMatches(String typed, String name, Match match) {
        assertThat(new Query(typed).match(name)).isEqualTo(match);
    }

    @ParameterizedTest
    @CsvSource({
        "u23h, ubuntu-2204-hpc",
        "uh2, ubuntu-2204-hpc",
        "ubuntu-2204-hpcx, ubuntu-2204-hpc",
        "zebra, ab",
        "x, ''"
    })
    void matchesNothingElse(String typed, String name) {
        assertThat(new Query(typed).match(name)).isNull();
    }

    /** "uh" is not near "ubuntu" by spelling mistake but by its letters; a real mistake matches nothing. */
    @Test
    void knowsNoSpellingMistakes() {
        assertThat(new Query("ubunut").match("ubuntu")).isNull();
    }

    @Test
    void looksForWordStartsInTheFirst64CharactersOnly() {
        String far = "a" + "-".repeat(80) + "b";
        assertThat(new Query("ab").match(far)).isEqualTo(Match.SUBSEQUENCE);
    }

    @Property
    void everyPartOfANameFindsIt(@ForAll("names") String name, @ForAll int seed) {
        int from = Math.floorMod(seed, name.length() + 1);
        int to = from + Math.floorMod(seed / 7, name.length() - from + 1);
        Match match = new Query(name.substring(from, to).toUpperCase(Locale.ROOT)).match(name);
        assertThat(match).isNotNull();
        assertThat(match).isLessThanOrEqualTo(from == 0 ? Match.PREFIX : Match.SUBSTRING);
    }

    @Property
    void aMatchIsExactlyASubsequence(@ForAll("names") String typed, @ForAll("names") String name) {
        int at = 0;
        for (char character : name.toCharArray()) {
            if (at < typed.length() && typed.charAt(at) == character) {
                at++;
            }
        }
        assertThat(new Query(typed).match(name) != null).isEqualTo(at == typed.length());
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("ab2-").ofMaxLength(7);
    }
}
