package io.batchsh.command;

import io.batchsh.batch.Job;
import io.batchsh.batch.Node;
import io.batchsh.batch.Pool;
import io.batchsh.batch.Task;
import io.batchsh.completion.Given;
import io.batchsh.completion.Value;
import io.batchsh.completion.ValueFilter;
import io.batchsh.completion.ValueLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The nodes, jobs and tasks that Tab completes: of some pools and jobs only, for an account may have a hundred thousand. */
final class WorkValues {

    static final String NODE = "node";
    static final String JOB = "job";
    static final String TASK = "task";
    static final Set<String> SOURCES = Set.of(NODE, JOB, TASK);

    private static final int MOST_POOLS = 20;
    private static final int MOST_NODES = 500;
    private static final int MOST_JOBS = 2_000;
    private static final int MOST_JOBS_WITH_TASKS = 20;
    private static final int MOST_TASKS = 200;

    private WorkValues() {}

    static Map<String, ValueFilter> filters() {
        return Map.of(
                NODE, (value, given) -> of(value, given, ResourceValues.POOL),
                TASK, (value, given) -> of(value, given, JOB));
    }

    static Map<String, ValueLoader> loaders(Operations operations) {
        return Map.of(
                NODE, () -> nodes(operations),
                JOB, () -> jobs(operations),
                TASK, () -> tasks(operations));
    }

    /** The sources whose values a command of a noun may have changed; a source of the noun's own name is one of them. */
    static List<String> changedWith(String noun) {
        return switch (noun) {
            case "run", "recording" -> List.of(ResourceValues.POOL, NODE, JOB, "recording");
            case "simulator", "tutorial" -> List.copyOf(ResourceValues.sources());
            case "pool", "node" -> List.of(ResourceValues.POOL, NODE);
            case "job" -> List.of(JOB, TASK);
            case "gallery" ->
                List.of(ResourceValues.GALLERY, ResourceValues.IMAGE_DEFINITION, ResourceValues.IMAGE_VERSION);
            case "image-definition", "image-version", "image", "vhd" ->
                List.of(
                        ResourceValues.IMAGE_DEFINITION,
                        ResourceValues.DEFINITION,
                        ResourceValues.IMAGE_VERSION,
                        ImageValues.NEW_IMAGE_VERSION,
                        ImageValues.IMAGE_SOURCE);
            case "vm", "snapshot", "managed-image", "disk" -> List.of(noun, ImageValues.IMAGE_SOURCE);
            case "record" -> List.of("recording");
            case "login", "subscription", "account" ->
                List.of(SessionValues.CONTEXT, SessionValues.SUBSCRIPTION, SessionValues.ACCOUNT);
            default -> List.of(noun);
        };
    }

    private static List<Value> nodes(Operations operations) {
        List<Pool> pools = operations
                .pools()
                .list(List.of("id", "currentDedicatedNodes", "currentLowPriorityNodes"))
                .filter(pool -> pool.currentDedicatedNodes() + pool.currentLowPriorityNodes() > 0)
                .limit(MOST_POOLS)
                .toList();
        List<Value> values = new ArrayList<>();
        for (Pool pool : pools) {
            List<Node> nodes = operations
                    .nodes()
                    .listOnly(pool.id(), List.of("id", "state"))
                    .limit(MOST_NODES)
                    .toList();
            nodes.forEach(node -> values.add(Value.of(node.id(), node.state()).with(ResourceValues.POOL, pool.id())));
        }
        return values;
    }

    private static List<Value> jobs(Operations operations) {
        return operations
                .jobs()
                .list(List.of("id", "state", "poolInfo"))
                .limit(MOST_JOBS)
                .map(job -> Value.of(job.id(), job.state() + ", pool " + job.poolId()))
                .toList();
    }

    private static List<Value> tasks(Operations operations) {
        List<String> jobs = operations
                .jobs()
                .list(List.of("id"))
                .limit(MOST_JOBS_WITH_TASKS)
                .map(Job::id)
                .toList();
        List<Value> values = new ArrayList<>();
        for (String job : jobs) {
            List<Task> tasks = operations
                    .tasks()
                    .listOnly(job, List.of("id", "state"))
                    .limit(MOST_TASKS)
                    .toList();
            tasks.forEach(task -> values.add(Value.of(task.id(), task.state()).with(JOB, job)));
        }
        return values;
    }

    /** Whether a value belongs to what the line names already. */
    private static boolean of(Value value, Given given, String owner) {
        List<String> named = given.words(owner);
        String own = value.attribute(owner).orElse("");
        return named.isEmpty() || named.stream().anyMatch(own::equalsIgnoreCase);
    }
}
