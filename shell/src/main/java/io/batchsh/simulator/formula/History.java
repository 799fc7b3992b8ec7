package io.batchsh.simulator.formula;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a formula may know of its pool. */
public interface History {

    /** How far samples lie apart. */
    Duration PERIOD = Duration.ofSeconds(30);

    /** The names of what is sampled, with their dollar sign. */
    Set<String> METRICS = Set.of(
            "$ActiveTasks",
            "$RunningTasks",
            "$PendingTasks",
            "$SucceededTasks",
            "$FailedTasks",
            "$TaskSlotsPerNode",
            "$CurrentDedicatedNodes",
            "$CurrentLowPriorityNodes",
            "$PreemptedNodeCount",
            "$UsableNodeCount",
            "$SampleNodeCount",
            "$CPUPercent",
            "$WallClockSeconds",
            "$MemoryBytes",
            "$DiskBytes",
            "$DiskReadBytes",
            "$DiskWriteBytes",
            "$DiskReadOps",
            "$DiskWriteOps",
            "$NetworkInBytes",
            "$NetworkOutBytes");

    /** When the formula is evaluated. */
    Instant now();

    /** The samples of one of {@link #METRICS} taken after {@code from} and until {@code to}, oldest first. */
    List<Double> samples(String metric, Instant from, Instant to);

    /** The value of a metric at this moment. */
    double current(String metric);

    /** When the oldest sample was taken. */
    Instant begin();

    /** The targets that hold as long as a formula sets no other. */
    double targetDedicated();

    /** As {@link #targetDedicated}, of the Spot nodes. */
    double targetLowPriority();
}
