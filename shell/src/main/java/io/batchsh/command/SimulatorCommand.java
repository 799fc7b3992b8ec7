package io.batchsh.command;

import io.batchsh.command.SimulatorHost.Client;
import io.batchsh.command.SimulatorHost.Service;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulator}: the simulated Azure for other clients. */
final class SimulatorCommand {

    private SimulatorCommand() {}

    @Command(
            name = "serve",
            description = {
                "Serve a simulated Azure over HTTPS on this machine until Ctrl-C, for az and the Azure libraries.",
                "One line of JSON on standard output says where it is and how to sign in."
            },
            footer = {"simulator serve --port 8443 --print az", "simulator serve --speed 60"})
    static final class ServeSimulator extends Verb {
        @Option(names = "--port", paramLabel = "<port>", description = "The port; any free one without it.")
        int port;

        @Option(
                names = "--speed",
                paramLabel = "<factor>",
                description = "Simulated seconds for each real one; 1 without it. At 0 the time stands until it is"
                        + " advanced by POST /_batchsh/clock/advance.")
        double speed = 1;

        @Option(
                names = "--print",
                paramLabel = "<client>",
                description = "Say on standard error what to paste for a client: az, python, node or java.")
        @Nullable
        Client recipe;

        @Option(names = "--verbose", description = "Tell each request on standard error.")
        boolean verbose;

        ServeSimulator(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            if (port < 0 || port > 65_535) {
                throw new UsageException("There is no port " + port + "; ports go up to 65535.", "simulator serve");
            }
            if (!(speed >= 0 && speed <= 1_000_000)) {
                throw new UsageException(
                        "The speed " + speed + " is not between 0 and 1000000.", "simulator serve --speed 60");
            }
            try {
                context.serve(new Service(port, speed, Optional.ofNullable(recipe), verbose));
                return Outcome.done();
            } catch (InterruptedException stopped) {
                context.console().message("The simulated Azure is stopped.");
                return Outcome.ended(ExitCode.INTERRUPTED);
            }
        }
    }
}
