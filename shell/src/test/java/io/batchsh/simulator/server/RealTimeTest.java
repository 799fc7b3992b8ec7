package io.batchsh.simulator.server;

import io.batchsh.azure.WaitClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RealTimeTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong real = new AtomicLong(1_000);
    private final List<String> log = new ArrayList<>();
    private Instant now = START;
    private boolean broken;

    private final WaitClock clock = new WaitClock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void sleep(Duration duration) {
            if (broken) {
                throw new IllegalStateException("an event failed");
            }
            now = now.plus(duration);
        }
    };

    @AfterEach
    void stop() {
        thread.shutdownNow();
    }

    private RealTime time(double speed) {
        return new RealTime(clock, speed, real::get, thread, log::add);
    }

    private void pass(Duration duration) {
        real.addAndGet(duration.toNanos());
    }

    @Test
    void passesAsOftenAsTheSpeedSays() {
        RealTime time = time(60);
        pass(Duration.ofSeconds(2));
        time.tick();
        time.tick();

        assertThat(time.now()).isEqualTo(START.plusSeconds(120));
    }

    @Test
    void advancesAtOnceWhenTold() throws InterruptedException {
        RealTime time = time(0);
        time.advance(Duration.ofMinutes(5));

        assertThat(time.now()).isEqualTo(START.plusSeconds(300));
    }

    @Test
    void goesOnAfterAFailureAndTellsOfIt() {
        RealTime time = time(1);
        broken = true;
        pass(Duration.ofSeconds(1));
        time.tick();
        broken = false;
        pass(Duration.ofSeconds(1));
        time.tick();

        assertThat(time.now()).isEqualTo(START.plusSeconds(1));
        assertThat(log).singleElement().asString().contains("an event failed");
    }

    @Test
    void saysHowLongRealClientsWait() {
        assertThat(time(1).realSeconds(10)).isEqualTo(10);
        assertThat(time(4).realSeconds(10)).isEqualTo(3);
        assertThat(time(600).realSeconds(10)).isEqualTo(1);
        assertThat(time(0.5).realSeconds(10)).isEqualTo(20);
        assertThat(time(0).realSeconds(10)).isEqualTo(10);
    }
}
