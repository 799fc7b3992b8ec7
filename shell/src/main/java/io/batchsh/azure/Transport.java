package io.batchsh.azure;

import com.azure.core.http.HttpClient;
import java.util.Objects;

/**
 * The one way to Azure of a session: the HTTP client that every SDK manager, data-plane client and raw call uses, and the
 * clock that goes with it. Wrapping both, a recorder sees all a session does.
 *
 * @param kind where the answers come from
 * @param httpClient the only HTTP client of the session
 * @param clock the time of the place the answers come from
 * @param waits told about each wait
 * @param notices told what happens on the way and a person should know
 */
public record Transport(Kind kind, HttpClient httpClient, WaitClock clock, WaitListener waits, Notices notices) {

    /** Where the answers come from. */
    public enum Kind {
        /** Azure, over the network. */
        LIVE,
        /** The embedded simulated Azure, in memory. */
        SIMULATED,
        /** A recording; there is no network, and a question it does not answer is an error of its own. */
        PLAYBACK
    }

    public Transport {
        Objects.requireNonNull(kind, "kind is null");
        Objects.requireNonNull(httpClient, "httpClient is null");
        Objects.requireNonNull(clock, "clock is null");
        Objects.requireNonNull(waits, "waits is null");
        Objects.requireNonNull(notices, "notices is null");
    }

    public Transport(Kind kind, HttpClient httpClient, WaitClock clock) {
        this(kind, httpClient, clock, WaitListener.NONE);
    }

    public Transport(Kind kind, HttpClient httpClient, WaitClock clock, WaitListener waits) {
        this(kind, httpClient, clock, waits, Notices.unheard());
    }

    /** The same place behind another HTTP client, such as one that guards this one. */
    public Transport withHttpClient(HttpClient other) {
        return new Transport(kind, other, clock, waits, notices);
    }

    /** The same place, with other ears for what happens on the way. */
    public Transport withNotices(Notices others) {
        return new Transport(kind, httpClient, clock, waits, others);
    }
}
