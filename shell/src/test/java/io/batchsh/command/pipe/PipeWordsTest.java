package io.batchsh.command.pipe;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PipeWordsTest {

    @Test
    void verbsSayWhetherFieldsFollow() {
        assertThat(PipeWords.verbs()).containsKeys("where", "grep");
        assertThat(PipeWords.takesFields("select")).isTrue();
        assertThat(PipeWords.takesFields("head")).isFalse();
        assertThat(PipeWords.operators()).contains("==", "=~");
    }
}
