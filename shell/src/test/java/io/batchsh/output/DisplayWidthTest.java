package io.batchsh.output;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class DisplayWidthTest {

    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "日本, 4",
        "ｶﾅ, 2",
        "한글, 4",
        "e\u0301, 1",
        "👍, 2",
        "👍🏽, 2",
        "👩‍💻, 2",
        "🇩🇪, 2",
        "é, 1",
        "…, 1",
        "█, 1"
    })
    void measuresWhatATerminalShows(String text, int width) {
        assertThat(DisplayWidth.of(text)).isEqualTo(width);
    }

    @Test
    void cutsBetweenCharactersNeverInsideThem() {
        assertThat(DisplayWidth.cut("日本語", 6, "…")).isEqualTo("日本語");
        assertThat(DisplayWidth.cut("日本語", 5, "…")).isEqualTo("日本…");
        assertThat(DisplayWidth.cut("日本語", 4, "…")).isEqualTo("日…");
        assertThat(DisplayWidth.cut("abcdef", 2, "...")).isEqualTo("ab");
    }

    @Property
    void aCutFits(@ForAll String text, @ForAll @IntRange(min = 1, max = 20) int width) {
        assertThat(DisplayWidth.of(DisplayWidth.cut(text, width, "…"))).isLessThanOrEqualTo(width);
    }
}
