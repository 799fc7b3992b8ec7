package io.batchsh.simulator;

import io.batchsh.simulator.formula.History;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the formula of a pool may know: its nodes and the tasks of its jobs, sampled as the service does. */
final class PoolHistory implements History {

    /** What is sampled; of the rest, the use of processors, memory and disks, the simulator knows nothing. */
    static final List<String> SAMPLED = List.of(
            "$ActiveTasks",
            "$RunningTasks",
            "$SucceededTasks",
            "$FailedTasks",
            "$CurrentDedicatedNodes",
            "$CurrentLowPriorityNodes",
            "$PreemptedNodeCount",
            "$UsableNodeCount");

    /** A sample can be read some time after it was taken. */
    private static final Duration LATENCY = Duration.ofSeconds(30);
    /** How long samples are kept. */
    private static final int MOST = 2 * 60 * 24;

    /** @param values one for each of {@link #SAMPLED} */
    record Sample(Instant time, List<Double> values) {}

    private final BatchAccount account;
    private final Pool pool;
    private final Instant now;

    PoolHistory(BatchAccount account, Pool pool, Instant now) {
        this.account = account;
        this.pool = pool;
        this.now = now;
    }

    /** Takes a sample. */
    void sample() {
        pool.samples.add(new Sample(now, measure()));
        if (pool.samples.size() > MOST) {
            pool.samples.remove();
        }
    }

    private List<Double> measure() {
        double[] values = new double[SAMPLED.size()];
        for (Job job : Scheduler.jobsOf(account, pool)) {
            values[0] += job.ready.size();
            values[1] += job.onNodes;
            for (Task task : job.tasks.values()) {
                if (task.completed()) {
                    values[task.succeeded() ? 2 : 3]++;
                }
            }
        }
        for (Node node : pool.nodes.values()) {
            values[node.dedicated ? 4 : 5]++;
            if (node.state == NodeState.PREEMPTED) {
                values[6]++;
            } else if (node.state == NodeState.IDLE || node.state == NodeState.RUNNING) {
                values[7]++;
            }
        }
        return Arrays.stream(values).boxed().toList();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public List<Double> samples(String metric, Instant from, Instant to) {
        Instant visible = now.minus(LATENCY);
        List<Double> values = new ArrayList<>();
        for (Sample sample : pool.samples) {
            if (sample.time.isAfter(from) && !sample.time.isAfter(to) && !sample.time.isAfter(visible)) {
                values.add(value(metric, sample.values));
            }
        }
        return known(metric) ? values : List.of();
    }

    private static boolean known(String metric) {
        return SAMPLED.contains(metric)
                || metric.equals("$PendingTasks")
                || metric.equals("$SampleNodeCount")
                || metric.equals("$TaskSlotsPerNode");
    }

    private double value(String metric, List<Double> values) {
        return switch (metric) {
            case "$PendingTasks" -> values.get(0) + values.get(1);
            case "$SampleNodeCount" -> values.get(4) + values.get(5);
            case "$TaskSlotsPerNode" -> pool.slotsPerNode();
            default -> SAMPLED.contains(metric) ? values.get(SAMPLED.indexOf(metric)) : 0;
        };
    }

    @Override
    public double current(String metric) {
        return value(metric, measure());
    }

    @Override
    public Instant begin() {
        Sample first = pool.samples.peek();
        return first == null ? now : first.time;
    }

    @Override
    public double targetDedicated() {
        return pool.targetDedicated;
    }

    @Override
    public double targetLowPriority() {
        return pool.targetLowPriority;
    }
}
