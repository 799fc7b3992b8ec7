package io.batchsh.recording;

import java.io.IOException;

/** A file of exchanges that cannot be read on; the message says why and repeats nothing of the file. */
final class ExchangeFileException extends IOException {

    private static final long serialVersionUID = 1L;

    ExchangeFileException(String problem) {
        super(problem);
    }

    ExchangeFileException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
