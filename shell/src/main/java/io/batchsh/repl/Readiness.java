package io.batchsh.repl;

import io.batchsh.command.ExitCode;
import io.batchsh.command.LineCompletion;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a line has beyond its letters, got ready behind the first prompt: completion, colours, and then what takes longer. Until
 * it is there, a line is plain and Tab offers nothing; no key waits for it. All but the getting ready is for the thread that
 * reads the keys.
 */
final class Readiness {

    /** A Tab that comes this little too early is worth waiting for; nobody feels it. */
    private static final long PATIENCE_MILLIS = 50;

    private final LineCompletion completion;
    private final Runnable afterwards;
    private final CountDownLatch ready = new CountDownLatch(1);
    private final List<Ran> early = new ArrayList<>();
    private boolean begun;

    private record Ran(String line, ExitCode exitCode) {}

    /** @param afterwards what is to be done behind the prompt once completion is ready */
    Readiness(LineCompletion completion, Runnable afterwards) {
        this.completion = Objects.requireNonNull(completion, "completion is null");
        this.afterwards = Objects.requireNonNull(afterwards, "afterwards is null");
    }

    /** The prompt is there: begins, the first time. */
    void begin() {
        if (!begun) {
            begun = true;
            Thread thread = new Thread(this::prepare, "batchsh-warm-up");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void prepare() {
        try {
            completion.prepare();
            completion.refresh();
        } finally {
            ready.countDown();
        }
        afterwards.run();
    }

    boolean isReady() {
        return ready.getCount() == 0;
    }

    /** Whether completion is ready, now or in a moment that nobody notices. */
    boolean isReadyForTab() {
        try {
            return ready.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** A line has run. What came too early for completion to take notice of is told it later. */
    void ran(String line, ExitCode exitCode) {
        early.add(new Ran(line, exitCode));
        tell();
    }

    /** Called before each line: asks for values that are old. */
    void refresh() {
        if (isReady()) {
            tell();
            completion.refresh();
        }
    }

    private void tell() {
        if (isReady()) {
            early.forEach(ran -> completion.ran(ran.line(), ran.exitCode()));
            early.clear();
        }
    }
}
