package io.batchsh.repl;

import io.batchsh.azure.Transport;
import io.batchsh.session.Session;
import java.time.Duration;

/**
 * Lets time pass on the simulated Azure between two lines of a person, as it does on the real one: what was begun without a wait
 * comes to its end. Each line takes the same, so that a session can be repeated. In a tutorial time stands: a step must not be
 * over before the learner is there.
 */
final class TimeBetweenLines {

    private static final Duration LINE = Duration.ofSeconds(10);

    private TimeBetweenLines() {}

    /** Called before a line runs that is not empty. */
    static void pass(Session session) {
        if (session.transport().kind() == Transport.Kind.SIMULATED && !session.passes()) {
            try {
                session.transport().clock().sleep(LINE);
            } catch (InterruptedException early) {
                // Ctrl-C is for the line, which finds it.
                Thread.currentThread().interrupt();
            }
        }
    }
}
