/**
 * Recordings of runs: the format, the recorder at the transport, redaction by allow-list, the reader that verifies the
 * hash chain, and playback as a transport of its own. A recording is data; nothing here executes any of it.
 */
@NullMarked
package io.batchsh.recording;

import org.jspecify.annotations.NullMarked;
