package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.Notices;
import io.batchsh.batch.Quota;
import io.batchsh.session.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** What is worth seeing while a line is typed: how long the sign-in holds, what is free, what runs behind the prompt. */
public final class ToolbarFacts implements AutoCloseable {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Shell shell;
    private final BackgroundJobs jobs;
    private final InstantSource clock;
    private final ExecutorService behind = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "batchsh-toolbar");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Cores cores;
    private volatile Runnable news = () -> {};
    private @Nullable Instant asked;
    private String askedOf = "";

    private record Cores(String key, String text) {}

    /** @param clock the wall clock */
    public ToolbarFacts(Shell shell, BackgroundJobs jobs, InstantSource clock) {
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.jobs = Objects.requireNonNull(jobs, "jobs is null");
        this.clock = Objects.requireNonNull(clock, "clock is null");
    }

    /** Calls this, on a thread of its own, whenever more is known. */
    public void onNews(Runnable listener) {
        news = listener;
    }

    /** What is known now, a few words each; asks behind the prompt for what is older than a minute. */
    public List<String> present() {
        Session session = shell.unrecordedSession();
        refresh(session);
        List<String> facts = new ArrayList<>();
        session.clients().signInEnds().ifPresent(end -> facts.add(signIn(end)));
        Cores known = cores;
        if (known != null && known.key().equals(session.key())) {
            facts.add(known.text());
        }
        int running = jobs.running();
        if (running > 0) {
            facts.add(running == 1 ? "1 job running" : running + " jobs running");
        }
        if (shell.recordingFile().isPresent()) {
            facts.add("recording");
        }
        facts.add("help keys");
        return facts;
    }

    private String signIn(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative()
                ? "sign-in is renewed with the next call"
                : "sign-in holds "
                        + Durations.words(left.toMinutes() > 0 ? left.truncatedTo(ChronoUnit.MINUTES) : left);
    }

    private void refresh(Session session) {
        Instant last = asked;
        boolean fresh = last != null
                && askedOf.equals(session.key())
                && Duration.between(last, clock.instant()).compareTo(FRESH) < 0;
        // A sign-in that asks a person must not begin behind the prompt.
        if (fresh || session.account().isEmpty() || session.clients().asksPerson()) {
            return;
        }
        asked = clock.instant();
        askedOf = session.key();
        Session quiet = session.withTransport(session.transport().withNotices(Notices.unheard()));
        behind.execute(() -> {
            cores = read(quiet).orElse(null);
            news.run();
        });
    }

    private static Optional<Cores> read(Session session) {
        try {
            return new Operations(session)
                    .quotas().show().stream()
                            .filter(quota -> quota.kind() == Quota.Kind.DEDICATED_CORES)
                            .findFirst()
                            .flatMap(quota ->
                                    quota.free().map(free -> new Cores(session.key(), free + " dedicated cores free")));
        } catch (AzureException unknown) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        behind.shutdownNow();
    }
}
