package io.batchsh.command;

import java.util.List;

/** The commands for recordings and for the simulated Azure. */
final class RecordingNouns implements Nouns {

    private static final List<String> WORDS = List.of("record", "recording", "simulator");

    @Override
    public List<String> words() {
        return WORDS;
    }

    @Override
    public FirstWord behind(String word) {
        return switch (word) {
            case "record" ->
                Noun.of("Record what follows.", RecordCommand.StartRecording.class, RecordCommand.StopRecording.class);
            case "recording" ->
                Noun.of(
                        "Recordings of earlier runs.",
                        RecordingPlayCommand.class,
                        RecordingCommand.ShowRecording.class,
                        RecordingRunCommand.ListParameters.class,
                        RecordingRunCommand.PlanRecording.class,
                        RunRecordingCommand.class,
                        RecordingRunCommand.VerifyRecording.class,
                        RecordingRunCommand.UndoRecording.class,
                        RecordingRunCommand.RecoverRecording.class,
                        RecordingExportCommand.class,
                        RecordingEditCommand.class,
                        RecordingConvertCommand.class,
                        RecordingTrustCommand.LintRecording.class,
                        RecordingTrustCommand.DiffRecordings.class,
                        RecordingTrustCommand.SignRecording.class,
                        RecordingTrustCommand.VerifySignature.class);
            case "simulator" ->
                Noun.of(
                                "The simulated Azure: faults, saved states, its clock.",
                                SimulatorCommand.ShowSimulator.class,
                                SimulatorCommand.ListWorlds.class,
                                SimulatorCommand.Clock.class,
                                SimulatorCommand.SaveState.class,
                                SimulatorCommand.LoadState.class,
                                SimulatorCommand.ResetState.class,
                                SimulatorCommand.ForkState.class,
                                SimulatorCommand.ExplainOperation.class,
                                SimulatorCommand.ServeSimulator.class)
                        .with(
                                "fault",
                                Noun.of(
                                        "What shall go wrong in the simulated Azure.",
                                        SimulatorFaultCommand.AddFault.class,
                                        SimulatorFaultCommand.ListFaults.class,
                                        SimulatorFaultCommand.ClearFaults.class));
            default -> throw new IllegalArgumentException(word);
        };
    }
}
