package io.batchsh.repl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;

/** A pseudo-terminal for a run that is rehearsed: the run has one end of it, and nobody looks at the other. */
public final class RehearsalTerminal implements AutoCloseable {

    private static final Size USUAL = Size.of(80, 24);

    private final JniNativePty pty;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();

    private RehearsalTerminal(JniNativePty pty) {
        this.pty = pty;
    }

    /** There are no pseudo-terminals here. */
    public static final class UnavailableException extends IOException {

        private static final long serialVersionUID = 1;

        private UnavailableException(Throwable cause) {
            super(cause);
        }
    }

    /** @throws UnavailableException if there are no pseudo-terminals here */
    public static RehearsalTerminal open() throws UnavailableException {
        try {
            // A pseudo-terminal of this provider is one of JNI, or there is none.
            return new RehearsalTerminal((JniNativePty) new JniTerminalProvider().open(null, USUAL)).read();
        } catch (IOException | LinkageError | RuntimeException none) {
            throw new UnavailableException(none);
        }
    }

    // A run whose output nobody takes would stop in the middle of it.
    private RehearsalTerminal read() {
        Thread reader = new Thread(this::show, "batchsh-rehearsal");
        reader.setDaemon(true);
        reader.start();
        return this;
    }

    private void show() {
        byte[] some = new byte[4096];
        try {
            InputStream output = pty.getMasterInput();
            for (int read = output.read(some); read >= 0; read = output.read(some)) {
                synchronized (shown) {
                    shown.write(some, 0, read);
                }
            }
        } catch (IOException over) {
            // The run is over, and with it the terminal.
        }
    }

    /** The file that is the run's end of it. */
    public Path path() {
        return Path.of(pty.getName());
    }

    /** Types keys, which wait until they are read. */
    public void type(String keys) throws IOException {
        OutputStream keyboard = pty.getMasterOutput();
        keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
        keyboard.flush();
    }

    /** What was shown so far. */
    public String shown() {
        synchronized (shown) {
            return shown.toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        pty.close();
    }
}
