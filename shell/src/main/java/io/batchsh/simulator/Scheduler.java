package io.batchsh.simulator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Puts tasks on nodes: jobs by priority, then age, tasks in their order, nodes as the pool spreads or packs. */
final class Scheduler {

    private static final String SCHEDULE = "pool.schedule";
    /** Recorded, azure-sdk-for-python test_batch_files: a task runs about a second after it was added. */
    private static final Duration DELAY = Duration.ofMillis(600);

    private final Simulation simulation;
    private final TaskLife life;

    Scheduler(Simulation simulation) {
        this.simulation = simulation;
        this.life = new TaskLife(simulation);
    }

    /** Lets the tasks of a pool be scheduled soon. */
    static void poke(Simulation simulation, Pool pool) {
        if (!pool.scheduling) {
            pool.scheduling = true;
            simulation.timeline().after(DELAY, SCHEDULE, pool.event());
        }
    }

    /** As {@link #poke(Simulation, Pool)}, for the pool of a job, if it exists. */
    static void poke(Simulation simulation, Job job) {
        simulation
                .store()
                .account(job.account)
                .flatMap(account -> account.pool(job.pool))
                .ifPresent(pool -> poke(simulation, pool));
    }

    void handle(EventTable events) {
        events.on(SCHEDULE, arguments -> simulation.store().pool(arguments).ifPresent(this::fill));
    }

    private void fill(Pool pool) {
        pool.scheduling = false;
        BatchAccount account = simulation.store().account(pool.account).orElseThrow();
        List<Job> jobs = new ArrayList<>();
        for (Job job : account.jobs.values()) {
            if (job.pool.equalsIgnoreCase(pool.id) && job.is("active")) {
                Dependencies.unblock(job);
                if (!job.ready.isEmpty()) {
                    jobs.add(job);
                }
            }
        }
        if (jobs.isEmpty()) {
            return;
        }
        jobs.sort(Comparator.comparing(Job::priority)
                .reversed()
                .thenComparing(job -> job.created)
                .thenComparing(job -> job.id));
        PriorityQueue<Node> nodes = free(pool);
        for (Job job : jobs) {
            if (nodes.isEmpty()) {
                return;
            }
            fill(account, pool, job, nodes);
        }
    }

    private static PriorityQueue<Node> free(Pool pool) {
        Comparator<Node> order = Comparator.comparingInt(Node::usedSlots);
        PriorityQueue<Node> nodes =
                new PriorityQueue<>((pool.packs() ? order.reversed() : order).thenComparingInt(node -> node.ordinal));
        int slots = pool.slotsPerNode();
        for (Node node : pool.nodes.values()) {
            if (node.takesTasks() && node.usedSlots() < slots) {
                nodes.add(node);
            }
        }
        return nodes;
    }

    private void fill(BatchAccount account, Pool pool, Job job, PriorityQueue<Node> nodes) {
        int slots = pool.slotsPerNode();
        for (Iterator<Task> tasks = job.ready.iterator();
                tasks.hasNext() && job.onNodes < job.mostAtOnce() && !nodes.isEmpty(); ) {
            Task task = tasks.next();
            List<Node> chosen = choose(pool, task, nodes);
            if (!chosen.isEmpty()) {
                tasks.remove();
                life.begin(account, pool, task, chosen);
            }
            for (Node node : chosen) {
                if (node.takesTasks() && node.usedSlots() < slots) {
                    nodes.add(node);
                }
            }
        }
    }

    /** Takes out of the queue what a task runs on, the first node for the task itself; empty if it must wait. */
    private static List<Node> choose(Pool pool, Task task, PriorityQueue<Node> nodes) {
        int wanted = Json.integer(task.configuration, "multiInstanceSettings", "numberOfInstances")
                .orElse(1);
        Optional<String> affinity = Json.text(task.configuration, "affinityInfo", "affinityId");
        if (wanted == 1 && affinity.isPresent()) {
            Node preferred = pool.nodes.get(affinity.get().replaceFirst("^TVM:", ""));
            if (preferred != null && fits(pool, task, preferred) && nodes.remove(preferred)) {
                return List.of(preferred);
            }
        }
        List<Node> chosen = new ArrayList<>();
        List<Node> passed = new ArrayList<>();
        while (chosen.size() < wanted && !nodes.isEmpty()) {
            Node node = nodes.remove();
            (fits(pool, task, node) ? chosen : passed).add(node);
        }
        nodes.addAll(passed);
        if (chosen.size() < wanted) {
            nodes.addAll(chosen);
            return List.of();
        }
        return chosen;
    }

    private static boolean fits(Pool pool, Task task, Node node) {
        if (!node.takesTasks() || node.usedSlots() + task.slots() > pool.slotsPerNode()) {
            return false;
        }
        if (Boolean.FALSE.equals(task.configuration.get("allowLowPriorityNode")) && !node.dedicated) {
            return false;
        }
        NodeVisit visit = task.job.visits.get(node.id);
        return visit == null || visit.preparationExit == 0;
    }

    /** What runs on a pool, for who asks for it. */
    static List<Job> jobsOf(BatchAccount account, Pool pool) {
        return account.jobs.values().stream()
                .filter(job -> job.pool.equalsIgnoreCase(pool.id))
                .toList();
    }
}
