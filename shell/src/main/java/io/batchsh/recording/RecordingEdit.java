package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes to a recording, written to a new file that says what it was made from; the recording itself stays as it is.
 *
 * @param title a title for the new recording; empty to keep what it has
 * @param sets other values by input name
 * @param drops lines to leave out
 * @param insertions notes and chapters by the line before which they go; a line behind the last is the end
 */
public record RecordingEdit(
        Optional<String> title, Map<String, String> sets, List<Lines> drops, List<Insertion> insertions) {

    /** Lines from one to another, both included, from 1. */
    public record Lines(long first, long last) {
        boolean has(long line) {
            return first <= line && line <= last;
        }
    }

    /** A text to go before a line: a chapter, or a note. */
    public record Insertion(long line, boolean chapter, String text) {}

    /** Lines that no recording can be without. */
    private static final Set<String> KEPT = Set.of("header", "input", "end");

    public RecordingEdit {
        sets = Map.copyOf(sets);
        drops = List.copyOf(drops);
        insertions = List.copyOf(insertions);
    }

    /**
     * Writes the new file.
     *
     * @param secrets what must never reach it
     * @throws AzureException if the recording is incomplete or altered, the file exists, or the edit does not fit
     */
    public void write(Path recording, Path file, SecretRegister secrets) {
        RecordingReader.verify(recording).ifPresent(problem -> {
            throw problem.asException(recording);
        });
        RecordingHeader header;
        try (RecordingReader reader = RecordingReader.open(recording)) {
            header = reader.header();
        }
        RecordingValues values = RecordingValues.of(RecordedRun.read(recording), sets);
        String root = root(recording);
        EditClock clock = new EditClock(header.started());
        try (LineReader lines = new LineReader(Files.newInputStream(recording));
                RecordingWriter writer = new RecordingWriter(
                        file,
                        RecordingFile.create(file),
                        clock,
                        new Redaction(secrets),
                        header.started().toEpochMilli())) {
            Copy copy = new Copy(writer, clock, values, new RecordingOrigin(header.id(), root), name(file));
            long number = 0;
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                copy.take(++number, JsonText.parseObject(line.bytes()).orElseThrow());
            }
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.FAILED, recording + " cannot be edited.")
                    .reason(e.getClass().getSimpleName() + ": " + e.getMessage())
                    .cause(e)
                    .build();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String root(Path recording) {
        String root = "";
        try (LineReader lines = new LineReader(Files.newInputStream(recording))) {
            LineReader.Line last = null;
            for (LineReader.Line line = lines.next(); line != null; line = lines.next()) {
                last = line;
            }
            if (last != null) {
                root = String.valueOf(
                        JsonText.parseObject(last.bytes()).orElse(Map.of()).get("root"));
            }
            return root;
        } catch (IOException e) {
            throw AzureException.builder(AzureException.Kind.FAILED, recording + " cannot be read.")
                    .cause(e)
                    .build();
        }
    }

    /** One pass over the lines. */
    private final class Copy {
        private final RecordingWriter writer;
        private final EditClock clock;
        private final RecordingValues values;
        private final RecordingOrigin origin;
        private final String id;
        private final Map<Long, Long> calls = new HashMap<>();
        private final Set<Long> open = new HashSet<>();
        private long count;

        Copy(RecordingWriter writer, EditClock clock, RecordingValues values, RecordingOrigin origin, String id) {
            this.writer = writer;
            this.clock = clock;
            this.values = values;
            this.origin = origin;
            this.id = id;
        }

        void take(long line, Map<String, @Nullable Object> record) {
            String type = String.valueOf(record.get("t"));
            if (!type.equals("header")) {
                insert(line, type.equals("end"));
            }
            long old = line - 1;
            boolean dropped = drops.stream().anyMatch(lines -> lines.has(line));
            if (dropped && KEPT.contains(type)) {
                throw invalid("Line " + line + " is " + (type.equals("input") ? "an " : "the ") + type
                        + ", which a recording needs.");
            }
            boolean orphan = type.equals("result") && !calls.containsKey(number(record.get("of")));
            if (dropped || orphan) {
                return;
            }
            clock.pass(number(record.get("dt")));
            write(type, old, values.applied(type, content(record)));
        }

        private void write(String type, long old, Map<String, @Nullable Object> content) {
            switch (type) {
                case "header" -> {
                    content.put("id", id);
                    content.put("derivedFrom", origin.content());
                    title.ifPresent(text -> content.put("title", text));
                }
                case "result" -> {
                    Long call = calls.get(number(content.get("of")));
                    content.put("of", call);
                    open.remove(call);
                }
                case "end" -> {
                    content.put("calls", count);
                    content.put("inDoubt", open.size());
                }
                default -> {}
            }
            long now = writer.append(type, content, Set.of(), false);
            if (type.equals("call")) {
                calls.put(old, now);
                count++;
                if (Boolean.TRUE.equals(content.get("mutates"))) {
                    open.add(now);
                }
            }
        }

        private void insert(long line, boolean end) {
            for (Insertion insertion : insertions) {
                boolean here = insertion.line() == line || (line == 2 && insertion.line() < 2);
                if (here || (end && insertion.line() > line)) {
                    writer.append(
                            insertion.chapter() ? "mark" : "note", Map.of("text", insertion.text()), Set.of(), false);
                }
            }
        }

        private static Map<String, @Nullable Object> content(Map<String, @Nullable Object> record) {
            Map<String, @Nullable Object> content = new LinkedHashMap<>(record);
            content.keySet().removeAll(Set.of("i", "t", "dt", "p", "root"));
            return content;
        }
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static AzureException invalid(String problem) {
        return AzureException.builder(AzureException.Kind.INVALID, problem).build();
    }
}
