package io.batchsh.recording;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The seal of the last record, which no later line vouches for: its last field {@code root} is the hash of all of the
 * line's bytes before that field, and so, through {@code p}, of the whole file.
 */
final class Seal {

    private static final byte[] FIELD = ",\"root\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] CLOSE = "\"}".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = FIELD.length + 64 + CLOSE.length;

    private Seal() {}

    /** The line with its seal, from the line without it. */
    static byte[] close(byte[] open, Digest digest) {
        int length = open.length - 1;
        byte[] hash = digest.of(open, length).getBytes(StandardCharsets.US_ASCII);
        byte[] line = Arrays.copyOf(open, length + LENGTH);
        System.arraycopy(FIELD, 0, line, length, FIELD.length);
        System.arraycopy(hash, 0, line, length + FIELD.length, hash.length);
        System.arraycopy(CLOSE, 0, line, line.length - CLOSE.length, CLOSE.length);
        return line;
    }

    static boolean holds(byte[] line, Digest digest) {
        int length = line.length - LENGTH;
        if (length < 1) {
            return false;
        }
        byte[] open = Arrays.copyOf(line, length + 1);
        open[length] = '}';
        return Arrays.equals(close(open, digest), line);
    }
}
