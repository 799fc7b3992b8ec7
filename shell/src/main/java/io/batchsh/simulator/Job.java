package io.batchsh.simulator;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A job: what its owner configured, where it stands, and its tasks. */
final class Job {

    /** The host of its account. */
    final String account;

    final String id;
    final Instant created;
    /** What was sent, with the service's defaults. */
    final Map<String, Object> configuration;

    /** By id in lower case. */
    final TreeMap<String, Task> tasks = new TreeMap<>();

    /** What could run now, oldest first: active, with all that they depend on done. */
    final LinkedHashSet<Task> ready = new LinkedHashSet<>();

    /** Active tasks that wait for others. */
    final LinkedHashSet<Task> blocked = new LinkedHashSet<>();

    /** What ran of the job's preparation and release, by node. */
    final TreeMap<String, NodeVisit> visits = new TreeMap<>();

    Instant lastModified;
    String state = "active";
    Instant stateChanged;

    @Nullable
    String previousState;

    @Nullable
    Instant previousChanged;

    Instant started;

    @Nullable
    Instant ended;

    @Nullable
    String terminateReason;

    /** The pool it runs on: the one it names, or its automatic one. */
    String pool;

    /** The schedule that made it, if one did. */
    @Nullable
    String schedule;

    /** How many of its tasks are on nodes. */
    int onNodes;

    /** Counts the changes of state, so that what an earlier one scheduled knows that it is over. */
    int change;

    Job(String account, String id, Map<String, Object> configuration, String pool, Instant created) {
        this.account = account;
        this.id = id;
        this.configuration = configuration;
        this.pool = pool;
        this.created = created;
        this.lastModified = created;
        this.stateChanged = created;
        this.started = created;
    }

    /** The arguments of an event about this job. */
    Object[] event(Object... more) {
        return Json.arguments(more, "account", account, "job", id, "created", created.toString());
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

    Optional<Task> task(String taskId) {
        return Optional.ofNullable(tasks.get(taskId.toLowerCase(Locale.ROOT)));
    }

    int priority() {
        return Json.integer(configuration, "priority").orElse(0);
    }

    /** How many of its tasks may run at once, no bound without one. */
    int mostAtOnce() {
        int most = Json.integer(configuration, "maxParallelTasks").orElse(-1);
        return most < 0 ? Integer.MAX_VALUE : most;
    }

    boolean prepares() {
        return configuration.containsKey("jobPreparationTask");
    }

    boolean releases() {
        return configuration.containsKey("jobReleaseTask");
    }
}
