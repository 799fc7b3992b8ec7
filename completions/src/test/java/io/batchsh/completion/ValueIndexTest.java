package io.batchsh.completion;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@Timeout(30)
class ValueIndexTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final ValueIndex index = new ValueIndex(clock);
    private final AtomicInteger loads = new AtomicInteger();

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void holdsNothingUntilTouched() {
        index.register("account", "pool", () -> pools("p1"));
        assertThat(index.get("account", "pool")).isEmpty();
        touch();
        assertThat(index.get("account", "pool")).contains(new Snapshot(List.of(Value.of("p1")), clock.instant()));
    }

    @Test
    void aContextKnowsOnlyItsOwnValues() {
        index.register("account", "pool", () -> pools("p1"));
        index.register("other", "pool", () -> pools("p2"));
        touch();
        assertThat(index.get("other", "pool")).isEmpty();
        assertThat(index.get("unheard-of", "pool")).isEmpty();
        assertThat(index.get("account", "unheard-of")).isEmpty();
    }

    @Test
    void touchLoadsAgainOnlyWhatIsOld() {
        index.register("account", "pool", () -> pools("load-" + loads.incrementAndGet()));
        touch();
        touch();
        assertThat(loads).hasValue(1);
        clock.advance(MINUTE.plusSeconds(1));
        touch();
        assertThat(loads).hasValue(2);
    }

    @Test
    void invalidateLoadsAgainAtOnce() {
        index.register("account", "pool", () -> pools("load-" + loads.incrementAndGet()));
        touch();
        index.invalidate("account", "pool");
        index.settled().join();
        assertThat(names()).containsExactly("load-2");
    }

    @Test
    void keepsTheOldValuesAndTheReasonWhenALoadFails() {
        index.register("account", "pool", () -> {
            if (loads.incrementAndGet() == 2) {
                throw new IOException("the service is busy");
            }
            return pools("load-" + loads.get());
        });
        touch();
        clock.advance(MINUTE.multipliedBy(2));
        touch();
        assertThat(names()).containsExactly("load-1");
        assertThat(index.failure("account", "pool")).contains(new LoadFailure("the service is busy", clock.instant()));

        touch();
        assertThat(loads).as("a failed attempt is not repeated on every key").hasValue(2);

        clock.advance(MINUTE.multipliedBy(2));
        touch();
        assertThat(names()).containsExactly("load-3");
        assertThat(index.failure("account", "pool")).isEmpty();
    }

    @Test
    void oneBrokenLoaderDoesNotStopTheOthers() {
        index.register("account", "image", () -> {
            throw new StackOverflowError();
        });
        index.register("account", "pool", () -> pools("p1"));
        touch();
        assertThat(names()).containsExactly("p1");
        assertThat(index.failure("account", "image").map(LoadFailure::message)).contains("StackOverflowError");
    }

    @Test
    void readsWhileLoadingAndJoinsRequests() throws InterruptedException {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        AtomicReference<Thread> thread = new AtomicReference<>();
        index.register("account", "pool", () -> {
            thread.set(Thread.currentThread());
            if (loads.incrementAndGet() == 1) {
                loading.countDown();
                release.await();
            }
            return pools("load-" + loads.get());
        });
        index.touch("account", MINUTE);
        loading.await();
        assertThat(index.get("account", "pool")).isEmpty();
        assertThat(index.isRefreshing("account", "pool")).isTrue();
        assertThat(thread.get().getName()).isEqualTo("batchsh-value-index");
        assertThat(thread.get().isDaemon()).isTrue();

        index.touch("account", MINUTE);
        index.invalidate("account", "pool");
        index.invalidate("account", "pool");
        release.countDown();
        index.settled().join();
        assertThat(loads).as("the running load, and one for both invalidations").hasValue(2);
        assertThat(index.isRefreshing("account", "pool")).isFalse();
    }

    @Test
    void aSeedServesUntilSomethingNewerIsLoaded() {
        index.register("account", "pool", () -> pools("live"));
        index.seed(
                "account", "pool", new Snapshot(pools("saved"), clock.instant().minus(MINUTE.multipliedBy(5))));
        assertThat(names()).containsExactly("saved");
        touch();
        assertThat(names()).containsExactly("live");
        index.seed(
                "account", "pool", new Snapshot(pools("saved"), clock.instant().minus(MINUTE)));
        assertThat(names()).containsExactly("live");
        assertThatThrownBy(() -> index.seed("account", "image", new Snapshot(List.of(), clock.instant())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("image");
    }

    @Test
    void aForgottenContextIsGone() {
        index.register("account", "pool", () -> pools("p1"));
        touch();
        index.forget("account");
        assertThat(index.get("account", "pool")).isEmpty();
    }

    @Test
    void closingInterruptsTheLoadAndKeepsTheValues() throws InterruptedException {
        CountDownLatch loading = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        index.register("account", "pool", () -> pools("p1"));
        touch();
        index.register("account", "pool", () -> {
            loading.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                interrupted.countDown();
            }
            return pools("never");
        });
        index.invalidate("account", "pool");
        loading.await();
        index.close();
        interrupted.await();
        index.touch("account", Duration.ZERO);
        index.settled().join();
        assertThat(names()).containsExactly("p1");
    }

    private void touch() {
        index.touch("account", MINUTE);
        index.settled().join();
    }

    private List<String> names() {
        return index.get("account", "pool").orElseThrow().values().stream()
                .map(Value::value)
                .toList();
    }

    private static List<Value> pools(String name) {
        return List.of(Value.of(name));
    }
}
