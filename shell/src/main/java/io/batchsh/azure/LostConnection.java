package io.batchsh.azure;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The connection of one wait: lost, said, and waited for, once the wait has had an answer. What never worked is a failure. */
final class LostConnection {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final WaitClock clock;
    private final Notices notices;
    private boolean worked;
    private @Nullable Instant lostAt;

    LostConnection(WaitClock clock, Notices notices) {
        this.clock = clock;
        this.notices = notices;
    }

    /**
     * Polls once.
     *
     * @return empty if the connection is lost and the poll is to be repeated
     * @throws AzureException what the poll throws, if it is anything else or lasts too long
     */
    <T> Optional<T> polled(Supplier<T> poll) {
        T answer;
        try {
            answer = poll.get();
        } catch (AzureException failure) {
            boolean passes = failure.kind() == AzureException.Kind.UNREACHABLE
                    || failure.kind() == AzureException.Kind.UNAVAILABLE;
            if (!worked || !passes || lastsTooLong()) {
                throw failure;
            }
            if (lostAt == null) {
                lostAt = clock.instant();
                boolean lost = failure.kind() == AzureException.Kind.UNREACHABLE;
                notices.say((lost ? "connection lost" : "no answer now") + ", trying again: " + failure.getMessage());
            }
            return Optional.empty();
        }
        worked = true;
        if (lostAt != null) {
            lostAt = null;
            notices.say("connected again");
        }
        return Optional.of(answer);
    }

    private boolean lastsTooLong() {
        return lostAt != null && lostAt.plus(PATIENCE).isBefore(clock.instant());
    }
}
