package io.batchsh.command;

import io.batchsh.azure.WaitClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AtATimeTest {

    private final StopSwitch stop = new StopSwitch();

    @Test
    void doesAllInTheirOrderAndNoMoreAtATimeThanAsked() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtATime.Done<String> done = new AtATime(3, stop)
                .each(
                        List.of("a", "b", "c", "d", "e", "f", "g"),
                        item -> {
                            most.accumulateAndGet(now.incrementAndGet(), Math::max);
                            Thread.yield();
                            now.decrementAndGet();
                            return item + "!";
                        },
                        item -> "not begun");

        assertThat(done.results()).containsExactly("a!", "b!", "c!", "d!", "e!", "f!", "g!");
        assertThat(done.interrupted()).isFalse();
        assertThat(most.get()).isBetween(1, 3);
    }

    @Test
    void anInterruptionEndsPausesLetsCallsEndAndBeginsNothing() {
        Thread main = Thread.currentThread();
        CountDownLatch bothBegun = new CountDownLatch(2);
        WaitClock clock = stop.over(WaitClock.system());
        AtATime.Done<String> done = new AtATime(2, stop)
                .each(
                        List.of("pause", "call", "third"),
                        item -> {
                            bothBegun.countDown();
                            try {
                                if (item.equals("pause")) {
                                    clock.sleep(Duration.ofDays(1));
                                    return "overslept";
                                }
                                bothBegun.await();
                                main.interrupt();
                                while (!stop.stopped()) {
                                    Thread.onSpinWait();
                                }
                                return "seen through";
                            } catch (InterruptedException stopped) {
                                return "stopped";
                            }
                        },
                        item -> "not begun");

        assertThat(done.interrupted()).isTrue();
        assertThat(done.results()).containsExactly("stopped", "seen through", "not begun");
    }

    @Test
    void aSecondInterruptionInterruptsWhatStillGoesOn() {
        Thread main = Thread.currentThread();
        AtATime.Done<String> done = new AtATime(1, stop)
                .each(
                        List.of("stuck", "second"),
                        item -> {
                            try {
                                main.interrupt();
                                while (!stop.stopped()) {
                                    Thread.onSpinWait();
                                }
                                main.interrupt();
                                new CountDownLatch(1).await();
                                return "never";
                            } catch (InterruptedException stopped) {
                                return "interrupted";
                            }
                        },
                        item -> "not begun");

        assertThat(done.results()).containsExactly("interrupted", "not begun");
    }

    @Test
    void aPauseThatBeginsWhenItIsStoppedDoesNotBegin() {
        stop.stop();
        WaitClock clock = stop.over(WaitClock.system());

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> clock.sleep(Duration.ofDays(1))))
                .isInstanceOf(InterruptedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
