package io.batchsh.command;

import io.batchsh.output.Console;
import java.util.Objects;
import java.util.Optional;

/** Serves a simulated Azure to other clients, and controls the one of this session. The commands know of the simulator no more than this. */
public interface SimulatorHost {

    /** The clients that can be told how to connect. */
    enum Client {
        /** The Azure CLI. */
        AZ,
        /** The Azure libraries for Python. */
        PYTHON,
        /** The Azure libraries for Node. */
        NODE,
        /** The Azure libraries for Java. */
        JAVA
    }

    /**
     * What to serve.
     *
     * @param port the TCP port on the loopback interface; 0 takes any free one
     * @param speed simulated seconds for each real one; 0 lets the time stand
     * @param recipe the client to explain the connection for
     * @param verbose whether each request is told on standard error
     */
    record Service(int port, double speed, Optional<Client> recipe, boolean verbose) {
        public Service {
            Objects.requireNonNull(recipe, "recipe is null");
        }
    }

    /**
     * What can be done with the simulated Azure that the session runs on.
     *
     * @throws io.batchsh.azure.AzureException if it does not run on one
     */
    SimulatorControl control();

    /**
     * Prints one line of JSON with all a client has to know when the server listens, and serves until the thread is
     * interrupted.
     *
     * @throws InterruptedException at the end; the server is closed by then
     * @throws io.batchsh.azure.AzureException if it cannot be served
     */
    void serve(Service service, Console console) throws InterruptedException;
}
