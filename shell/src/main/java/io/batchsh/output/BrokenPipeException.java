package io.batchsh.output;

/** Nobody reads standard output any more, as after {@code | head}; the run ends quietly. */
public final class BrokenPipeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenPipeException() {
        super("Standard output is closed");
    }
}
