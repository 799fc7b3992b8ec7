package io.batchsh.command;

import java.util.function.Predicate;
import picocli.CommandLine;

/** The verbs of {@code simulator}, with the noun below it. */
final class SimulatorNoun {

    static final String DESCRIPTION = "The simulated Azure: faults, saved states, its clock.";

    private SimulatorNoun() {}

    static CommandLine parser(CommandContext context, Predicate<String> wanted) {
        CommandLine simulator = CommandTable.parser(
                context,
                wanted,
                "simulator",
                DESCRIPTION,
                SimulatorCommand.ShowSimulator::new,
                SimulatorCommand.ListWorlds::new,
                SimulatorCommand.Clock::new,
                SimulatorCommand.SaveState::new,
                SimulatorCommand.LoadState::new,
                SimulatorCommand.ResetState::new,
                SimulatorCommand.ForkState::new,
                SimulatorCommand.ExplainOperation::new,
                SimulatorCommand.ServeSimulator::new);
        if (wanted.test("fault")) {
            simulator.addSubcommand(CommandTable.parser(
                    context,
                    all -> true,
                    "fault",
                    "What shall go wrong in the simulated Azure.",
                    SimulatorFaultCommand.AddFault::new,
                    SimulatorFaultCommand.ListFaults::new,
                    SimulatorFaultCommand.ClearFaults::new));
        }
        return simulator;
    }
}
