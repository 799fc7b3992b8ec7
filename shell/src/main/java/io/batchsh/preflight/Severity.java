package io.batchsh.preflight;

/** How much a finding matters, worst first. */
public enum Severity {
    /** The pool cannot be created, or none of its nodes would ever work. */
    BLOCKER,
    /** It may fail or cost time; a person should decide. */
    WARNING,
    /** Could not be decided, because a fact could not be read. */
    UNKNOWN,
    /** Worth knowing. */
    INFO
}
