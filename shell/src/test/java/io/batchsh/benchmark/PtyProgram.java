package io.batchsh.benchmark;

import com.pty4j.PtyProcess;
import com.pty4j.PtyProcessBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program in a real pseudo-terminal, and when what it shows arrives. */
final class PtyProgram implements AutoCloseable {

    private static final long LIMIT = TimeUnit.SECONDS.toNanos(60);
    private static final Pattern ESCAPE =
            Pattern.compile("\u001b(\\[[0-9;?]*[ -/]*[@-~]|[()][A-Z0-9]|[=>78]|\\][^\u0007]*\u0007)");

    private final long started;
    private final PtyProcess process;
    private final OutputStream input;
    private final StringBuilder shown = new StringBuilder();
    private boolean ended;

    private PtyProgram(long started, PtyProcess process) {
        this.started = started;
        this.process = process;
        this.input = process.getOutputStream();
        Thread reader = new Thread(() -> read(process.getInputStream()), "pty-reader");
        reader.setDaemon(true);
        reader.start();
    }

    static PtyProgram start(Path folder, List<String> command, Map<String, String> environment) throws IOException {
        long started = System.nanoTime();
        return new PtyProgram(
                started,
                new PtyProcessBuilder(command.toArray(String[]::new))
                        .setEnvironment(environment)
                        .setDirectory(folder.toString())
                        .setInitialColumns(120)
                        .setInitialRows(40)
                        .start());
    }

    /** Waits for a text behind the last one that was waited for, and returns the milliseconds since the start. */
    double await(String text) throws InterruptedException {
        long limit = System.nanoTime() + LIMIT;
        synchronized (shown) {
            while (true) {
                String plain = ESCAPE.matcher(shown).replaceAll("");
                int at = plain.indexOf(text);
                if (at >= 0) {
                    double time = (System.nanoTime() - started) / 1e6;
                    // Looking through all that was ever shown would take longer than the answer.
                    shown.replace(0, shown.length(), plain.substring(at + text.length()));
                    return time;
                }
                if (ended || System.nanoTime() > limit) {
                    throw new IllegalStateException("'" + text + "' did not appear in:\n" + plain);
                }
                shown.wait(100);
            }
        }
    }

    /** Types keys and returns the milliseconds until these texts have appeared, one after the other. */
    double answer(String keys, String... texts) throws IOException, InterruptedException {
        long before = System.nanoTime();
        input.write(keys.getBytes(StandardCharsets.UTF_8));
        input.flush();
        for (String text : texts) {
            await(text);
        }
        return (System.nanoTime() - before) / 1e6;
    }

    /** The most it had resident so far, in MiB. */
    double memory() {
        return ProcessMemory.peak(process.pid());
    }

    private void read(InputStream output) {
        byte[] buffer = new byte[8192];
        try {
            for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                synchronized (shown) {
                    shown.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
                    shown.notifyAll();
                }
            }
        } catch (IOException closed) {
            // A pseudo-terminal reports the end of its program as an error.
        } finally {
            synchronized (shown) {
                ended = true;
                shown.notifyAll();
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }
}
