package io.batchsh.output;

import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WrappedTextTest {

    @Test
    void breaksAtBlanksAndIndentsAsTheLine() {
        assertThat(WrappedText.of("error: there is no pool\n  try: pool list now", 12))
                .isEqualTo("error: there\nis no pool\n  try: pool\n  list now");
    }

    @Test
    void leavesWhatFitsAndWordsThatDoNot() {
        assertThat(WrappedText.of("a   b", 5)).isEqualTo("a   b");
        assertThat(WrappedText.of("verylongword", 5)).isEqualTo("verylongword");
        assertThat(WrappedText.of("no limit at all", 0)).isEqualTo("no limit at all");
    }

    @Test
    void colourTakesNoRoom() {
        assertThat(WrappedText.of("\u001b[31merror:\u001b[0m no pool", 14))
                .isEqualTo("\u001b[31merror:\u001b[0m no pool");
        assertThat(WrappedText.of("\u001b[31merror:\u001b[0m no pool", 9))
                .isEqualTo("\u001b[31merror:\u001b[0m no\npool");
    }

    @Property
    void losesNoWordAndIsAsNarrowAsItsWordsLet(
            @ForAll @StringLength(max = 60) @CharRange(from = 'a', to = 'c') String letters,
            @ForAll @IntRange(min = 1, max = 20) int columns) {
        String text = letters.replace('a', ' ').strip();
        String wrapped = WrappedText.of(text, columns);

        assertThat(words(wrapped)).isEqualTo(words(text));
        assertThat(wrapped.lines()).allMatch(line -> line.length() <= columns || !line.contains(" "));
    }

    private static List<String> words(String text) {
        return Pattern.compile("\\s+").splitAsStream(text).toList();
    }
}
