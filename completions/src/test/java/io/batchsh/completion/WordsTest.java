package io.batchsh.completion;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class WordsTest {
    /** Words are written with {@code ;} between them, so that blanks in a word can be seen. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            pool list                     | pool;list
            `  pool   list  `             | pool;list
            --x='a b'                     | --x=a b
            --x="a b"'c d'e               | --x=a bc de
            ''                            | ``
            --x=''                        | --x=
            C:\\dir\\x                    | C:\\dir\\x
            'C:\\new dir\\'               | C:\\new dir\\
            my\\ pool                     | my pool
            it\\'s                        | it's
            say \\"hi\\"                  | say;"hi"
            a\\\\b                        | a\\b
            \\\\\\\\server\\share         | \\\\server\\share
            "C:\\dir"                     | C:\\dir
            "a \\"b\\" c"                 | a "b" c
            "it\\'s"                      | it\\'s
            'a\\'                         | a\\
            list\\                        | list\\
            pool # list                   | pool
            pool#1 list                   | pool#1;list
            '#1' \\\\#2                   | #1;\\#2
            """)
    void splitsAsAShellWould(String line, String words) {
        assertThat(String.join(";", Words.split(line))).isEqualTo(words);
    }

    @Test
    void anEmptyLineHasNoWords() {
        assertThat(Words.split("")).isEmpty();
        assertThat(Words.split(" \t ")).isEmpty();
        assertThat(Words.split("# all comment")).isEmpty();
    }

    @Test
    void aBackslashTakesAwayTheLineEnd() {
        assertThat(Words.split("pool create \\\n  --id a\\\r\nb")).containsExactly("pool", "create", "--id", "ab");
    }

    @Test
    void aCommentEndsWithItsLine() {
        assertThat(Words.split("pool # the noun\nlist")).containsExactly("pool", "list");
    }

    @Test
    void saysWhereAQuoteOpens() {
        assertThatThrownBy(() -> Words.split("pool show 'my pool"))
                .isInstanceOfSatisfying(UnclosedQuoteException.class, unclosed -> {
                    assertThat(unclosed.position()).isEqualTo(10);
                    assertThat(unclosed.quote()).isEqualTo('\'');
                })
                .hasMessageContaining("column 11");
    }

    @Test
    void tellsAQuotedOperatorFromABareOne() {
        assertThat(Words.read("a | '|' \\'"))
                .containsExactly(
                        new Word("a", 0, 1, false),
                        new Word("|", 2, 3, false),
                        new Word("|", 4, 7, true),
                        new Word("'", 8, 10, true));
    }

    @Test
    void quotesOnlyWhatNeedsIt() {
        assertThat(Words.quote("ubuntu-2204-hpc")).isEqualTo("ubuntu-2204-hpc");
        assertThat(Words.quote("/subscriptions/a_b/x.y:1@z")).isEqualTo("/subscriptions/a_b/x.y:1@z");
        assertThat(Words.quote("batch.node.ubuntu 22.04")).isEqualTo("'batch.node.ubuntu 22.04'");
        assertThat(Words.quote("it's")).isEqualTo("\"it's\"");
        assertThat(Words.quote("")).isEqualTo("''");
        assertThat(Words.quote("a|b")).isEqualTo("'a|b'");
        assertThat(Words.quote("#1")).isEqualTo("'#1'");
    }

    @Property
    void splitReadsBackWhatQuoteWrote(@ForAll("words") List<String> words) {
        assertThat(Words.split(words.stream().map(Words::quote).collect(Collectors.joining(" "))))
                .isEqualTo(words);
    }

    @Property
    void eitherQuotationMarkHoldsAnyWord(@ForAll("words") List<String> words) {
        for (char quote : new char[] {'\'', '"'}) {
            String line = words.stream().map(word -> Words.quote(word, quote)).collect(Collectors.joining(" "));
            assertThat(Words.split(line)).isEqualTo(words);
        }
    }

    @Property
    void everyCutOfALineCanBeCompleted(@ForAll("lines") String line) {
        for (int cursor = 0; cursor <= line.length(); cursor++) {
            CursorWords at = Words.at(line, cursor);
            assertThat(at.start()).isBetween(0, cursor);
            if (at.openQuote().isEmpty() && !at.comment() && line.equals(line.strip())) {
                List<String> all = Words.split(line.substring(0, cursor));
                assertThat(all.subList(0, at.before().size())).isEqualTo(at.before());
            }
        }
    }

    @Provide
    Arbitrary<List<String>> words() {
        return anything().ofMaxLength(8).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> lines() {
        return anything().ofMaxLength(20);
    }

    private static StringArbitrary anything() {
        return Arbitraries.strings().withChars("'\"\\ #\tab=-|\n\ré\uD83D\uDE00");
    }
}
