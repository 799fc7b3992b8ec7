package io.batchsh.recording;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The commands, calls and waits of a recording, each with how it ended, in the order of their lines. Read while it is walked, in
 * memory that holds no more than the calls that were open at the same time.
 */
public final class Timeline {

    static final String IN_DOUBT = "in doubt";

    private final Path file;
    private final Set<Long> unanswered;

    /** @param summary of the same file, for it tells which calls have no answer to wait for */
    public Timeline(Path file, RecordingSummary summary) {
        this.file = file;
        this.unanswered = summary.unanswered();
    }

    /** One row; texts have their control characters made visible. */
    public sealed interface Row {
        long line();

        Duration at();
    }

    /** A command line. */
    public record CommandRow(long line, Duration at, String text) implements Row {}

    /**
     * A call and its answer.
     *
     * @param status the HTTP status; 0 if there was no answer
     * @param outcome {@code ok}, {@code service-error}, {@code transport-error}, {@code cancelled}; {@code in doubt} for a
     *     mutating call whose answer was not recorded; {@code unanswered} for a read
     */
    public record CallRow(
            long line, Duration at, String operation, String resource, boolean mutates, int status, String outcome)
            implements Row {

        static CallRow unanswered(Entry.Call call) {
            return of(call, 0, call.mutates() ? IN_DOUBT : "unanswered");
        }

        private static CallRow of(Entry.Call call, int status, String outcome) {
            return new CallRow(
                    call.place().line(),
                    call.place().at(),
                    Player.visible(call.operation()),
                    Player.visible(call.about()),
                    call.mutates(),
                    status,
                    outcome);
        }
    }

    /** A wait. */
    public record WaitRow(
            long line, Duration at, String resource, String until, Duration elapsed, long polls, String outcome)
            implements Row {}

    /**
     * The rows; closing the stream closes the file.
     *
     * @throws io.batchsh.azure.AzureException if it is no recording; on the way, if it was altered
     */
    public Stream<Row> stream() {
        RecordingReader reader = RecordingReader.open(file);
        Walk walk = new Walk(reader, unanswered);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, Spliterator.ORDERED), false)
                .onClose(reader::close);
    }

    /** A row whose call may still lack its answer. */
    private static final class Due {
        private @Nullable Row row;

        Due(@Nullable Row row) {
            this.row = row;
        }
    }

    private static final class Walk implements Iterator<Row> {
        private final RecordingReader reader;
        private final Set<Long> unanswered;
        private final Deque<Due> due = new ArrayDeque<>();
        private final Map<Long, Entry.Call> open = new HashMap<>();
        private final Map<Long, Due> awaited = new HashMap<>();

        Walk(RecordingReader reader, Set<Long> unanswered) {
            this.reader = reader;
            this.unanswered = unanswered;
        }

        @Override
        public boolean hasNext() {
            while (due.isEmpty() || due.element().row == null) {
                Optional<Entry> next = reader.next();
                if (next.isEmpty()) {
                    reader.close();
                    return false;
                }
                take(next.get());
            }
            return true;
        }

        @Override
        public Row next() {
            if (hasNext()) {
                Row row = due.remove().row;
                if (row != null) {
                    return row;
                }
            }
            throw new NoSuchElementException();
        }

        private void take(Entry entry) {
            if (entry instanceof Entry.Command command) {
                Entry.Place place = command.place();
                due.add(new Due(new CommandRow(place.line(), place.at(), Player.visible(command.text()))));
            } else if (entry instanceof Entry.Wait wait) {
                due.add(new Due(row(wait)));
            } else if (entry instanceof Entry.Call call) {
                long number = call.place().index();
                Due row = new Due(unanswered.contains(number) ? CallRow.unanswered(call) : null);
                due.add(row);
                if (row.row == null) {
                    open.put(number, call);
                    awaited.put(number, row);
                }
            } else if (entry instanceof Entry.Result result) {
                answered(result);
            }
        }

        private void answered(Entry.Result result) {
            Entry.Call call = open.remove(result.call());
            Due row = awaited.remove(result.call());
            if (call != null && row != null) {
                row.row = CallRow.of(call, result.status(), Player.visible(result.outcome()));
            }
        }
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
