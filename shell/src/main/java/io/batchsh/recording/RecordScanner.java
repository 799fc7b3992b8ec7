package io.batchsh.recording;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import static io.batchsh.recording.RecordingProblem.Kind.ALTERED;
import static io.batchsh.recording.RecordingProblem.Kind.MALFORMED;
import static io.batchsh.recording.RecordingProblem.Kind.NOT_A_RECORDING;
import static io.batchsh.recording.RecordingProblem.Kind.TORN;
import static io.batchsh.recording.RecordingProblem.Kind.UNSEALED;

/**
 * Reads records one line behind the file, since a line is vouched for by the one after it, and stops at the first that
 * is not as it was written.
 */
final class RecordScanner implements Closeable {

    /** A line that parsed, with its own hash and what it says the hash of the line before is. */
    private record Parsed(long line, String hash, String previous, Entry entry) {}

    private final LineReader lines;
    private final Digest digest = new Digest();
    private final EntryDecoder decoder = new EntryDecoder();
    private @Nullable Parsed ahead;
    private @Nullable RecordingProblem problem;
    private boolean begun;

    RecordScanner(InputStream input) {
        this.lines = new LineReader(input);
    }

    /** What stopped the reading, or null. */
    @Nullable
    RecordingProblem problem() {
        return problem;
    }

    /** The next record, or null at the end or at a problem. */
    @Nullable
    Entry next() throws IOException {
        if (!begun) {
            begun = true;
            ahead = first();
        }
        Parsed current = ahead;
        ahead = null;
        if (current == null) {
            return null;
        }
        boolean seal = current.entry() instanceof Entry.End;
        LineReader.Line line = lines.next();
        long number = current.line() + 1;
        if (line == null) {
            if (!seal) {
                report(UNSEALED, current.line(), "the recording stops here, before its end was recorded");
            }
            return current.entry();
        }
        if (seal) {
            return report(ALTERED, number, "there is text after the seal of the recording");
        }
        if (!line.terminated()) {
            report(TORN, number, "the recording stops inside this line");
            return current.entry();
        }
        Parsed following = parse(line, number);
        if (following == null) {
            return null;
        }
        if (!following.previous().equals(current.hash())) {
            return reportAltered(following);
        }
        ahead = following;
        return current.entry();
    }

    private @Nullable Parsed first() throws IOException {
        LineReader.Line line = lines.next();
        if (line == null || !line.terminated()) {
            report(TORN, 1, line == null ? "the file is empty" : "the recording stops inside this line");
            return null;
        }
        RecordingProblem refusal = HeaderCheck.refuse(JsonText.parseObject(line.bytes()));
        if (refusal != null) {
            problem = refusal;
            return null;
        }
        Parsed parsed = parse(line, 1);
        if (parsed != null && !(parsed.entry() instanceof Entry.Header)) {
            report(NOT_A_RECORDING, 1, "this is not the header of a batchsh recording");
            return null;
        }
        return parsed;
    }

    private @Nullable Parsed parse(LineReader.Line line, long number) {
        if (line.tooLong()) {
            report(MALFORMED, number, "the line is longer than any record");
            return null;
        }
        Optional<Map<String, @Nullable Object>> object = JsonText.parseObject(line.bytes());
        if (object.isEmpty()) {
            report(MALFORMED, number, "the line is not a JSON object");
            return null;
        }
        Entry entry;
        try {
            entry = decoder.decode(object.get());
        } catch (IllegalArgumentException | ArithmeticException e) {
            report(MALFORMED, number, String.valueOf(e.getMessage()));
            return null;
        }
        if (entry instanceof Entry.End && !Seal.holds(line.bytes(), digest)) {
            report(ALTERED, number, "the record was altered (its seal does not hold)");
            return null;
        }
        if (entry.place().index() != number - 1) {
            report(
                    ALTERED,
                    number,
                    "the record is numbered " + entry.place().index() + " where " + (number - 1) + " is due");
            return null;
        }
        String previous = object.get().get("p") instanceof String text ? text : "";
        return new Parsed(number, digest.of(line.bytes(), line.bytes().length), previous, entry);
    }

    /** Either the line before was altered, or what this line says about it: the line after this one tells which. */
    private @Nullable Entry reportAltered(Parsed following) throws IOException {
        long altered = following.line() - 1;
        LineReader.Line line = following.entry() instanceof Entry.End ? null : lines.next();
        if (line != null && line.terminated() && !line.tooLong()) {
            Object vouched = JsonText.parseObject(line.bytes()).orElse(Map.of()).get("p");
            if (!following.hash().equals(vouched)) {
                altered = following.line();
            }
        }
        return report(
                ALTERED, altered, "the record was altered (its hash is not what line " + (altered + 1) + " says)");
    }

    private @Nullable Entry report(RecordingProblem.Kind kind, long line, String message) {
        problem = new RecordingProblem(kind, line, message);
        return null;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
