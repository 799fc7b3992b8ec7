package io.batchsh.preflight;

import io.batchsh.azure.AzureException;

/** A rule asked for a fact that could not be read; the rule stays undecided. */
final class UnreadableFactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final AzureException reason;

    UnreadableFactException(String fact, AzureException reason) {
        super(fact, reason, false, false);
        this.reason = reason;
    }

    /** What could not be read, in words. */
    String fact() {
        return String.valueOf(getMessage());
    }

    AzureException reason() {
        return reason;
    }
}
