package io.batchsh.repl;

import io.batchsh.command.ExitCode;
import io.batchsh.command.Interpreter;
import io.batchsh.command.LineCompletion;
import io.batchsh.command.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
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
    private final LineCompletion completion;
    private final Prompt prompt;
    private final LineReader reader;
    private final boolean newcomer;
    private volatile @Nullable Thread running;

    Repl(
            Terminal terminal,
            Shell shell,
            Interpreter interpreter,
            LineCompletion completion,
            Prompt prompt,
            Path historyFile) {
        this.terminal = Objects.requireNonNull(terminal, "terminal is null");
        this.shell = Objects.requireNonNull(shell, "shell is null");
        this.interpreter = Objects.requireNonNull(interpreter, "interpreter is null");
        this.completion = Objects.requireNonNull(completion, "completion is null");
        this.prompt = Objects.requireNonNull(prompt, "prompt is null");
        this.newcomer = !Files.exists(historyFile);
        this.reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("batchsh")
                .history(new DiscreetHistory())
                .parser(new LineParser(interpreter::goesOn))
                .completer(new EngineCompleter(completion))
                .completionMatcher(new EngineMatcher())
                .variable(LineReader.HISTORY_FILE, historyFile)
                // A secret that was typed in spite of all is not kept.
                .variable(LineReader.HISTORY_IGNORE, "*password=*:*account-key=*:*sas-key=*:*ssh-private-key=*")
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "... ")
                .variable(LineReader.LIST_MAX, 100)
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.HISTORY_IGNORE_SPACE, true)
                .option(LineReader.Option.HISTORY_TIMESTAMPED, true)
                .option(LineReader.Option.AUTO_MENU, true)
                .option(LineReader.Option.AUTO_LIST, true)
                .option(LineReader.Option.BRACKETED_PASTE, true)
                .build();
    }

    /**
     * Runs until the person leaves.
     *
     * @param behindThePrompt started once the first prompt is there
     */
    ExitCode run(Runnable behindThePrompt) {
        // For the whole time: between two lines a Ctrl-C would otherwise end the process.
        terminal.handle(Terminal.Signal.INT, signal -> interrupt());
        terminal.writer().println(BANNER.formatted(shell.session().context()));
        if (newcomer) {
            terminal.writer().println(NEWCOMER);
        }
        Thread warmUp = new Thread(behindThePrompt, "batchsh-warm-up");
        warmUp.setDaemon(true);
        warmUp.start();
        while (shell.exit().isEmpty()) {
            completion.refresh();
            String line;
            try {
                line = reader.readLine(prompt.first());
            } catch (UserInterruptException cleared) {
                continue;
            } catch (EndOfFileException left) {
                break;
            }
            ExitCode exitCode = interruptible(line);
            shell.takeHistory().forEach(reader.getHistory()::add);
            completion.ran(line, exitCode);
        }
        return shell.exit().orElse(ExitCode.DONE);
    }

    /** Runs a line so that Ctrl-C interrupts it and not the shell. */
    private ExitCode interruptible(String line) {
        running = Thread.currentThread();
        try {
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

    /** The folder of a file, made if need be. */
    static Path prepared(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent(), "a history file has a folder"));
        } catch (IOException unwritable) {
            // A shell without a history is still a shell; JLine says nothing either.
            return file;
        }
        return file;
    }
}
