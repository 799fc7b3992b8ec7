package io.batchsh.repl;

import io.batchsh.command.ExitCode;
import io.batchsh.command.HistoryFile;
import io.batchsh.command.Interpreter;
import io.batchsh.command.LineCompletion;
import io.batchsh.command.Shell;
import io.batchsh.command.ToolbarFacts;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.output.Console;
import io.batchsh.output.Pager;
import io.batchsh.output.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import org.jline.terminal.Terminal;

/** The prompt: one terminal, open as long as the shell runs. */
public final class Interactive implements AutoCloseable {

    private final TerminalOpening opening;
    private final TerminalConsole console;

    /** @param pager shows what is longer than the screen */
    public Interactive(TerminalOpening opening, Pager pager) {
        this.opening = Objects.requireNonNull(opening, "opening is null");
        this.console = new TerminalConsole(opening, pager);
    }

    /** Where commands print while the prompt is open. */
    public Console console() {
        return console;
    }

    /**
     * Reads and runs lines until the person leaves.
     *
     * @param messages the look of the prompt and of what is said around it
     * @param history where the history is kept
     * @param environment the environment variables
     * @param clock the wall clock
     * @param behindThePrompt started once the first prompt is there
     */
    public ExitCode run(
            Shell shell,
            Interpreter interpreter,
            Theme messages,
            HistoryFile history,
            Map<String, String> environment,
            InstantSource clock,
            Runnable behindThePrompt) {
        Objects.requireNonNull(shell, "shell is null");
        try (LineCompletion completion = new LineCompletion(shell, interpreter, clock);
                ToolbarFacts facts = new ToolbarFacts(shell, interpreter.jobs(), clock)) {
            ShellHistory lines = new ShellHistory(
                    history, shell.configuration().number(ConfigurationKey.HISTORY_SIZE), () -> shell.session()
                            .context());
            Terminal terminal = opening.terminal();
            Readiness readiness = new Readiness(completion, behindThePrompt);
            ShellReader reader = new ShellReader(
                    terminal,
                    shell,
                    interpreter,
                    lines,
                    new HistorySearch(lines, clock),
                    messages,
                    new LineEditor(environment, shell::configuration),
                    readiness);
            reader.setCompleter(new EngineCompleter(completion, readiness::isReadyForTab));
            reader.setCompletionMatcher(new EngineMatcher());
            Toolbar toolbar =
                    new Toolbar(terminal, facts, () -> shell.configuration().flag(ConfigurationKey.TOOLBAR));
            Prompt prompt = new Prompt(shell, messages, terminal::getColumns);
            return runUntilClosed(new Repl(terminal, shell, interpreter, readiness, prompt, reader, toolbar), terminal);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** A signal that ends the process closes the terminal first, under the hands of whoever reads a line from it. */
    private static ExitCode runUntilClosed(Repl repl, Terminal terminal) {
        try {
            return repl.run();
        } catch (IllegalStateException unusable) {
            if (isClosed(terminal)) {
                return ExitCode.DONE;
            }
            throw unusable;
        }
    }

    private static boolean isClosed(Terminal terminal) {
        try {
            terminal.getSize();
            return false;
        } catch (IllegalStateException closed) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            opening.terminal().close();
        } catch (IOException closing) {
            throw new UncheckedIOException(closing);
        }
    }
}
