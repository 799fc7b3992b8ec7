package io.batchsh.command;

import io.batchsh.completion.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GroovyNamesTest {

    /** What a value of a script looks like. */
    public record Box(String label, int size) {}

    /** What scripts call operations on. */
    public static final class BoxNames {
        public List<Box> list() {
            return List.of();
        }

        public Box create(Map<String, Object> arguments) {
            return new Box(String.valueOf(arguments), 0);
        }

        public String getOwner() {
            return "me";
        }
    }

    private final Map<String, Object> variables = new LinkedHashMap<>(Map.of(
            "boxes", new BoxNames(), "one", new Box("a", 1), "_", List.of(new Box("b", 2)), "facts", Map.of("key", 1)));

    @Test
    void boundNamesBeginALineAndStandBehindOperators() {
        assertThat(names("")).containsExactlyInAnyOrder("_", "boxes", "facts", "one");
        assertThat(names("x = bo")).contains("boxes");
        assertThat(place("x = bo").from()).isEqualTo(4);
        assertThat(names("println('bo")).isEmpty();
    }

    @Test
    void operationsAndPropertiesFollowADot() {
        assertThat(names("boxes.")).containsExactly("create(", "owner", "list()");
        assertThat(names("one.")).containsExactly("label", "size");
        assertThat(names("_.")).contains("label", "size", "findAll(", "sum(");
        assertThat(names("_*.la")).contains("label");
        assertThat(names("facts.")).containsExactly("key");
        assertThat(names("unheardOf.")).isEmpty();
    }

    @Test
    void namedArgumentsStandInTheBracketsOfAnOperationOnce() {
        assertThat(names("boxes.create(")).startsWith("label:", "size:");
        assertThat(names("boxes.create(label: 'x', ")).contains("size:").doesNotContain("label:");
        assertThat(place("boxes.create(label: 'x', si").from()).isEqualTo("boxes.create(label: 'x', ".length());
        assertThat(names("boxes.create(label: o")).doesNotContain("size:").contains("one");
    }

    private List<String> names(String text) {
        return place(text).values().stream().map(Value::value).toList();
    }

    private GroovyNames.Place place(String text) {
        return new GroovyNames(
                        text,
                        variables,
                        (name, operation) -> name.equals("boxes") && operation.equals("create")
                                ? List.of("label", "size")
                                : List.of())
                .place();
    }
}
