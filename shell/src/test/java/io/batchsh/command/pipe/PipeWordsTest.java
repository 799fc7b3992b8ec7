package io.batchsh.command.pipe;

import io.batchsh.command.Outcome.View;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PipeWordsTest {

    @Test
    void fieldsAreKnownOnceARowWasRead() {
        PipeWords words = new PipeWords();
        View<Map<String, Object>> rows = new View<>(
                List.of(Map.of("nested", Map.of("deep", 1)), Map.of("later", 2)),
                false,
                row -> row,
                TableLayout.of(Column.of("Shown", row -> 1)),
                Optional.empty());

        View<Map<String, Object>> heard = words.listening("pool list", rows);
        assertThat(words.fields("pool list")).isEmpty();
        heard.values().forEach(row -> assertThat(row).isNotEmpty());

        assertThat(words.fields("pool list")).containsExactly("nested", "nested.deep", "Shown");
        assertThat(words.fields("pool show")).isEqualTo(words.fields("pool list"));
        assertThat(words.fields("node list")).isEmpty();
    }

    @Test
    void verbsSayWhetherFieldsFollow() {
        assertThat(PipeWords.verbs()).containsKeys("where", "grep");
        assertThat(PipeWords.takesFields("select")).isTrue();
        assertThat(PipeWords.takesFields("head")).isFalse();
        assertThat(PipeWords.operators()).contains("==", "=~");
    }
}
