package io.batchsh.simulator.program;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;

/**
 * A command line as a simulated node runs it: {@code /bin/sh -c}, {@code /bin/bash -c} and {@code cmd /c} with {@code echo},
 * {@code printenv}, {@code env}, {@code set}, {@code hostname}, {@code sleep}, {@code timeout}, {@code exit}, {@code true},
 * {@code false}, {@code cd}, {@code cat} and {@code .} with the few files there are, {@code ver} and {@code export NAME=value}, joined by {@code ;}, {@code &},
 * {@code &&} or {@code ||}; output may go to the other stream or nowhere. Everything else is not run, says so on the
 * standard output and succeeds.
 */
public final class Program {

    /** What even a command that does nothing takes; recorded, azure-sdk-for-python test_batch_files. */
    private static final Duration SHORTEST = Duration.ofNanos(46_140_000);

    private static final int MOST_OUTPUT = 1 << 20;

    private Program() {}

    /**
     * What a run writes.
     *
     * @param after how long after the start
     * @param error whether to the standard error
     */
    private record Write(Duration after, boolean error, String text) {}

    /** A run, from its start to its end; it depends on nothing but the command line and the environment. */
    public static final class Run {

        private final List<Write> writes = new ArrayList<>();
        private Duration clock = Duration.ZERO;
        private int exitCode;
        private int written;
        private boolean found = true;
        private boolean muted;

        private Run() {}

        /** 0 for success. */
        public int exitCode() {
            return exitCode;
        }

        /** How long it lasts on the virtual clock. */
        public Duration duration() {
            return clock.plus(SHORTEST);
        }

        /** Whether there is such a program; a command line without a shell may name one that is not simulated. */
        public boolean found() {
            return found;
        }

        /** The standard output so far, when {@code elapsed} has passed since the start. */
        public String output(Duration elapsed) {
            return text(false, elapsed);
        }

        /** The standard error so far, when {@code elapsed} has passed since the start. */
        public String error(Duration elapsed) {
            return text(true, elapsed);
        }

        private String text(boolean error, Duration elapsed) {
            StringBuilder text = new StringBuilder();
            for (Write write : writes) {
                if (write.error == error && write.after.compareTo(elapsed) <= 0) {
                    text.append(write.text);
                }
            }
            return text.toString();
        }

        /** Runs a command whose output may go nowhere; its time passes all the same. */
        int muted(boolean silent, IntSupplier command) {
            boolean before = muted;
            muted = before || silent;
            int code = command.getAsInt();
            muted = before;
            return code;
        }

        void write(boolean error, String text) {
            if (muted && !error) {
                return;
            }
            if (written + text.length() <= MOST_OUTPUT) {
                written += text.length();
                writes.add(new Write(clock, error, text));
            }
        }

        void pass(Duration duration) {
            clock = clock.plus(duration);
        }

        void exit(int code) {
            exitCode = code;
        }

        void notFound() {
            found = false;
            exitCode = 127;
        }
    }

    /**
     * Runs a command line.
     *
     * @param windows whether the node runs Windows; it has no {@code /bin/sh}, and Linux no {@code cmd}
     * @param environment what {@code printenv} shows and {@code $NAME} or {@code %NAME%} stands for
     */
    public static Run run(String commandLine, boolean windows, Map<String, String> environment) {
        return run(commandLine, windows, environment, Map.of());
    }

    /**
     * Runs a command line.
     *
     * @param windows whether the node runs Windows; it has no {@code /bin/sh}, and Linux no {@code cmd}
     * @param environment what {@code printenv} shows and {@code $NAME} or {@code %NAME%} stands for
     * @param files what {@code cat} and {@code .} can read, by path, and what {@code ver} says
     */
    public static Run run(
            String commandLine, boolean windows, Map<String, String> environment, Map<String, String> files) {
        Objects.requireNonNull(commandLine, "commandLine is null");
        Objects.requireNonNull(environment, "environment is null");
        Run run = new Run();
        CommandLine parsed = CommandLine.parse(commandLine);
        if (parsed.script().isPresent() && parsed.windows() != windows) {
            run.notFound();
        } else {
            new Shell(windows, environment, files, run).execute(parsed);
        }
        return run;
    }
}
