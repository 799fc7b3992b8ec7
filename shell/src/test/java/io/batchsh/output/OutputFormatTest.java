package io.batchsh.output;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutputFormatTest {

    @Test
    void isNamedAsTyped() {
        assertThat(OutputFormat.parse("jsonc")).isSameAs(OutputFormat.JSONC).hasToString("jsonc");
        assertThat(OutputFormat.parse("TSV")).isSameAs(OutputFormat.TSV);
    }

    @Test
    void namesThoseThereAre() {
        assertThatThrownBy(() -> OutputFormat.parse("xml"))
                .hasMessage(
                        "'xml' is not an output format; there are table, vertical, json, jsonc, yaml, tsv, csv, none");
    }
}
