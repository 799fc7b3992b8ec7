package io.batchsh.recording;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CsvTextTest {

    private static List<List<String>> parse(String text) {
        return CsvText.parse(text).stream().map(CsvText.Row::fields).toList();
    }

    @Property
    void readsWhatIsWrittenWithQuotes(@ForAll @Size(min = 1, max = 5) List<@Size(min = 2, max = 4) List<String>> rows) {
        String text = rows.stream()
                .map(row -> row.stream()
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n"));

        assertThat(parse(text)).isEqualTo(rows);
    }

    @Property
    void readsAnyTextOrSaysInWhichLineItIsWrong(@ForAll String text) {
        try {
            assertThat(parse(text)).allSatisfy(row -> assertThat(row).isNotEmpty());
        } catch (IllegalArgumentException wrong) {
            assertThat(wrong).hasMessageMatching("line \\d+: .*");
        }
    }

    @Test
    void readsPlainFieldsAndLeavesBlankLinesOut() {
        assertThat(parse("\ufeffaccount,nodes\na,1\n\nb,\n"))
                .containsExactly(List.of("account", "nodes"), List.of("a", "1"), List.of("b", ""));
    }

    @Test
    void countsTheLinesOfQuotedFields() {
        assertThat(CsvText.parse("a,b\n\"1\n2\",3\n4,5"))
                .extracting(CsvText.Row::line)
                .containsExactly(1, 2, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvText.parse("a\n\"1\n2\nb"))
                .withMessage("line 2: a quote is not closed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvText.parse("a\n\"1\"2"))
                .withMessage("line 2: there is text behind a closing quote");
    }
}
