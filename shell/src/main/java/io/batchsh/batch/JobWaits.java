package io.batchsh.batch;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.azure.Wait;
import java.time.Duration;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** Waits for jobs, on the clock of the transport. */
public final class JobWaits {

    private final AzureClients clients;
    private final Jobs jobs;

    public JobWaits(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
        this.jobs = new Jobs(clients);
    }

    /** Waits until a job is in a state, such as {@code disabled} or {@code completed}. */
    public Job untilState(String jobId, String state, Optional<Duration> timeout) {
        return new Wait<>(
                        clients.transport(),
                        "jobs/" + jobId,
                        "state == " + state,
                        () -> jobs.show(jobId),
                        job -> job.state().equals(state))
                .watch("/state", Job::state, job -> null)
                .whenGivenUp(job -> "Last seen: job " + jobId + " " + job.state() + ".", "job show " + jobId)
                .timeout(timeout.orElse(null))
                .await();
    }

    /** Waits until a job and its tasks are gone. */
    public void untilDeleted(String jobId, Optional<Duration> timeout) {
        new Wait<>(clients.transport(), "jobs/" + jobId, "gone", () -> existing(jobId), Optional::isEmpty)
                .watch("/state", job -> job.map(Job::state).orElse("gone"), job -> null)
                .whenGivenUp(job -> "The job " + jobId + " is being deleted.", "job list")
                .timeout(timeout.orElse(null))
                .await();
    }

    private Optional<Job> existing(String jobId) {
        try {
            return Optional.of(jobs.show(jobId));
        } catch (AzureException failure) {
            if (failure.kind() == Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }
}
