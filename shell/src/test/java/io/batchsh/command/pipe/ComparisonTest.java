package io.batchsh.command.pipe;

import io.batchsh.command.pipe.Comparison.Operator;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

    /** What is in brackets is a list, digits are a number, and nothing is absent. */
    private static Object actual(String text) {
        if (text == null) {
            return null;
        }
        if (text.startsWith("[")) {
            String inside = text.substring(1, text.length() - 1);
            return inside.isEmpty()
                    ? List.of()
                    : Arrays.stream(inside.split(" "))
                            .map(ComparisonTest::actual)
                            .toList();
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?\\d+")
                ? Integer.valueOf(text)
                : text.matches("\\d+\\.\\d") ? Double.valueOf(text) : text;
    }

    @ParameterizedTest
    @CsvSource({
        "active,      ==, ACTIVE,  true",
        "active,      !=, active,  false",
        "active,      !=, steady,  true",
        "3,           ==, 3.0,     true",
        "16.0,        ==, 16,      true",
        "10,          >,  9,       true",
        "10,          >,  nine,    false",
        "10,          !=, nine,    true",
        "3,           <=, 3,       true",
        "3,           <,  3,       false",
        "-1,          <,  0,       true",
        "1.10.0,      >,  1.9.0,   true",
        "1.0,         ==, 1.00,    true",
        "v1.0,        ==, v1.00,   false",
        "true,        ==, True,    true",
        "false,       !=, true,    true",
        ",            ==, null,    true",
        ",            !=, null,    false",
        "x,           ==, null,    false",
        "x,           !=, null,    true",
        "[],          ==, null,    true",
        ",            ==, x,       false",
        ",            !=, x,       true",
        ",            <,  5,       false",
        "[a b],       ==, b,       true",
        "[a b],       !=, b,       false",
        "[a b],       !=, c,       true",
        "[1 5],       >,  4,       true",
        "[],          ==, x,       false",
        "nightly,     =~, ^N,      true",
        "nightly,     !~, ^N,      false",
        "nightly,     =~, t.x$,    false",
        "[a nightly], =~, ight,    true",
        ",            !~, x,       true",
        "384,         =~, ^38,     true"
    })
    void compares(String text, String symbol, String value, boolean holds) {
        Operator operator = Operator.of(symbol).orElseThrow();
        Optional<Pattern> pattern = operator.takesPattern()
                ? Optional.of(Pattern.compile(value, Pattern.CASE_INSENSITIVE))
                : Optional.empty();

        assertThat(new Comparison("field", operator, value, pattern).holds(actual(text)))
                .isEqualTo(holds);
    }
}
