package io.batchsh.command;

import io.batchsh.azure.Transport;
import io.batchsh.azure.WaitClock;
import io.batchsh.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Stops work on other threads where it does no harm: a pause ends at once, a call to Azure is seen through. */
final class StopSwitch {

    private final Set<Thread> asleep = new HashSet<>();
    private boolean stopped;

    /** The same session, whose pauses end when this is stopped. */
    Session in(Session session) {
        Transport transport = session.transport();
        return session.withTransport(new Transport(
                transport.kind(),
                transport.httpClient(),
                over(transport.clock()),
                transport.waits(),
                transport.notices()));
    }

    /** A clock whose pauses end when this is stopped. */
    WaitClock over(WaitClock clock) {
        return new Clock(clock);
    }

    synchronized void stop() {
        stopped = true;
        asleep.forEach(Thread::interrupt);
    }

    synchronized boolean stopped() {
        return stopped;
    }

    private synchronized void fallAsleep() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException();
        }
        asleep.add(Thread.currentThread());
    }

    /** An interruption that came when the pause was over must not hit the call that follows. */
    private synchronized void wakeUp() {
        asleep.remove(Thread.currentThread());
        if (stopped) {
            Thread.interrupted();
        }
    }

    private final class Clock implements WaitClock {
        private final WaitClock clock;

        Clock(WaitClock clock) {
            this.clock = clock;
        }

        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
            fallAsleep();
            try {
                clock.sleep(duration);
            } finally {
                wakeUp();
            }
            if (stopped()) {
                throw new InterruptedException();
            }
        }
    }
}
