package io.batchsh.recording;

/** The two streams a person reads; a recording keeps them apart. */
public enum Stream {
    /** Results. */
    OUT,
    /** What is said about the work. */
    ERR
}
