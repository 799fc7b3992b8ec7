package io.batchsh.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A task: what its owner configured, and where it stands. */
final class Task {

    final Job job;
    final String id;
    final Instant created;
    /** What was sent, with the service's defaults. */
    final Map<String, Object> configuration;

    Instant lastModified;
    String state = "active";
    Instant stateChanged;

    @Nullable
    String previousState;

    @Nullable
    Instant previousChanged;

    @Nullable
    Instant started;

    @Nullable
    Instant ended;

    @Nullable
    Integer exitCode;

    @Nullable
    Map<String, Object> failure;

    int retries;

    @Nullable
    Instant lastRetry;

    int requeues;

    @Nullable
    Instant lastRequeue;

    /** The node that it runs or last ran on; the pool is in the job. */
    @Nullable
    String node;

    @Nullable
    String pool;

    /** The nodes of its subtasks. */
    List<String> helpers = List.of();

    /** Counts the runs, so that what an earlier one scheduled knows that it is over. */
    int run;

    /** Files of its directory that were deleted. */
    @Nullable
    Set<String> deletedFiles;

    Task(Job job, String id, Map<String, Object> configuration, Instant created) {
        this.job = job;
        this.id = id;
        this.configuration = configuration;
        this.created = created;
        this.lastModified = created;
        this.stateChanged = created;
    }

    /** The arguments of an event about this run of the task. */
    Object[] event(Object... more) {
        return job.event(Json.arguments(more, "task", id, "run", run));
    }

    void enter(String newState, Instant now) {
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

    boolean completed() {
        return state.equals("completed");
    }

    boolean onNode() {
        return state.equals("preparing") || state.equals("running");
    }

    boolean succeeded() {
        return completed() && failure == null;
    }

    int slots() {
        return Json.integer(configuration, "requiredSlots").orElse(1);
    }

    String commandLine() {
        return Json.text(configuration, "commandLine").orElse("");
    }

    void forgetRun() {
        started = null;
        ended = null;
        exitCode = null;
        failure = null;
        node = null;
        pool = null;
        helpers = List.of();
        deletedFiles = null;
    }

    void deleteFile(String name) {
        Set<String> deleted = deletedFiles;
        if (deleted == null) {
            deleted = new TreeSet<>();
            deletedFiles = deleted;
        }
        deleted.add(name);
    }

    boolean deleted(String name) {
        Set<String> deleted = deletedFiles;
        return deleted != null && deleted.contains(name);
    }
}
