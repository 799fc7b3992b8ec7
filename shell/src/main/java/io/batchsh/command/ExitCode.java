package io.batchsh.command;

import io.batchsh.azure.AzureException;

/** How a command or a run ended, as the process exit status says it. */
public enum ExitCode {
    /** Done as asked. */
    DONE(0),
    /** Failed. */
    FAILED(1),
    /** The command line was wrong; nothing was done. */
    USAGE(2),
    /** The named resource does not exist. */
    NOT_FOUND(3),
    /** Refused by a preflight rule or a policy, before Azure was asked. */
    REFUSED(4),
    /** A replay differs from its recording, or a resource has drifted. */
    DIFFERS(5),
    /** Interrupted by Ctrl-C. */
    INTERRUPTED(130);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The process exit status. */
    public int status() {
        return status;
    }

    /** The exit code of a failure. */
    public static ExitCode of(AzureException.Kind kind) {
        return switch (kind) {
            case NOT_FOUND -> NOT_FOUND;
            case REFUSED -> REFUSED;
            case DIFFERS -> DIFFERS;
            case INVALID, CONFLICT, DENIED, UNREACHABLE, UNAVAILABLE, FAILED -> FAILED;
        };
    }
}
