package io.batchsh.completion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static org.assertj.core.api.Assertions.assertThat;

class IndexedValuesTest {
    @Test
    void valuesOfOneNameAreOneCandidate() {
        IndexedValues values = IndexedValues.of(List.of(
                Value.of("1.0.0").with("definition", "a"),
                Value.of("1.0.0").with("definition", "b"),
                Value.of("1.0.1").with("definition", "b")));
        Selection all = values.select(new Query("1"), List.of(), List.of(), value -> true, 10);
        assertThat(shown(all)).containsExactly("1.0.0", "1.0.1");
        assertThat(all.total()).isEqualTo(2);
    }

    @Test
    void aNameIsOfferedIfAnyOfItsValuesFits() {
        IndexedValues values = IndexedValues.of(List.of(
                Value.of("1.0.0").with("definition", "a"), Value.of("1.0.0").with("definition", "b")));
        Selection fitting = values.select(
                new Query(""),
                List.of("1.0.0"),
                List.of(),
                value -> value.attributes().equals(Map.of("definition", "b")),
                10);
        assertThat(shown(fitting)).containsExactly("1.0.0");
    }

    @Test
    void whatCannotBeTypedIsLeftOut() {
        assertThat(IndexedValues.of(List.of(Value.of("a\u001b[2Jb"))).named("a\u001b[2Jb"))
                .isEmpty();
    }

    /** The walk over sorted values must give what matching, sorting and cutting would. */
    @Property
    void selectsWhatSortingWouldPutFirst(
            @ForAll("values") List<Value> values,
            @ForAll("name") String typed,
            @ForAll("names") List<String> favourites,
            @ForAll("names") List<String> excluded) {
        Query query = new Query(typed);
        List<String> expected = new ArrayList<>(values.stream()
                .sorted(comparing((Value value) -> kind(query, value))
                        .thenComparing(comparingInt(value -> place(favourites, value)))
                        .thenComparingInt(Value::rank)
                        .thenComparing(Value::value, NaturalOrder.INSTANCE))
                .filter(value -> query.match(value.value()) != null)
                .map(Value::value)
                .distinct()
                .toList());
        expected.removeAll(excluded);
        int strictest = expected.stream()
                .mapToInt(name -> Objects.requireNonNull(query.match(name)).looseness())
                .min()
                .orElse(0);
        expected.removeIf(name -> Objects.requireNonNull(query.match(name)).looseness() > strictest);
        Selection selection = IndexedValues.of(values).select(query, favourites, excluded, value -> true, 3);
        assertThat(selection.total()).isEqualTo(expected.size());
        assertThat(shown(selection)).isEqualTo(expected.subList(0, Math.min(3, expected.size())));
    }

    @Provide
    Arbitrary<List<Value>> values() {
        return Combinators.combine(name(), Arbitraries.integers().between(0, 2))
                .as((name, rank) -> Value.of(name).withRank(rank))
                .list()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return name().list().ofMaxSize(3).uniqueElements();
    }

    @Provide
    Arbitrary<String> name() {
        return Arbitraries.strings().withChars("ab1-").ofMaxLength(3);
    }

    private static Match kind(Query query, Value value) {
        Match match = query.match(value.value());
        return match == null ? Match.SUBSEQUENCE : match;
    }

    private static int place(List<String> favourites, Value value) {
        int place = favourites.indexOf(value.value());
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static List<String> shown(Selection selection) {
        List<String> names = new ArrayList<>();
        selection.forEach((value, match) -> names.add(value.value()));
        return names;
    }
}
