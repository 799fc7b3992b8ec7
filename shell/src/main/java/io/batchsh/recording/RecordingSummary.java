package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a recording holds, for {@code recording show}: counts, and what is open. The rows are in {@link Timeline}. Texts have their
 * control characters made visible.
 *
 * @param records how many records could be read
 * @param duration from the start to the last record, on the run's clock
 * @param commands how many command lines
 * @param calls how many calls
 * @param waits how many waits
 * @param inDoubt the mutating calls of which nobody knows whether they took effect
 * @param unanswered the numbers of all calls without an answer
 * @param outcome how the run ended; empty if the recording is incomplete
 * @param problem why the recording is incomplete; empty if it is whole
 */
public record RecordingSummary(
        RecordingHeader header,
        long records,
        Duration duration,
        long commands,
        long calls,
        long waits,
        List<Timeline.CallRow> inDoubt,
        Set<Long> unanswered,
        Optional<String> outcome,
        Optional<RecordingProblem> problem) {

    public RecordingSummary {
        inDoubt = List.copyOf(inDoubt);
        unanswered = Set.copyOf(unanswered);
    }

    /**
     * Reads a recording through, in memory that grows with its unanswered calls only.
     *
     * @throws AzureException if it is no recording or was altered
     */
    public static RecordingSummary of(Path file) {
        Count count = new Count();
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                count.take(next.get());
            }
            return new RecordingSummary(
                    reader.header(),
                    count.records,
                    count.duration,
                    count.commands,
                    count.calls,
                    count.waits,
                    count.open.values().stream()
                            .filter(Entry.Call::mutates)
                            .map(Timeline.CallRow::unanswered)
                            .toList(),
                    count.open.keySet(),
                    Optional.ofNullable(count.outcome),
                    reader.problem());
        }
    }

    private static final class Count {
        private final Map<Long, Entry.Call> open = new LinkedHashMap<>();
        private long records;
        private Duration duration = Duration.ZERO;
        private long commands;
        private long calls;
        private long waits;
        private @Nullable String outcome;

        void take(Entry entry) {
            records++;
            duration = entry.place().at();
            if (entry instanceof Entry.Command) {
                commands++;
            } else if (entry instanceof Entry.Call call) {
                calls++;
                open.put(call.place().index(), call);
            } else if (entry instanceof Entry.Result result) {
                open.remove(result.call());
            } else if (entry instanceof Entry.Wait) {
                waits++;
            } else if (entry instanceof Entry.End end) {
                outcome = Player.visible(end.outcome());
            }
        }
    }
}
