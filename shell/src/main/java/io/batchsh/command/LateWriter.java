package io.batchsh.command;

import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** A writer that is opened when something is written, or closed: a line that fails before leaves its file as it was. */
final class LateWriter extends Writer {

    private final Opening opening;
    private @Nullable Writer writer;
    private @Nullable IOException failure;

    /** Opens what is written to. */
    interface Opening {
        Writer open() throws IOException;
    }

    LateWriter(Opening opening) {
        this.opening = opening;
    }

    private Writer opened() throws IOException {
        if (writer == null) {
            writer = opening.open();
        }
        return writer;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        try {
            opened().write(text, offset, length);
        } catch (IOException failed) {
            failure = failed;
            throw failed;
        }
    }

    @Override
    public void flush() throws IOException {
        if (writer != null) {
            writer.flush();
        }
    }

    /** Ends a result that is whole, even if it is empty. */
    void finish() throws IOException {
        if (failure != null) {
            throw failure;
        }
        opened().flush();
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
