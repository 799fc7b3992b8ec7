package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.nio.file.Path;

/**
 * What is wrong with a recording.
 *
 * @param kind what kind of wrong
 * @param line the line it is in, from 1
 * @param message the problem in one sentence, without the line number
 */
public record RecordingProblem(Kind kind, long line, String message) {

    public RecordingProblem {
        message = Player.visible(message);
    }

    /** What can be wrong. */
    public enum Kind {
        /** The first line is not the header of a recording. */
        NOT_A_RECORDING,
        /** Made by a newer batchsh in a format this one cannot read. */
        NEWER_FORMAT,
        /** A finished line is not a record. */
        MALFORMED,
        /** A line is not what was written, or is missing. */
        ALTERED,
        /** The last line was cut off while it was written. */
        TORN,
        /** The run did not end: the recording has no seal. */
        UNSEALED;

        /** Whether this means that the recording stops early and that what is there can be read. */
        public boolean isIncomplete() {
            return this == TORN || this == UNSEALED;
        }
    }

    /** The problem as people read it, such as {@code line 7: the record was altered (…)}. */
    @Override
    public String toString() {
        return "line " + line + ": " + message;
    }

    AzureException asException(Path file) {
        return AzureException.builder(
                        AzureException.Kind.INVALID, "The recording " + file + " cannot be used: " + this + ".")
                .code("Recording" + codeSuffix())
                .build();
    }

    private String codeSuffix() {
        return switch (kind) {
            case NOT_A_RECORDING -> "Unrecognised";
            case NEWER_FORMAT -> "Newer";
            case MALFORMED -> "Malformed";
            case ALTERED -> "Altered";
            case TORN, UNSEALED -> "Incomplete";
        };
    }
}
