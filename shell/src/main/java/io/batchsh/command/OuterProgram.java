package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.output.Console;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A program of the outer shell that reads a result. It writes to the terminal, or to where batchsh itself writes.
 *
 * @param command as the outer shell reads it
 */
record OuterProgram(String command, Console console) {

    /** Starts the program when there is something to read, and returns when it has ended. */
    ExitCode feed(Consumer<Writer> result) throws InterruptedException {
        AtomicReference<Process> started = new AtomicReference<>();
        LateWriter input = new LateWriter(() -> start(started));
        try {
            result.accept(input);
            input.finish();
            input.close();
        } catch (IOException closed) {
            // A program may have read enough; whether it failed its exit status says.
            if (started.get() == null) {
                throw AzureException.builder(AzureException.Kind.FAILED, "The outer shell cannot be started.")
                        .reason(closed.getMessage())
                        .cause(closed)
                        .build();
            }
        } catch (RuntimeException failure) {
            stop(started);
            throw failure;
        }
        return awaitEnd(Objects.requireNonNull(started.get(), "input was written to a program that is not there"));
    }

    private Writer start(AtomicReference<Process> started) throws IOException {
        console.flush();
        Process process = new ProcessBuilder(shellWords())
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        started.set(process);
        return new BufferedWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    }

    private List<String> shellWords() {
        return File.separatorChar == '\\' ? List.of("cmd", "/c", command) : List.of("/bin/sh", "-c", command);
    }

    private ExitCode awaitEnd(Process process) throws InterruptedException {
        try {
            int status = process.waitFor();
            if (status != 0) {
                console.message("the program ended with exit status " + status);
            }
            return status == 0 ? ExitCode.DONE : ExitCode.FAILED;
        } catch (InterruptedException stopped) {
            process.destroy();
            throw stopped;
        }
    }

    private static void stop(AtomicReference<Process> started) {
        Process process = started.get();
        if (process != null) {
            process.destroy();
        }
    }
}
