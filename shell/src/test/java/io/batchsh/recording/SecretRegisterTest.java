package io.batchsh.recording;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SecretRegisterTest {

    private final SecretRegister register = new SecretRegister();
    private final AtomicInteger asked = new AtomicInteger();

    /** A source of its own, which counts how often any is asked. */
    private Supplier<String> source(String value) {
        return () -> {
            asked.incrementAndGet();
            return value;
        };
    }

    @Test
    void aSecretAddedAgainIsAskedForOnce() {
        for (int time = 0; time < 10; time++) {
            register.add(source("correct horse"));
            register.add(source("battery staple"));
        }
        assertThat(asked).as("asked for before it is needed").hasValue(0);
        assertThat(register.literals())
                .containsExactlyInAnyOrder("correct horse", "correct+horse", "battery staple", "battery+staple");
        asked.set(0);

        assertThat(register.occursIn("a correct horse")).isTrue();
        assertThat(register.occursIn("a battery staple")).isTrue();
        assertThat(asked).hasValue(4);
    }

    @Test
    void aSessionThatWritesNothingKeepsEachSecretOnceToo() {
        for (int time = 0; time < 1_000; time++) {
            register.add(source("correct horse"));
            register.add(source("abc"));
        }
        asked.set(0);

        assertThat(register.occursIn("a correct horse")).isTrue();
        assertThat(asked.get()).isLessThan(100);
    }

    @Test
    void manySecretsAreAllKept() {
        for (int number = 0; number < 200; number++) {
            register.add(source("secret number " + number + "."));
        }

        assertThat(register.literals()).hasSize(400).contains("secret number 0.", "secret number 199.");
    }

    @Test
    void theSameSourceTwiceIsOne() {
        Supplier<String> source = source("correct horse");
        register.add(source);
        register.add(source);
        register.literals();

        assertThat(register.literals()).contains("correct horse");
    }

    @Test
    void aSecretThatIsNotThereYetIsKeptForWhenItIs() {
        AtomicReference<String> later = new AtomicReference<>();
        register.add(() -> null);
        register.add(later::get);
        assertThat(register.literals()).isEmpty();
        later.set("correct horse");

        assertThat(register.literals()).contains("correct horse");
    }
}
