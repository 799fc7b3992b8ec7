package io.batchsh.completion;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorWordsTest {
    @Test
    void seesTheWordUnderTheCursor() {
        CursorWords at = at("pool sh|");
        assertThat(at.before()).containsExactly("pool");
        assertThat(at.prefix()).isEqualTo("sh");
        assertThat(at.start()).isEqualTo(5);
        assertThat(at.cursor()).isEqualTo(7);
        assertThat(at.openQuote()).isEmpty();
        assertThat(at.after()).isEmpty();
    }

    @Test
    void seesAnEmptyWordBehindABlank() {
        CursorWords at = at("pool |");
        assertThat(at.before()).containsExactly("pool");
        assertThat(at.prefix()).isEmpty();
        assertThat(at.start()).isEqualTo(5);
    }

    @Test
    void seesOnlyWhatIsBeforeTheCursorOfAWord() {
        CursorWords at = at("pool sh|ow p1 --query x");
        assertThat(at.prefix()).isEqualTo("sh");
        assertThat(at.after()).containsExactly("p1", "--query", "x");
    }

    @Test
    void aWordThatBeginsAtTheCursorIsTheOneUnderIt() {
        CursorWords at = at("pool |show p1");
        assertThat(at.prefix()).isEmpty();
        assertThat(at.after()).containsExactly("p1");
    }

    @Test
    void anOpenQuoteIsPartOfTheWord() {
        CursorWords at = at("pool show 'my po|");
        assertThat(at.before()).containsExactly("pool", "show");
        assertThat(at.prefix()).isEqualTo("my po");
        assertThat(at.start()).isEqualTo(10);
        assertThat(at.openQuote()).contains('\'');
    }

    @Test
    void aQuoteMayOpenInsideTheWord() {
        CursorWords at = at("pool create --image=\"ub|");
        assertThat(at.prefix()).isEqualTo("--image=ub");
        assertThat(at.start()).isEqualTo(12);
        assertThat(at.openQuote()).contains('"');
    }

    @Test
    void escapesAreResolvedInThePrefix() {
        assertThat(at("pool show my\\ po|").prefix()).isEqualTo("my po");
        assertThat(at("run C:\\dir\\x|").prefix()).isEqualTo("C:\\dir\\x");
    }

    @Test
    void knowsThatItIsInAComment() {
        assertThat(at("pool list # se|").comment()).isTrue();
        assertThat(at("pool list #1\nse|").comment()).isFalse();
        assertThat(at("pool '# se|").comment()).isFalse();
    }

    @Test
    void refusesACursorOutsideTheLine() {
        assertThatThrownBy(() -> Words.at("pool", 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Words.at("pool", -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static CursorWords at(String marked) {
        int cursor = marked.indexOf('|');
        return Words.at(marked.replace("|", ""), cursor);
    }
}
