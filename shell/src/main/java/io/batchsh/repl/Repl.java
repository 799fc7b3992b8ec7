package io.batchsh.repl;

import io.batchsh.command.ExitCode;
import io.batchsh.command.Interpreter;
import io.batchsh.command.Shell;
import io.batchsh.output.ControlCharacters;
import java.util.Objects;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** Reads lines and runs them until Ctrl-D or {@code exit}. */
final class Repl {

    private static final String BANNER =
            "batchsh on %s. Tab completes, Ctrl-R searches the history, help explains, Ctrl-D leaves.";

    private static final String NEWCOMER =
            "New here? tutorial start first-pool leads from an image to a running pool, on a simulated Azure.";

    private final Terminal terminal;
    private final Shell shell;
    private final Interpreter interpreter;
    private final Readiness readiness;
    private final Prompt prompt;
    private final ShellReader reader;
    private final Toolbar toolbar;
    private final boolean newcomer;
    private volatile @Nullable Thread running;

    Repl(
            Terminal terminal,
            Shell shell,
            Interpreter interpreter,
            Readiness readiness,
            Prompt prompt,
            ShellReader reader,
            Toolbar toolbar) {
        this.terminal = Objects.requireNonNull(terminal, "terminal is null");
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.interpreter = Objects.requireNonNull(interpreter, "interpreter is null");
        this.readiness = Objects.requireNonNull(readiness, "readiness is null");
        this.prompt = Objects.requireNonNull(prompt, "prompt is null");
        this.reader = Objects.requireNonNull(reader, "reader is null");
        this.newcomer = reader.getHistory().isEmpty();
        this.toolbar = Objects.requireNonNull(toolbar, "toolbar is null");
    }

    /** Runs until the person leaves. */
    ExitCode run() {
        // For the whole time: between two lines a Ctrl-C would otherwise end the process.
        terminal.handle(Terminal.Signal.INT, signal -> interrupt());
        interpreter.jobs().announceBy(this::announce);
        toolbar.followNews(reader::isReading);
        terminal.writer().println(BANNER.formatted(shell.session().context()));
        if (newcomer) {
            terminal.writer().println(NEWCOMER);
        }
        while (shell.exit().isEmpty()) {
            readiness.refresh();
            reader.configure();
            toolbar.draw();
            String line;
            try {
                line = reader.readLine(prompt.first());
            } catch (UserInterruptException cleared) {
                continue;
            } catch (EndOfFileException left) {
                if (interpreter.jobs().warnsOfLeaving()) {
                    shell.console().message(interpreter.jobs().farewell());
                    continue;
                }
                break;
            }
            ExitCode exitCode = interruptible(line);
            shell.takeHistory().forEach(reader.getHistory()::add);
            readiness.ran(line, exitCode);
        }
        toolbar.hide();
        return shell.exit().orElse(ExitCode.DONE);
    }

    /** Says something above the line that is being typed, which stays as it is. */
    private void announce(String news) {
        if (reader.isReading()) {
            reader.printAbove(brief(news));
            toolbar.draw();
        } else {
            shell.console().message(brief(news));
        }
    }

    /** One line: what ran is in the list of jobs, whole. */
    private String brief(String news) {
        String visible = ControlCharacters.visible(news);
        int most = Math.max(20, terminal.getColumns() - 1);
        return visible.length() <= most ? visible : visible.substring(0, most - 3) + "...";
    }

    /** Runs a line so that Ctrl-C interrupts it and not the shell. */
    private ExitCode interruptible(String line) {
        toolbar.hide();
        running = Thread.currentThread();
        try {
            if (!line.isBlank()) {
                TimeBetweenLines.pass(shell.session());
            }
            return interpreter.execute(line);
        } finally {
            running = null;
            // A late Ctrl-C must not end the next line's wait.
            Thread.interrupted();
            terminal.flush();
        }
    }

    private void interrupt() {
        Thread thread = running;
        if (thread != null) {
            thread.interrupt();
        }
    }
}
