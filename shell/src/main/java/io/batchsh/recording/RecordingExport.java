package io.batchsh.recording;

import io.batchsh.azure.AzureException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes recordings as something else. All of a recording is untrusted text: what goes into a script is quoted as data, and what
 * goes to a screen has its control characters made visible.
 */
public final class RecordingExport {

    private RecordingExport() {}

    /**
     * The recording in another format.
     *
     * @throws AzureException if it is no recording or was altered
     */
    public static String of(Path file, ExportFormat format) {
        return switch (format) {
            case GROOVY -> new GroovyExport(RecordedRun.read(file)).text();
            case AZ -> new AzExport(RecordedRun.read(file)).text();
            case MARKDOWN -> new MarkdownExport(session(file)).text();
            case CAST -> new CastExport(session(file)).text();
            case SVG -> new SvgExport(session(file)).text();
        };
    }

    /** What was not recorded of the changes and stands open in a script, by line and field. */
    public static List<String> gaps(Path file) {
        List<String> gaps = new ArrayList<>();
        for (RecordedRun.Step.Change change : RecordedRun.read(file).changes()) {
            MaskedFields.all(change.call().arguments())
                    .forEach(field -> gaps.add("line " + change.line() + ": " + field));
        }
        return gaps;
    }

    /** What a person saw and typed. */
    private static List<Entry> session(Path file) {
        List<Entry> session = new ArrayList<>();
        try (RecordingReader reader = RecordingReader.open(file)) {
            for (Optional<Entry> next = reader.next(); next.isPresent(); next = reader.next()) {
                Entry entry = next.get();
                if (entry instanceof Entry.Header
                        || entry instanceof Entry.Command
                        || entry instanceof Entry.Output
                        || entry instanceof Entry.Note
                        || entry instanceof Entry.Mark) {
                    session.add(entry);
                }
            }
        }
        return session;
    }
}
