package io.batchsh.azure;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * A wait for a condition of a resource: polls at once and then at growing intervals on the transport's clock, and tells the
 * transport's listener which watched properties changed. The one place of the shell that waits.
 *
 * @param <T> what a poll answers
 */
public final class Wait<T> {

    private final WaitClock clock;
    private final WaitListener listener;
    private final Notices notices;
    private final String resource;
    private final String condition;
    private final Supplier<T> poll;
    private final Predicate<T> met;
    private final List<Watched<T>> watched = new ArrayList<>();
    private Function<T, Optional<AzureException>> failure = answer -> Optional.empty();
    private Consumer<T> progress = answer -> {};
    private Function<T, Optional<Duration>> notBefore = answer -> Optional.empty();
    private Duration interval = Duration.ofSeconds(5);
    private Duration longestInterval = Duration.ofSeconds(30);
    private @Nullable Duration timeout;
    private @Nullable Function<T, String> goingOn;
    private @Nullable String lookAgain;

    private record Watched<T>(
            String pointer, Function<T, @Nullable String> value, Function<T, @Nullable Instant> since) {}

    /**
     * @param resource what is waited for, such as {@code pools/render}
     * @param condition the condition in words of the service, such as {@code allocationState == steady}
     */
    public Wait(Transport transport, String resource, String condition, Supplier<T> poll, Predicate<T> met) {
        this.clock = transport.clock();
        this.listener = transport.waits();
        this.notices = transport.notices();
        this.resource = requireNonNull(resource, "resource is null");
        this.condition = requireNonNull(condition, "condition is null");
        this.poll = requireNonNull(poll, "poll is null");
        this.met = requireNonNull(met, "met is null");
    }

    /**
     * Reports each new value of a property to the transport's listener.
     *
     * @param pointer the property as a JSON pointer, such as {@code /allocationState}
     * @param since when the service says it took that value; null where it does not say
     */
    public Wait<T> watch(String pointer, Function<T, @Nullable String> value, Function<T, @Nullable Instant> since) {
        watched.add(new Watched<>(pointer, value, since));
        return this;
    }

    /** Ends the wait with an exception when an answer shows that the condition will not come. */
    public Wait<T> failWhen(Function<T, Optional<AzureException>> value) {
        failure = requireNonNull(value, "value is null");
        return this;
    }

    /** Gets every answer, the last one too. */
    public Wait<T> onProgress(Consumer<T> value) {
        progress = requireNonNull(value, "value is null");
        return this;
    }

    /** The first interval between polls, and the longest it grows to. Five and thirty seconds where not said. */
    public Wait<T> every(Duration first, Duration longest) {
        interval = first;
        longestInterval = longest;
        return this;
    }

    /** Leaves the service alone for as long as an answer asks, where that is longer than the interval. */
    public Wait<T> notBefore(Function<T, Optional<Duration>> value) {
        notBefore = requireNonNull(value, "value is null");
        return this;
    }

    /** How long to wait at most, on the transport's clock. Without it the wait has no end of its own. */
    public Wait<T> timeout(@Nullable Duration value) {
        timeout = value;
        return this;
    }

    /**
     * What to tell whoever gives up, or whose time is over.
     *
     * @param lastSeen what an answer says of the work that goes on in Azure, in a sentence
     * @param command how to look again
     */
    public Wait<T> whenGivenUp(Function<T, String> lastSeen, String command) {
        goingOn = requireNonNull(lastSeen, "lastSeen is null");
        lookAgain = requireNonNull(command, "command is null");
        return this;
    }

    /**
     * Waits.
     *
     * @return the answer that met the condition
     * @throws WaitCancelledException if the thread is interrupted; its interrupt flag is set
     * @throws AzureException if the time is over (code {@code WaitTimedOut}) or {@link #failWhen} says so, and what a poll throws;
     *     a connection that is lost once there was an answer is waited for, too
     */
    public T await() {
        listener.waitBegins(resource, condition);
        Progress<T> seen = new Progress<>();
        String outcome = "failed";
        try {
            T answer = run(seen);
            outcome = "met";
            return answer;
        } catch (InterruptedException e) {
            outcome = "cancelled";
            throw cancelled(seen);
        } catch (WaitCancelledException e) {
            outcome = "cancelled";
            throw e;
        } catch (AzureException e) {
            if (causedByInterruption(e)) {
                outcome = "cancelled";
                throw cancelled(seen);
            }
            outcome = e.code().equals("WaitTimedOut") ? "timed-out" : "failed";
            throw e;
        } finally {
            listener.waitEnds(outcome);
        }
    }

    /** What the wait has seen so far. */
    private static final class Progress<T> {
        private @Nullable T last;
    }

    private WaitCancelledException cancelled(Progress<T> seen) {
        Thread.currentThread().interrupt();
        return new WaitCancelledException(
                "Stopped waiting for " + resource + ": " + condition + ".", reason(seen), lookAgain);
    }

    /** A request that was under way when Ctrl-C came fails in its own way. */
    private static boolean causedByInterruption(Throwable failure) {
        for (Throwable link = failure; link != null && link != link.getCause(); link = link.getCause()) {
            if (link instanceof InterruptedException || link instanceof InterruptedIOException) {
                return true;
            }
        }
        return false;
    }

    private String reason(Progress<T> seen) {
        T last = seen.last;
        return (last == null || goingOn == null ? "" : goingOn.apply(last) + "\n") + "The operation goes on in Azure.";
    }

    private T run(Progress<T> seen) throws InterruptedException {
        Instant start = clock.instant();
        Map<String, String> last = new HashMap<>();
        Duration pause = interval;
        LostConnection lost = new LostConnection(clock, notices);
        while (true) {
            Optional<T> polled = lost.polled(poll);
            if (polled.isEmpty()) {
                clock.sleep(pauseWithin(start, interval, seen));
                continue;
            }
            T answer = polled.get();
            seen.last = answer;
            report(answer, last);
            progress.accept(answer);
            if (met.test(answer)) {
                return answer;
            }
            Optional<AzureException> failed = failure.apply(answer);
            if (failed.isPresent()) {
                throw failed.get();
            }
            Duration wished = notBefore.apply(answer).orElse(Duration.ZERO);
            clock.sleep(pauseWithin(start, wished.compareTo(pause) > 0 ? wished : pause, seen));
            Duration longer = pause.multipliedBy(3).dividedBy(2);
            pause = longer.compareTo(longestInterval) > 0 ? longestInterval : longer;
        }
    }

    private Duration pauseWithin(Instant start, Duration pause, Progress<T> seen) {
        if (timeout == null) {
            return pause;
        }
        Duration left = timeout.minus(Duration.between(start, clock.instant()));
        if (left.isNegative() || left.isZero()) {
            throw AzureException.builder(
                            AzureException.Kind.FAILED,
                            "Waited " + timeout.toSeconds() + " s for " + resource + ", in vain: " + condition + ".")
                    .code("WaitTimedOut")
                    .reason(reason(seen))
                    .remedy(lookAgain)
                    .build();
        }
        return left.compareTo(pause) < 0 ? left : pause;
    }

    private void report(T answer, Map<String, String> last) {
        for (Watched<T> property : watched) {
            String value = property.value().apply(answer);
            if (value != null && !value.equals(last.put(property.pointer(), value))) {
                Instant since = property.since().apply(answer);
                listener.transition(property.pointer(), value, since == null ? clock.instant() : since);
            }
        }
    }
}
