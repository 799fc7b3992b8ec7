package io.batchsh.completion;

import java.util.List;

/** Reads a source, usually over the network; runs on the index's own thread. */
@FunctionalInterface
public interface ValueLoader {
    /** All values of the source; may block, and is interrupted when the index closes. */
    List<Value> load() throws Exception;
}
