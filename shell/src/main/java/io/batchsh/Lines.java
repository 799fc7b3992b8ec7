package io.batchsh;

import io.batchsh.command.ExitCode;
import io.batchsh.command.Interpreter;
import io.batchsh.command.Shell;
import org.jspecify.annotations.Nullable;

/**
 * Runs lines without a prompt.
 *
 * @param goOn whether a failing line lets the next ones run
 */
record Lines(Interpreter interpreter, Shell shell, boolean goOn) {

    /** Runs all lines and returns the exit code of the first that failed. */
    ExitCode run(LineSource source) {
        ExitCode result = ExitCode.DONE;
        for (@Nullable String line = source.next(); line != null; line = source.next()) {
            ExitCode exitCode = interpreter.execute(whole(line, source));
            if (result == ExitCode.DONE) {
                result = exitCode;
            }
            boolean stop = exitCode == ExitCode.INTERRUPTED || (exitCode != ExitCode.DONE && !goOn);
            if (stop || shell.exit().isPresent()) {
                break;
            }
        }
        return result;
    }

    private String whole(String line, LineSource source) {
        StringBuilder text = new StringBuilder(line);
        while (interpreter.goesOn(text.toString())) {
            String next = source.next();
            if (next == null) {
                break;
            }
            text.append('\n').append(next);
        }
        return text.toString();
    }
}
