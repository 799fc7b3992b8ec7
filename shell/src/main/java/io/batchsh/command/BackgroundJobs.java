package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.output.Console;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lines that run behind the prompt, each in a shell of its own that begins where the prompt is. What they print is kept; that
 * they have ended is said at once.
 */
public final class BackgroundJobs implements AutoCloseable {

    /** Ended jobs beyond these are forgotten, the oldest first. */
    private static final int MOST = 100;

    private final Function<Console, Interpreter> shells;
    private final InstantSource clock;
    private final List<Running> jobs = new ArrayList<>();
    private @Nullable Consumer<String> announce;
    private int last;
    private int warnedAt;

    private static final class Running {
        private final int number;
        private final String line;
        private final Instant started;
        private final JobConsole console = new JobConsole();
        private @Nullable Thread thread;
        private @Nullable Instant ended;
        private @Nullable ExitCode exitCode;
        private boolean stopped;

        Running(int number, String line, Instant started) {
            this.number = number;
            this.line = line;
            this.started = started;
        }
    }

    /**
     * @param shells makes a shell that prints on a console
     * @param clock the wall clock
     */
    public BackgroundJobs(Function<Console, Interpreter> shells, InstantSource clock) {
        this.shells = Objects.requireNonNull(shells, "shells is null");
        this.clock = Objects.requireNonNull(clock, "clock is null");
    }

    /** Says by this from now on that a job has ended. Without it nothing runs behind a prompt, for there is none. */
    public synchronized void announceBy(Consumer<String> words) {
        announce = words;
    }

    /**
     * Runs a line behind the prompt.
     *
     * @return the number of the job
     * @throws AzureException if there is no prompt
     */
    synchronized int start(String line) {
        if (announce == null) {
            throw AzureException.builder(
                            AzureException.Kind.INVALID, "Nothing runs behind a prompt where there is none.")
                    .remedy("the same line without &")
                    .build();
        }
        last++;
        Running job = new Running(last, line, clock.instant());
        Interpreter interpreter = shells.apply(job.console);
        Thread thread = new Thread(() -> run(job, interpreter), "batchsh-job-" + job.number);
        thread.setDaemon(true);
        job.thread = thread;
        jobs.add(job);
        if (jobs.size() > MOST) {
            jobs.stream().filter(old -> old.ended != null).findFirst().ifPresent(jobs::remove);
        }
        thread.start();
        return job.number;
    }

    private void run(Running job, Interpreter interpreter) {
        ExitCode exitCode = ExitCode.FAILED;
        try {
            exitCode = interpreter.execute(job.line);
        } finally {
            end(job, exitCode);
        }
    }

    private void end(Running job, ExitCode exitCode) {
        Consumer<String> words;
        String news;
        synchronized (this) {
            job.ended = clock.instant();
            job.exitCode = exitCode;
            job.thread = null;
            words = announce;
            news = "[" + job.number + "] " + state(job).name().toLowerCase(Locale.ROOT) + " after "
                    + Durations.words(Duration.between(job.started, job.ended)) + ": " + job.line;
            notifyAll();
        }
        if (words != null) {
            words.accept(news);
        }
    }

    /** All jobs that are remembered. */
    public synchronized List<BackgroundJob> list() {
        return jobs.stream().map(this::view).toList();
    }

    /** How many are running. */
    public synchronized int running() {
        return (int) jobs.stream().filter(job -> job.ended == null).count();
    }

    /** Whether leaving would interrupt a job and nobody has been told so since the last one began. */
    public synchronized boolean warnsOfLeaving() {
        boolean warns = running() > 0 && warnedAt != last;
        warnedAt = last;
        return warns;
    }

    /** What leaving would interrupt. */
    public synchronized String farewell() {
        int count = running();
        return (count == 1 ? "1 job is" : count + " jobs are")
                + " still running: jobs lists them; leave once more to interrupt them";
    }

    /** What a job has printed so far. */
    synchronized String output(int number) {
        return find(number).console.text();
    }

    /** Interrupts a job; what it asked of Azure goes on there. */
    synchronized void stop(int number) {
        Running job = find(number);
        if (job.thread != null) {
            job.stopped = true;
            job.thread.interrupt();
        }
    }

    /** Waits until a job has ended. */
    synchronized BackgroundJob await(int number) throws InterruptedException {
        Running job = find(number);
        while (job.ended == null) {
            wait();
        }
        return view(job);
    }

    private Running find(int number) {
        return jobs.stream().filter(job -> job.number == number).findFirst().orElseThrow(() -> AzureException.builder(
                        AzureException.Kind.NOT_FOUND, "There is no job " + number + ".")
                .reason("Jobs are lines that were run with & at their end.")
                .remedy("jobs")
                .build());
    }

    private BackgroundJob view(Running job) {
        Instant until = job.ended == null ? clock.instant() : job.ended;
        return new BackgroundJob(
                job.number,
                job.line,
                state(job),
                job.started,
                Duration.between(job.started, until),
                Optional.ofNullable(job.exitCode));
    }

    private static BackgroundJob.State state(Running job) {
        if (job.ended == null) {
            return BackgroundJob.State.RUNNING;
        }
        if (job.stopped) {
            return BackgroundJob.State.STOPPED;
        }
        return job.exitCode == ExitCode.DONE ? BackgroundJob.State.DONE : BackgroundJob.State.FAILED;
    }

    /** Interrupts all that run. */
    @Override
    public synchronized void close() {
        announce = null;
        jobs.forEach(job -> stop(job.number));
    }
}
