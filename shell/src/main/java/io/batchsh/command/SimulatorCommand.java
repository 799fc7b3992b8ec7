package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.command.SimulatorHost.Client;
import io.batchsh.command.SimulatorHost.Service;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code simulator}: the simulated Azure itself. Faults have a file of their own. */
final class SimulatorCommand {

    private SimulatorCommand() {}

    /** Rows that are JSON, with a column for each of some names. */
    static Looks<Map<String, Object>> looks(String... namesAndTitles) {
        List<Column<Map<String, Object>>> columns = new java.util.ArrayList<>();
        for (int i = 0; i < namesAndTitles.length; i += 2) {
            String name = namesAndTitles[i];
            columns.add(Column.of(namesAndTitles[i + 1], row -> Objects.toString(row.get(name), "")));
        }
        return new Looks<>(row -> row, new TableLayout<>(columns));
    }

    @Command(
            name = "show",
            description = "Show the simulated Azure: world, clock, seed, what exists and what is still to come.",
            footer = {"simulator show", "simulator show --events 5", "simulator show --query clock -o tsv"})
    static final class ShowSimulator extends Verb {
        @Option(names = "--events", paramLabel = "<count>", description = "List this many of the next events instead.")
        int events;

        ShowSimulator(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            SimulatorControl simulator = context.simulator();
            if (events > 0) {
                return Outcome.list(
                        simulator.pending(events).stream(),
                        looks("time", "Time", "kind", "Kind", "arguments", "Arguments"));
            }
            return Outcome.one(
                    simulator.show(),
                    looks(
                            "world", "World",
                            "clock", "Clock",
                            "seed", "Seed",
                            "pools", "Pools",
                            "nodes", "Nodes",
                            "pendingEvents", "PendingEvents",
                            "faults", "Faults"));
        }
    }

    @Command(
            name = "worlds",
            description = "List the worlds that come with batchsh; --simulated=NAME starts in one.",
            footer = {"simulator worlds"})
    static final class ListWorlds extends Verb {
        ListWorlds(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(
                    context.simulator().worlds().stream(), looks("name", "Name", "description", "Description"));
        }
    }

    @Command(
            name = "clock",
            description = "Show the virtual time, or make it pass.",
            footer = {"simulator clock", "simulator clock advance 10m"})
    static final class Clock extends Verb {
        @Parameters(
                index = "0",
                arity = "0..1",
                paramLabel = "advance",
                description = "Let time pass instead of only showing it.")
        @Nullable
        String action;

        @Parameters(index = "1", arity = "0..1", paramLabel = "<duration>", description = "How much, such as 10m.")
        @Nullable
        Duration duration;

        Clock(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            SimulatorControl simulator = context.simulator();
            if (action != null && (!action.equals("advance") || duration == null)) {
                throw new UsageException("Only `advance` with a duration can follow.", "simulator clock advance 10m");
            }
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("clock", (duration == null ? simulator.now() : simulator.advance(duration)).toString());
            return Outcome.one(row, looks("clock", "Clock"));
        }
    }

    @Command(
            name = "save",
            description = "Save everything that exists and is to come in a file.",
            footer = {"simulator save before-the-storm.json"})
    static final class SaveState extends Verb {
        @Parameters(paramLabel = "<state-file>", description = "The file; one that is there is replaced.")
        Path file = Path.of("");

        SaveState(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            context.simulator().save(file);
            context.console().message("saved; go on from it: simulator load " + file);
            return Outcome.done();
        }
    }

    @Command(
            name = "load",
            description = "Go on from a saved state.",
            footer = {"simulator load before-the-storm.json"})
    static final class LoadState extends Verb {
        @Parameters(paramLabel = "<state-file>", description = "The file.")
        Path file = Path.of("");

        LoadState(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            context.simulator().load(file);
            context.console().message("it is " + context.simulator().now() + " there");
            return Outcome.done();
        }
    }

    @Command(
            name = "reset",
            description = "Begin the world again: what was done in it is gone, faults and all.",
            footer = {"simulator reset"})
    static final class ResetState extends Verb {
        ResetState(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            context.simulator().reset();
            context.console()
                    .message("the world begins again; it is "
                            + context.simulator().now());
            return Outcome.done();
        }
    }

    @Command(
            name = "fork",
            description = "Go on in a copy of everything, to see what would happen; --back gives the copy up.",
            footer = {"simulator fork what-if", "simulator fork --back"})
    static final class ForkState extends Verb {
        @Parameters(paramLabel = "<name>", arity = "0..1", description = "A name for the copy.")
        String name = "copy";

        @Option(names = "--back", description = "Give the copy up and go on where it was made.")
        boolean back;

        ForkState(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            SimulatorControl simulator = context.simulator();
            if (back) {
                context.console().message("back from " + simulator.back() + "; it is " + simulator.now());
            } else {
                simulator.fork(name);
                context.console().message("in the copy " + name + "; leave it: simulator fork --back");
            }
            return Outcome.done();
        }
    }

    @Command(
            name = "explain",
            description = "Say how the simulated behaviour of an operation is known, and which test shows it.",
            footer = {"simulator explain batch.pool.create", "simulator explain batch.pool"})
    static final class ExplainOperation extends Verb {
        @Parameters(
                paramLabel = "<operation>",
                description = "An operation, such as batch.pool.create, or its beginning.")
        String operation = "";

        ExplainOperation(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(
                    context.simulator().explain(operation).stream(),
                    looks("name", "Name", "known", "Known", "says", "Behaviour", "source", "Source"));
        }
    }

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
