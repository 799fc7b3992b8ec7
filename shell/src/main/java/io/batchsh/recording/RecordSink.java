package io.batchsh.recording;

import java.io.Closeable;
import java.io.IOException;

/** Where finished lines go. */
interface RecordSink extends Closeable {

    /** Writes a line with its terminator, all of it or an exception. */
    void write(byte[] line) throws IOException;

    /** Returns when what was written is on the disk. */
    void force() throws IOException;
}
