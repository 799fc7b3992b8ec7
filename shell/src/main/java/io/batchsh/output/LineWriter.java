package io.batchsh.output;

import java.io.Writer;
import java.util.Objects;
import java.util.function.Consumer;

/** Hands on what is written line by line, without line ends; {@link #close} hands on a last line that has none. */
public final class LineWriter extends Writer {

    private final Consumer<String> lines;
    private final StringBuilder line = new StringBuilder();

    public LineWriter(Consumer<String> lines) {
        this.lines = Objects.requireNonNull(lines, "lines is null");
    }

    @Override
    public void write(char[] text, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (text[i] == '\n') {
                handOn();
            } else {
                line.append(text[i]);
            }
        }
    }

    private void handOn() {
        int length = line.length();
        lines.accept(length > 0 && line.charAt(length - 1) == '\r' ? line.substring(0, length - 1) : line.toString());
        line.setLength(0);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        if (line.length() > 0) {
            handOn();
        }
    }
}
