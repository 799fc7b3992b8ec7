package io.batchsh.simulator.server;

import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * How to serve a simulated Azure.
 *
 * @param port the TCP port for HTTPS; 0 takes any free one
 * @param speed simulated seconds for each real one; at 0 time stands until a control call advances it
 * @param certificates the folder for the certificate authority and the server's certificate, made when missing
 * @param log told one line for each request; called by many threads
 */
public record ServerSettings(int port, double speed, Path certificates, Consumer<String> log) {

    public ServerSettings {
        Objects.requireNonNull(certificates, "certificates is null");
        Objects.requireNonNull(log, "log is null");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is between 0 and 65535, not " + port);
        }
        if (!(speed >= 0 && speed <= 1_000_000)) {
            throw new IllegalArgumentException("a speed is between 0 and 1000000, not " + speed);
        }
    }
}
