package io.batchsh.azure;

import java.time.Instant;

/**
 * Told about every wait for a condition of a resource, so that a recording can keep the condition and its transitions
 * instead of the polls. Calls for one wait come from one thread, in the order begin, any number of transitions, end.
 */
public interface WaitListener {

    /** Ignores everything. */
    WaitListener NONE = new WaitListener() {};

    /**
     * A wait begins; until its end, reads made by this thread are polls.
     *
     * @param resource what is waited for, for example {@code pools/render}
     * @param condition the condition in words of the service, for example {@code allocationState == steady}
     */
    default void waitBegins(String resource, String condition) {}

    /**
     * A watched property took a value it did not have at the poll before.
     *
     * @param pointer the property as a JSON pointer, for example {@code /allocationState}
     * @param since when it took that value: the service's own time where it says one, else the time of the poll
     */
    default void transition(String pointer, String value, Instant since) {}

    /** The wait is over: {@code met}, {@code failed}, {@code timed-out} or {@code cancelled}. */
    default void waitEnds(String outcome) {}
}
