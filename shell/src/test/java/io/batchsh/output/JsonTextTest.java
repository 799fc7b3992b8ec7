package io.batchsh.output;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JsonTextTest {

    @Property(tries = 300)
    void whatItWritesReadsBackTheSame(@ForAll String text) throws IOException {
        try (JsonReader reader = JsonProviders.createReader("{\"k\":" + JsonText.quoted(text) + "}")) {
            assertThat(reader.readUntyped()).hasToString("{k=" + text + "}");
        }
    }

    @Property(tries = 300)
    void nothingThatATerminalObeysIsLeft(@ForAll String text) {
        assertThat(JsonText.quoted(text).chars().noneMatch(c -> ControlCharacters.isControl((char) c)))
                .isTrue();
    }

    @Test
    void hasNoInfinityAndNoNan() {
        assertThat(JsonText.number(Double.NaN)).isEqualTo("null");
        assertThat(JsonText.number(Double.NEGATIVE_INFINITY)).isEqualTo("null");
        assertThat(JsonText.number(1L << 60)).isEqualTo("1152921504606846976");
    }
}
