package io.batchsh.simulator;

import java.io.IOException;

/** A connection that a fault broke. */
final class ConnectionReset extends IOException {

    private static final long serialVersionUID = 1L;

    ConnectionReset(Fault fault) {
        super("Connection reset (injected by fault " + fault.id() + ")");
    }
}
