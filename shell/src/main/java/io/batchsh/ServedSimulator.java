package io.batchsh;

import io.batchsh.azure.AzureException;
import io.batchsh.command.SimulatorControl;
import io.batchsh.command.SimulatorHost;
import io.batchsh.output.Console;
import io.batchsh.recording.SecretRegister;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.server.ClientRecipe;
import io.batchsh.simulator.server.ConnectionDetails;
import io.batchsh.simulator.server.ServerSettings;
import io.batchsh.simulator.server.SimulatorServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** Serves the simulated Azure of the session, or the demo world where there is none. */
final class ServedSimulator implements SimulatorHost {

    private final Optional<SimulatedAzure> azure;
    private final Optional<SimulatorControl> control;
    private final Path certificates;
    private final SecretRegister secrets;

    /**
     * @param azure the simulated Azure of the session
     * @param control the same, as commands reach it
     * @param certificates the folder for the server's certificates
     * @param secrets told the secrets that are printed, which a recording must not keep
     */
    ServedSimulator(
            Optional<SimulatedAzure> azure,
            Optional<SimulatorControl> control,
            Path certificates,
            SecretRegister secrets) {
        this.azure = azure;
        this.control = control;
        this.certificates = certificates;
        this.secrets = secrets;
    }

    @Override
    public SimulatorControl control() {
        return control.orElseThrow(() -> AzureException.builder(
                        AzureException.Kind.REFUSED, "This session does not run on the simulated Azure.")
                .remedy("batchsh --simulated")
                .build());
    }

    @Override
    public void serve(Service service, Console console) throws InterruptedException {
        ServerSettings settings = new ServerSettings(
                service.port(), service.speed(), certificates, service.verbose() ? console::message : line -> {});
        try (SimulatorServer server = SimulatorServer.start(azure.orElseGet(SimulatedAzure::demo), settings)) {
            ConnectionDetails details = server.details();
            secrets.add(details.identity().clientSecret()::reveal);
            secrets.add(details::controlToken);
            service.recipe()
                    .ifPresent(client ->
                            console.message(ClientRecipe.valueOf(client.name()).text(details)));
            console.print(details.json() + "\n");
            console.flush();
            console.message("The simulated Azure answers at " + details.url() + "; Ctrl-C stops it.");
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.FAILED, "The simulated Azure cannot be served.")
                    .reason(e.getMessage())
                    .remedy("simulator serve, which takes any free port")
                    .cause(e)
                    .build();
        }
    }
}
