package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.batch.RequestOptions;
import io.batchsh.image.JsonTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import static java.util.Objects.requireNonNull;

/**
 * Moves jobs and job schedules from one pool to another. A job can change its pool only while it is disabled (Batch REST
 * reference, Update Job), so that each is disabled, moved and enabled again. A job that is on the way carries a metadata item,
 * by which a later call finds a move that was interrupted and finishes it. Methods throw {@link AzureException}.
 */
public final class JobMoves {

    private static final String MARK = "batchsh-moving";
    private static final Set<String> OVER = Set.of("completed", "terminating", "deleting");
    private static final Set<String> FATES = Set.of("wait", "requeue", "terminate");

    private final AzureClients clients;
    private final Jobs jobs;
    private final Pools pools;
    private final JobWaits waits;

    public JobMoves(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.jobs = new Jobs(clients);
        this.pools = new Pools(clients);
        this.waits = new JobWaits(clients);
    }

    /**
     * Moves every job and job schedule of a pool that is not over, one after the other.
     *
     * @param to a pool that is there
     * @param tasks what becomes of running tasks: {@code wait}, {@code requeue} or {@code terminate}
     * @param progress told what is being done, in words
     */
    public List<JobMove> moveAll(String from, String to, String tasks, Consumer<String> progress) {
        if (!FATES.contains(tasks)) {
            throw AzureException.builder(Kind.INVALID, "'" + tasks + "' is nothing that can become of running tasks.")
                    .reason("They wait, requeue or terminate.")
                    .build();
        }
        requireOther(from, to);
        List<JobMove> moved = new ArrayList<>();
        for (JsonTree schedule : schedules()) {
            if (isOn(schedule.child("jobSpecification"), from) && !OVER.contains(schedule.textOrEmpty("state"))) {
                progress.accept("moving job schedule " + schedule.textOrEmpty("id") + " to pool " + to);
                moved.add(move(schedule, to));
            }
        }
        for (Job job : jobs.list().toList()) {
            boolean halfway = isOn(job, to) && job.metadata().containsKey(MARK);
            if ((isOn(job, from) || halfway) && !OVER.contains(job.state())) {
                moved.add(move(job, to, tasks, progress));
            }
        }
        return moved;
    }

    /** The service takes a job of a pool that is not there: its tasks would wait for ever. */
    private void requireOther(String from, String to) {
        if (from.equalsIgnoreCase(to)) {
            throw AzureException.builder(Kind.INVALID, "'" + to + "' is the pool that they are on.")
                    .build();
        }
        try {
            if (pools.show(to).state().equals("active")) {
                return;
            }
        } catch (AzureException missing) {
            if (missing.kind() != Kind.NOT_FOUND) {
                throw missing;
            }
            throw AzureException.builder(Kind.NOT_FOUND, "There is no pool '" + to + "' to move jobs to.")
                    .remedy("pool list")
                    .cause(missing)
                    .build();
        }
        throw AzureException.builder(Kind.CONFLICT, "The pool '" + to + "' is being deleted.")
                .remedy("pool list")
                .build();
    }

    private JobMove move(Job job, String to, String tasks, Consumer<String> progress) {
        String id = job.id();
        if (job.state().equals("active") || job.state().equals("enabling")) {
            update(id, Map.of("metadata", metadata(job, true)));
            progress.accept("disabling job " + id + ", running tasks: " + tasks);
            jobs.disable(id, tasks);
        }
        Job disabled = waits.untilState(id, "disabled", Optional.empty());
        if (!isOn(disabled, to)) {
            progress.accept("moving job " + id + " to pool " + to);
            update(id, Map.of("poolInfo", Map.of("poolId", to)));
        }
        boolean again = disabled.metadata().containsKey(MARK);
        if (again) {
            jobs.enable(id);
            update(id, Map.of("metadata", metadata(disabled, false)));
        }
        return new JobMove("job", id, again);
    }

    private JobMove move(JsonTree schedule, String to) {
        String id = schedule.textOrEmpty("id");
        Map<String, Object> specification =
                new LinkedHashMap<>(schedule.child("jobSpecification").properties());
        specification.put("poolInfo", Map.of("poolId", to));
        AzureCalls.call(() -> clients.batch()
                .updateJobScheduleWithResponse(
                        id, JsonAnswers.body(Map.of("jobSpecification", specification)), new RequestOptions()));
        return new JobMove("job schedule", id, schedule.textOrEmpty("state").equals("active"));
    }

    private static boolean isOn(Job job, String pool) {
        return isOn(new JsonTree(job.document()), pool);
    }

    private static boolean isOn(JsonTree job, String pool) {
        return job.textOrEmpty("poolInfo", "poolId").equalsIgnoreCase(pool);
    }

    private static List<Object> metadata(Job job, boolean mark) {
        List<Object> metadata = new ArrayList<>();
        new JsonTree(job.document())
                .children("metadata").stream()
                        .filter(item -> !item.textOrEmpty("name").equals(MARK))
                        .forEach(item -> metadata.add(item.properties()));
        if (mark) {
            metadata.add(Map.of("name", MARK, "value", "enable again"));
        }
        return metadata;
    }

    private List<JsonTree> schedules() {
        return AzureCalls.stream(() -> clients.batch().listJobSchedules(new RequestOptions()))
                .map(json -> new JsonTree(JsonAnswers.tree(json)))
                .toList();
    }

    private void update(String id, Map<String, Object> changes) {
        AzureCalls.call(
                () -> clients.batch().updateJobWithResponse(id, JsonAnswers.body(changes), new RequestOptions()));
    }
}
