package io.batchsh;

import io.batchsh.azure.AzureException;
import io.batchsh.command.GuardedSimulator;
import io.batchsh.command.SimulatorControl;
import io.batchsh.command.SimulatorHost;
import io.batchsh.output.Console;
import io.batchsh.output.ControlCharacters;
import io.batchsh.recording.SecretRegister;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.server.ClientRecipe;
import io.batchsh.simulator.server.ConnectionDetails;
import io.batchsh.simulator.server.ServerSettings;
import io.batchsh.simulator.server.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Serves the simulated Azure of the session, or the demo world where there is none. */
final class ServedSimulator implements SimulatorHost {

    private final Supplier<Optional<SimulatedAzure>> azure;
    private final BooleanSupplier recording;
    private final BooleanSupplier readOnly;
    private final Runnable moved;
    private final Path certificates;
    private final SecretRegister secrets;

    /**
     * @param azure the simulated Azure that the session runs on just now
     * @param recording whether the run is being recorded
     * @param readOnly whether the session is read-only
     * @param moved called when another account answers there than before
     * @param certificates the folder for the server's certificates
     * @param secrets told the secrets that are printed, which a recording must not keep
     */
    ServedSimulator(
            Supplier<Optional<SimulatedAzure>> azure,
            BooleanSupplier recording,
            BooleanSupplier readOnly,
            Runnable moved,
            Path certificates,
            SecretRegister secrets) {
        this.azure = azure;
        this.recording = recording;
        this.readOnly = readOnly;
        this.moved = moved;
        this.certificates = certificates;
        this.secrets = secrets;
    }

    @Override
    public SimulatorControl control() {
        return azure.get()
                .map(running -> new GuardedSimulator(new EmbeddedSimulator(running, recording, moved), readOnly))
                .orElseThrow(() -> AzureException.builder(
                                AzureException.Kind.REFUSED, "This session does not run on the simulated Azure.")
                        .remedy("context use simulated")
                        .build());
    }

    @Override
    public void serve(Service service, Console console) throws InterruptedException {
        Consumer<String> log =
                service.verbose() ? line -> console.message(ControlCharacters.visibleText(line)) : line -> {};
        ServerSettings settings = new ServerSettings(service.port(), service.speed(), certificates, log);
        SimulatedAzure served = azure.get().orElseGet(SimulatedAzure::demo);
        try {
            if (service.state().filter(Files::exists).isPresent()) {
                served.controls().load(service.state().get());
            }
            try {
                untilInterrupted(served, settings, service, console);
            } finally {
                if (service.state().isPresent()) {
                    served.controls().save(service.state().get());
                }
            }
        } catch (IllegalArgumentException unreadable) {
            throw AzureException.builder(AzureException.Kind.INVALID, "The saved state cannot be served.")
                    .reason(unreadable.getMessage())
                    .remedy("simulator serve, without --state")
                    .cause(unreadable)
                    .build();
        } catch (IOException e) {
            if (Thread.interrupted()) {
                // What a file says when Ctrl-C comes while it is written.
                InterruptedException interruption = new InterruptedException(e.getMessage());
                interruption.initCause(e);
                throw interruption;
            }
            throw AzureException.builder(AzureException.Kind.FAILED, "The simulated Azure cannot be served.")
                    .reason(e.getMessage())
                    .remedy("simulator serve, which takes any free port")
                    .cause(e)
                    .build();
        }
    }

    private void untilInterrupted(SimulatedAzure served, ServerSettings settings, Service service, Console console)
            throws IOException, InterruptedException {
        try (SimulatorServer server = SimulatorServer.start(served, settings)) {
            ConnectionDetails details = server.details();
            secrets.add(details.identity().clientSecret()::reveal);
            secrets.add(details::controlToken);
            secrets.add(details.identity().identityHeader()::reveal);
            service.recipe()
                    .ifPresent(client ->
                            console.message(ClientRecipe.valueOf(client.name()).text(details)));
            console.print(details.json() + "\n");
            console.flush();
            if (details.pool().isEmpty()) {
                console.message("The account " + details.identity().accountName()
                        + " has no pool to take an example from: gallery, imageVersionId, nodeAgentSkuId and vmSize are"
                        + " not among the details.");
            }
            console.message("The simulated Azure answers at " + details.url() + "; Ctrl-C stops it.");
            new CountDownLatch(1).await();
        }
    }
}
