package io.batchsh.repl;

import io.batchsh.command.ExitCode;
import io.batchsh.command.Interpreter;
import io.batchsh.command.LineCompletion;
import io.batchsh.command.Shell;
import io.batchsh.output.Console;
import io.batchsh.output.Pager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.jline.terminal.Terminal;

/** The prompt: one terminal, open as long as the shell runs. */
public final class Interactive implements AutoCloseable {

    private final Terminal terminal;
    private final TerminalConsole console;

    /**
     * Opens the terminal of this process.
     *
     * @param pager shows what is longer than the screen
     */
    public Interactive(Pager pager) {
        try {
            terminal = ShellTerminal.open();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        console = new TerminalConsole(terminal, pager);
    }

    /** Where commands print while the prompt is open. */
    public Console console() {
        return console;
    }

    /**
     * Reads and runs lines until the person leaves.
     *
     * @param coloured whether the prompt has colour
     * @param historyFile where the history is kept, readable by its owner only
     * @param clock the wall clock
     * @param behindThePrompt started once the first prompt is there
     */
    public ExitCode run(
            Shell shell,
            Interpreter interpreter,
            boolean coloured,
            Path historyFile,
            InstantSource clock,
            Runnable behindThePrompt) {
        Objects.requireNonNull(shell, "shell is null");
        try (LineCompletion completion = new LineCompletion(shell, interpreter, clock)) {
            return new Repl(
                            terminal,
                            shell,
                            interpreter,
                            completion,
                            new Prompt(shell, coloured),
                            Repl.prepared(historyFile))
                    .run(behindThePrompt);
        }
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }
}
