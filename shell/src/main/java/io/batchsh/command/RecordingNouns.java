package io.batchsh.command;

import picocli.CommandLine;

/** The commands for recordings and for the simulated Azure. */
final class RecordingNouns {

    private RecordingNouns() {}

    static void addTo(CommandTable table) {
        table.noun(
                "record", "Record what follows.", RecordCommand.StartRecording::new, RecordCommand.StopRecording::new);
        table.noun(
                "recording",
                "Recordings of earlier runs.",
                RecordingPlayCommand::new,
                RecordingCommand.ShowRecording::new,
                RecordingRunCommand.ListParameters::new,
                RecordingRunCommand.PlanRecording::new,
                RunRecordingCommand::new,
                RecordingRunCommand.VerifyRecording::new,
                RecordingRunCommand.UndoRecording::new,
                RecordingRunCommand.RecoverRecording::new,
                RecordingExportCommand::new,
                RecordingEditCommand::new,
                RecordingConvertCommand::new,
                RecordingTrustCommand.LintRecording::new,
                RecordingTrustCommand.DiffRecordings::new,
                RecordingTrustCommand.SignRecording::new,
                RecordingTrustCommand.VerifySignature::new);
        table.put("simulator", "The simulated Azure: faults, saved states, its clock.", (own, wanted) -> {
            CommandLine simulator = CommandTable.parser(
                    own,
                    wanted,
                    "simulator",
                    "The simulated Azure: faults, saved states, its clock.",
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
                        own,
                        all -> true,
                        "fault",
                        "What shall go wrong in the simulated Azure.",
                        SimulatorFaultCommand.AddFault::new,
                        SimulatorFaultCommand.ListFaults::new,
                        SimulatorFaultCommand.ClearFaults::new));
            }
            return simulator;
        });
    }
}
