package io.batchsh.repl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jline.terminal.Terminal;

/**
 * The terminal of this process, being opened. Half of what a prompt takes is done here, beside what else is to be done before
 * it is needed.
 */
public final class TerminalOpening {

    private final FutureTask<Terminal> opening;

    private TerminalOpening(FutureTask<Terminal> opening) {
        this.opening = opening;
    }

    /** Begins, and returns at once. */
    public static TerminalOpening begin() {
        FutureTask<Terminal> opening = new FutureTask<>(ShellTerminal::open);
        Thread thread = new Thread(opening, "batchsh-terminal");
        thread.setDaemon(true);
        thread.start();
        return new TerminalOpening(opening);
    }

    /** The terminal, once it is open. A Ctrl-C meanwhile is kept for later. */
    Terminal terminal() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return opening.get();
                } catch (InterruptedException early) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof IOException unusable
                    ? new UncheckedIOException(unusable)
                    : new IllegalStateException(failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
