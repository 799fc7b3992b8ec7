package io.batchsh.output;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TreesTest {

    private enum State {
        STEADY,
        RESIZING {
            @Override
            public String toString() {
                return "resizing";
            }
        }
    }

    private record Pool(
            String id, State state, Optional<String> note, OptionalInt nodes, Duration timeout, List<Pool> nested) {}

    @Test
    void convertsRecordsInTheOrderOfTheirComponents() {
        Pool inner =
                new Pool("b", State.RESIZING, Optional.empty(), OptionalInt.empty(), Duration.ofMinutes(15), List.of());
        Pool outer =
                new Pool("a", State.STEADY, Optional.of("x"), OptionalInt.of(3), Duration.ofHours(1), List.of(inner));

        assertThat(JsonText.compact(Trees.of(outer)))
                .isEqualTo(
                        "{\"id\":\"a\",\"state\":\"STEADY\",\"note\":\"x\",\"nodes\":3,\"timeout\":\"PT1H\",\"nested\":["
                                + "{\"id\":\"b\",\"state\":\"resizing\",\"note\":null,\"nodes\":null,\"timeout\":\"PT15M\",\"nested\":[]}]}");
    }

    @Test
    void writesMomentsAsIso8601WithSeconds() {
        assertThat(Trees.of(OffsetDateTime.parse("2026-03-31T00:00Z"))).isEqualTo("2026-03-31T00:00:00Z");
        assertThat(Trees.of(Instant.EPOCH)).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void convertsArraysAndIterablesToLists() {
        assertThat(Trees.of(new int[] {1, 2})).isEqualTo(List.of(1, 2));
        assertThat(Trees.of((Iterable<String>) () -> List.of("a").iterator())).isEqualTo(List.of("a"));
        assertThat(Trees.of(Path.of("a", "b"))).isEqualTo(Path.of("a", "b").toString());
    }

    @Test
    void keepsTheOrderOfKeysAndMakesThemStrings() {
        Map<Object, Object> map = new LinkedHashMap<>();
        map.put("z", null);
        map.put(1, 2.5);
        assertThat(Trees.of(map)).hasToString("{z=null, 1=2.5}");
    }

    @Test
    void sharesNothingMutable() {
        Map<String, Object> map = new LinkedHashMap<>();
        Object tree = Trees.of(List.of(map));
        map.put("late", true);
        assertThat(tree).isEqualTo(List.of(Map.of()));
    }
}
