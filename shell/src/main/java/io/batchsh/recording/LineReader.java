package io.batchsh.recording;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines as bytes, with whether they were finished; a carriage return before the line feed is not part of a line. */
final class LineReader implements Closeable {

    /** No batchsh writes a longer line; a longer one would only fill the memory. */
    static final int LONGEST = 64 << 20;

    /** A line without its terminator. */
    static final class Line {
        private final byte[] bytes;
        private final boolean terminated;
        private final boolean tooLong;
        private final int size;

        Line(byte[] bytes, int size, boolean terminated, boolean tooLong) {
            this.bytes = bytes;
            this.size = size;
            this.terminated = terminated;
            this.tooLong = tooLong;
        }

        /** Its length in the file, with its terminator. */
        int size() {
            return size;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean terminated() {
            return terminated;
        }

        boolean tooLong() {
            return tooLong;
        }
    }

    private final InputStream input;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int limit;

    LineReader(InputStream input) {
        this.input = input;
    }

    /** The next line, or null at the end of the file. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        while (position < limit || fill()) {
            int from = position;
            while (position < limit && buffer[position] != '\n') {
                position++;
            }
            line.write(buffer, from, position - from);
            if (line.size() > LONGEST) {
                return new Line(new byte[0], line.size(), true, true);
            }
            if (position < limit) {
                position++;
                return new Line(withoutReturn(line.toByteArray()), line.size() + 1, true, false);
            }
        }
        return line.size() == 0 ? null : new Line(line.toByteArray(), line.size(), false, false);
    }

    private boolean fill() throws IOException {
        position = 0;
        limit = Math.max(0, input.read(buffer));
        return limit > 0;
    }

    private static byte[] withoutReturn(byte[] line) {
        boolean has = line.length > 0 && line[line.length - 1] == '\r';
        return has ? Arrays.copyOf(line, line.length - 1) : line;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
