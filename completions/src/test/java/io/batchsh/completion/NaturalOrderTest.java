package io.batchsh.completion;

import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NaturalOrderTest {
    @Test
    void comparesDigitsAsNumbers() {
        assertThat(Stream.of("1.0.10", "1.0.9", "1.0.09", "2022.12.31", "1.0.100000000000000000000")
                        .sorted(NaturalOrder.INSTANCE))
                .containsExactly("1.0.09", "1.0.9", "1.0.10", "1.0.100000000000000000000", "2022.12.31");
    }

    @Test
    void ignoresCaseUnlessNothingElseDiffers() {
        assertThat(Stream.of("b", "A", "a", "B").sorted(NaturalOrder.INSTANCE)).containsExactly("A", "a", "B", "b");
    }

    @Property
    void isATotalOrder(@ForAll("names") String a, @ForAll("names") String b, @ForAll("names") String c) {
        assertThat(compare(a, b)).isEqualTo(-compare(b, a));
        assertThat(compare(a, b) == 0).isEqualTo(a.equals(b));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) {
            assertThat(compare(a, c)).isLessThanOrEqualTo(0);
        }
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings().withChars("aAb01.").ofMaxLength(5);
    }

    private static int compare(String left, String right) {
        return Integer.signum(NaturalOrder.INSTANCE.compare(left, right));
    }
}
