package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.SmokeTestResult.Verdict;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import static java.util.Objects.requireNonNull;

/**
 * Runs one task on each node of a pool and tells what came out. The job it makes for that is deleted whatever happens,
 * Ctrl-C included. Tasks ask for their node and for all of its slots; the service may still put one elsewhere when the node
 * is busy, and the result says so.
 */
public final class SmokeTest {

    /** By this metadata the jobs of smoke tests can be told from others. */
    public static final String METADATA = "batchsh";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private static final int LONGEST_ID = 64;
    /** Of more nodes only what failed is read. */
    private static final int MOST_OUTPUTS = 100;

    private static final Set<String> READY = Set.of("idle", "running");
    private static final List<String> PROPERTIES =
            List.of("id", "state", "schedulingState", "affinityId", "errors", "startTaskInfo");

    private final AzureClients clients;
    private final Pools pools;
    private final Nodes nodes;
    private final Jobs jobs;
    private final Tasks tasks;

    public SmokeTest(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.pools = new Pools(clients);
        this.nodes = new Nodes(clients);
        this.jobs = new Jobs(clients);
        this.tasks = new Tasks(clients);
    }

    /**
     * Runs it.
     *
     * @param progress told how many tasks are done
     * @param notice told what should be known beside the results, such as a job that could not be deleted
     * @return a result for each node, in the order of the service
     * @throws AzureException if there is no node to test
     */
    public List<SmokeTestResult> run(
            String poolId, SmokeTestPlan plan, Consumer<TaskCounts> progress, Consumer<String> notice) {
        Pool pool = pools.show(poolId);
        List<Node> all = nodes.listOnly(poolId, PROPERTIES)
                .limit(plan.nodes().orElse(Integer.MAX_VALUE))
                .toList();
        Map<String, Node> byTask = new LinkedHashMap<>();
        for (Node node : all) {
            if (takesTasks(node)) {
                byTask.put("node-%04d".formatted(byTask.size() + 1), node);
            }
        }
        if (byTask.isEmpty()) {
            throw AzureException.builder(Kind.CONFLICT, "The pool " + poolId + " has no node that takes tasks.")
                    .remedy(all.isEmpty() ? "pool show " + poolId : "pool watch " + poolId)
                    .build();
        }
        String job = jobId(poolId);
        jobs.create(JobSpec.builder(job, poolId)
                .metadata(Map.of(METADATA, "pool test"))
                .maxWallClockTime(plan.timeout().plusMinutes(5))
                .build());
        try {
            return test(job, pool, plan, all, byTask, progress);
        } finally {
            cleanUp(job, notice);
        }
    }

    private List<SmokeTestResult> test(
            String job,
            Pool pool,
            SmokeTestPlan plan,
            List<Node> all,
            Map<String, Node> byTask,
            Consumer<TaskCounts> progress) {
        List<TaskSpec> specs = new ArrayList<>();
        byTask.forEach((id, node) -> specs.add(TaskSpec.builder(id, plan.commandLineOn(pool))
                .affinity(node.affinityId())
                .requiredSlots(pool.taskSlotsPerNode())
                .maxWallClockTime(plan.timeout())
                .build()));
        tasks.addAll(job, specs);
        try {
            new TaskWaits(clients).untilAllDone(job, Optional.of(plan.timeout()), progress);
        } catch (AzureException failure) {
            if (!failure.code().equals("WaitTimedOut")) {
                throw failure;
            }
            // What has not ended by now is a result too.
        }
        return results(job, pool.id(), all, byTask);
    }

    private List<SmokeTestResult> results(String job, String poolId, List<Node> all, Map<String, Node> byTask) {
        Map<String, Task> byNode = new HashMap<>();
        tasks.list(job).forEach(task -> {
            Node node = byTask.get(task.id());
            if (node != null) {
                byNode.put(node.id(), task);
            }
        });
        boolean few = byNode.size() <= MOST_OUTPUTS;
        int read = 0;
        List<SmokeTestResult> results = new ArrayList<>();
        for (Node node : all) {
            Task task = byNode.get(node.id());
            if (task == null) {
                results.add(SmokeTestResult.untested(node.id(), reason(poolId, node)));
                continue;
            }
            boolean reads = task.startTime().isPresent() && (few || (!task.succeeded() && read++ < MOST_OUTPUTS));
            results.add(result(node, task, reads));
        }
        return results;
    }

    private SmokeTestResult result(Node node, Task task, boolean reads) {
        Optional<TaskOutput> output = reads ? output(task) : Optional.empty();
        Verdict verdict = !task.completed() ? Verdict.UNFINISHED : task.succeeded() ? Verdict.PASSED : Verdict.FAILED;
        return new SmokeTestResult(
                node.id(),
                verdict,
                task.exitCode(),
                verdict == Verdict.UNFINISHED
                        ? "the task is " + task.state()
                        : task.failure().orElse(""),
                task.nodeId().filter(id -> !id.equals(node.id())),
                output.map(TaskOutput::stdout).orElse(""),
                output.map(TaskOutput::stderr).orElse(""));
    }

    /** Files may be out of reach, as on a Spot node that is gone; the verdict stands without them. */
    private Optional<TaskOutput> output(Task task) {
        try {
            return Optional.of(tasks.output(task));
        } catch (AzureException unavailable) {
            if (unavailable.kind() == Kind.NOT_FOUND || unavailable.kind() == Kind.CONFLICT) {
                return Optional.empty();
            }
            throw unavailable;
        }
    }

    private static String reason(String poolId, Node node) {
        return NodeDiagnosis.of(poolId, node)
                .map(NodeDiagnosis::says)
                .orElseGet(() -> node.schedulable()
                        ? "the node is " + node.state()
                        : "the node was told to take no tasks: node enable-scheduling " + poolId + " " + node.id());
    }

    private static boolean takesTasks(Node node) {
        return READY.contains(node.state()) && node.schedulable();
    }

    /** Such as {@code batchsh-test-demo-20260101T000000}. */
    private String jobId(String poolId) {
        String stamp = STAMP.format(clients.transport().clock().instant());
        String prefix = "batchsh-test-";
        int left = LONGEST_ID - prefix.length() - stamp.length() - 1;
        return prefix + poolId.substring(0, Math.min(poolId.length(), left)) + "-" + stamp;
    }

    private void cleanUp(String job, Consumer<String> notice) {
        // Requests of an interrupted thread fail, and this one has to go out.
        boolean interrupted = Thread.interrupted();
        try {
            jobs.delete(job);
            if (interrupted) {
                notice.accept("the job " + job + " and its tasks are deleted; nothing of the test goes on");
            }
        } catch (AzureException failure) {
            notice.accept("the job " + job + " is left: " + failure.getMessage() + " Delete it: job delete " + job);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
