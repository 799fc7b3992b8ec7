package io.batchsh.command.pipe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ValueOrderTest {

    private final ValueOrder order = new ValueOrder();

    @Test
    void putsNumbersBySizeAndTheAbsentLast() {
        List<Object> values = new ArrayList<>(Arrays.asList("1.10.0", null, "1.9.0", 10, 2.5, true, "B", "a", false));

        values.sort(order);

        assertThat(values).containsExactly(2.5, 10, false, true, "1.9.0", "1.10.0", "a", "B", null);
    }

    @Property
    void isAnOrder(@ForAll String one, @ForAll String other, @ForAll String third) {
        assertThat(Integer.signum(order.compare(one, other))).isEqualTo(-Integer.signum(order.compare(other, one)));
        if (order.compare(one, other) <= 0 && order.compare(other, third) <= 0) {
            assertThat(order.compare(one, third)).isLessThanOrEqualTo(0);
        }
    }
}
