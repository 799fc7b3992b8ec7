package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a recording holds, for {@code recording show}; texts have their control characters made visible.
 *
 * @param records how many records could be read
 * @param duration from the start to the last record, on the run's clock
 * @param outcome how the run ended; empty if the recording is incomplete
 * @param problem why the recording is incomplete; empty if it is whole
 */
public record RecordingSummary(
        RecordingHeader header,
        long records,
        Duration duration,
        List<CommandRow> commands,
        List<CallRow> calls,
        List<WaitRow> waits,
        Optional<String> outcome,
        Optional<RecordingProblem> problem) {

    /** A command line. */
    public record CommandRow(long line, Duration at, String text) {}

    /**
     * A call and its answer.
     *
     * @param status the HTTP status; 0 if there was no answer
     * @param outcome {@code ok}, {@code service-error}, {@code transport-error}, {@code cancelled}; {@code in doubt} for a
     *     mutating call whose answer was not recorded; {@code unanswered} for a read
     */
    public record CallRow(
            long line, Duration at, String operation, String resource, boolean mutates, int status, String outcome) {}

    /** A wait. */
    public record WaitRow(
            long line, Duration at, String resource, String until, Duration elapsed, long polls, String outcome) {}

    static final String IN_DOUBT = "in doubt";

    public RecordingSummary {
        commands = List.copyOf(commands);
        calls = List.copyOf(calls);
        waits = List.copyOf(waits);
    }

    /** The mutating calls of which nobody knows whether they took effect. */
    public List<CallRow> inDoubt() {
        return calls.stream().filter(call -> call.outcome().equals(IN_DOUBT)).toList();
    }

    /**
     * Reads a recording through.
     *
     * @throws AzureException if it is no recording or was altered
     */
    public static RecordingSummary of(Path file) {
        List<CommandRow> commands = new ArrayList<>();
        Map<Long, CallRow> calls = new LinkedHashMap<>();
        List<WaitRow> waits = new ArrayList<>();
        String outcome = null;
        long records = 0;
        Duration duration = Duration.ZERO;
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                Entry entry = next.get();
                records++;
                duration = entry.place().at();
                if (entry instanceof Entry.Command command) {
                    commands.add(new CommandRow(
                            command.place().line(), command.place().at(), Player.visible(command.text())));
                } else if (entry instanceof Entry.Call call) {
                    calls.put(call.place().index(), row(call));
                } else if (entry instanceof Entry.Result result) {
                    calls.computeIfPresent(result.call(), (index, row) -> answered(row, result));
                } else if (entry instanceof Entry.Wait wait) {
                    waits.add(row(wait));
                } else if (entry instanceof Entry.End end) {
                    outcome = Player.visible(end.outcome());
                }
            }
            return new RecordingSummary(
                    reader.header(),
                    records,
                    duration,
                    commands,
                    List.copyOf(calls.values()),
                    waits,
                    Optional.ofNullable(outcome),
                    reader.problem());
        }
    }

    private static CallRow row(Entry.Call call) {
        return new CallRow(
                call.place().line(),
                call.place().at(),
                Player.visible(call.operation()),
                Player.visible(String.join("/", call.resource())),
                call.mutates(),
                0,
                call.mutates() ? IN_DOUBT : "unanswered");
    }

    private static CallRow answered(CallRow row, Entry.Result result) {
        return new CallRow(
                row.line(),
                row.at(),
                row.operation(),
                row.resource(),
                row.mutates(),
                result.status(),
                Player.visible(result.outcome()));
    }

    private static WaitRow row(Entry.Wait wait) {
        return new WaitRow(
                wait.place().line(),
                wait.place().at(),
                Player.visible(String.join("/", wait.resource())),
                Player.visible(wait.until()),
                wait.elapsed(),
                wait.polls(),
                Player.visible(wait.outcome()));
    }
}
