package io.batchsh.simulator;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A job schedule: what its owner configured, and the jobs it made. */
final class JobSchedule {

    /** The host of its account. */
    final String account;

    final String id;
    final Instant created;
    final Map<String, Object> configuration;
    Instant lastModified;
    String state = "active";
    Instant stateChanged;

    @Nullable
    String previousState;

    @Nullable
    Instant previousChanged;

    @Nullable
    Instant nextRun;

    @Nullable
    Instant ended;

    @Nullable
    String recentJob;

    int jobsMade;

    /** Counts the changes, so that what an earlier one scheduled knows that it is over. */
    int change;

    JobSchedule(String account, String id, Map<String, Object> configuration, Instant created) {
        this.account = account;
        this.id = id;
        this.configuration = configuration;
        this.created = created;
        this.lastModified = created;
        this.stateChanged = created;
    }

    /** The arguments of an event about this schedule as it is now. */
    Object[] event(Object... more) {
        return Json.arguments(more, "account", account, "schedule", id, "change", change);
    }

    void enter(String newState, Instant now) {
        change++;
        previousState = state;
        previousChanged = stateChanged;
        state = newState;
        stateChanged = now;
    }

    /** Marks a change of the configuration; two at one instant still differ. */
    void modified(Instant now) {
        lastModified = now.isAfter(lastModified) ? now : lastModified.plus(Times.TICK);
    }

    boolean is(String wanted) {
        return state.equals(wanted);
    }
}
