package io.batchsh.command;

import io.batchsh.completion.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QueryFieldsTest {

    private static final ResultShape POOLS = ResultShape.of(List.of(pool()));

    private static Map<String, Object> pool() {
        Map<String, Object> pool = new LinkedHashMap<>();
        pool.put("id", "nightly");
        pool.put("image", Map.of("version", "1.0.0"));
        pool.put("metadata", List.of(Map.of("name", "team")));
        return pool;
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', nullValues = "nothing", textBlock = """
            [].  ; id image metadata
            [].i  ; id image metadata
            [].image.  ; version
            [].image.ver  ; version
            [0].image.  ; version
            [*].metadata[].  ; name
            [].metadata[0].n  ; name
            [?im  ; id image metadata
            [?id=='x' && image.  ; version
            [?id=='x'].  ; id image metadata
            [].{name: id, v: image.  ; version
            [].{name: i  ; id image metadata
            [].[id, im  ; id image metadata
            sort_by([], &im  ; id image metadata
            [] | [0].  ; id image metadata
            [].id.  ; nothing
            [].unheardOf.  ; nothing
            [].{a: id}.  ; nothing
            """)
    void fieldsAreThoseOfThePlaceInTheExpression(String text, String fields) {
        List<String> expected = fields == null ? List.of() : List.of(fields.split(" "));
        assertThat(names(text)).containsExactlyElementsOf(expected);
    }

    @Test
    void aListOffersItsElements() {
        assertThat(names("")).containsExactly("[].id", "[].image", "[].metadata", "length(@)");
        assertThat(names("[")).startsWith("].");
    }

    @Test
    void theNameUnderTheCursorIsWhatIsReplaced() {
        assertThat(new QueryFields("[].image.ver", POOLS).nameFrom()).isEqualTo("[].image.".length());
    }

    @Test
    void pathsMakeTheSameShape() {
        ResultShape one = POOLS.element();
        assertThat(one.paths()).containsExactly("id", "image", "image.version", "metadata[]", "metadata[].name");
        assertThat(new ArrayList<>(
                        ResultShape.ofPaths(one.paths().toList()).paths().toList()))
                .isEqualTo(one.paths().toList());
    }

    @Property(tries = 500)
    void noExpressionMakesItFail(
            @ForAll
                    @Chars({'[', ']', '{', '}', '(', ')', '.', '|', '&', '?', '\'', '"', ',', ':', '@', '*', '`'})
                    @CharRange(from = 'a', to = 'c')
                    String text) {
        QueryFields fields = new QueryFields(text, POOLS);
        assertThat(fields.nameFrom()).isBetween(0, text.length());
        assertThat(fields.candidates()).doesNotContainNull();
    }

    private static List<String> names(String text) {
        return new QueryFields(text, POOLS)
                .candidates().stream().map(Value::value).toList();
    }
}
