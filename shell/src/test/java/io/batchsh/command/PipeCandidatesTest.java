package io.batchsh.command;

import io.batchsh.completion.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PipeCandidatesTest {

    private final ResultShape pools = ResultShape.of(List.of(new LinkedHashMap<>(
            Map.of("image", Map.of("version", "1.0.0"), "metadata", List.of(Map.of("name", "x"))))));

    @Test
    void aVerbFollowsThePipe() {
        assertThat(names("pool list | ")).contains("where", "sort", "select");
        assertThat(from("pool list | wh")).isEqualTo("pool list | ".length());
        assertThat(names("pool list | head 3 | ")).contains("count");
    }

    @Test
    void fieldsFollowVerbsThatTakeThem() {
        assertThat(names("pool list | sort ")).containsExactlyInAnyOrder("image", "image.version");
        assertThat(names("pool list | sort image ")).containsExactly("image.version");
        assertThat(from("pool list | sort -ima")).isEqualTo("pool list | sort -".length());
        assertThat(from("pool list | select v=ima")).isEqualTo("pool list | select v=".length());
        assertThat(names("pool list | head ")).isEmpty();
    }

    @Test
    void betweenFieldAndValueOfWhereStandsAnOperator() {
        assertThat(names("pool list | where image ")).contains("==", "=~").doesNotContain("image");
        assertThat(names("pool list | where image == ")).isEmpty();
    }

    @Test
    void whereThereIsNoPipeThereIsNothing() {
        assertThat(PipeCandidates.of("pool list ", pools)).isEmpty();
        assertThat(PipeCandidates.of("pool show '| ", pools)).isEmpty();
        assertThat(PipeCandidates.of("pool show '|' ", pools)).isEmpty();
    }

    private List<String> names(String text) {
        return PipeCandidates.of(text, pools).map(PipeCandidates::values).orElse(List.of()).stream()
                .map(Value::value)
                .toList();
    }

    private int from(String text) {
        return Optional.of(text)
                .flatMap(line -> PipeCandidates.of(line, pools))
                .orElseThrow()
                .from();
    }
}
