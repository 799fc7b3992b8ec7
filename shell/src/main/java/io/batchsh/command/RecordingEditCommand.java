package io.batchsh.command;

import io.batchsh.recording.RecordingEdit;
import io.batchsh.recording.RecordingEdit.Insertion;
import io.batchsh.recording.RecordingEdit.Lines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code recording edit}: writes a new recording from another. */
@Command(
        name = "edit",
        description =
                "Write a changed copy of a recording, which says what it was made from; the recording stays as it is.",
        footer = {
            "recording edit first-pool.batchsh.jsonl --out lesson.batchsh.jsonl --title 'A first pool' --mark '6=The pool'",
            "recording edit first-pool.batchsh.jsonl --out short.batchsh.jsonl --drop 6..7"
        })
final class RecordingEditCommand extends Verb {

    private static final Pattern LINES = Pattern.compile("(\\d{1,18})(?:\\.\\.(\\d{1,18}))?");

    @Parameters(paramLabel = "<recording>", description = "The recording.")
    Path file = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "<new-recording>", description = "The file to write.")
    Path out = Path.of("");

    @Option(
            names = "--set",
            paramLabel = "<input=value>",
            description = "Another value for an input, also in what was asked and answered; repeatable.")
    Map<String, String> sets = new LinkedHashMap<>();

    @Option(
            names = "--drop",
            paramLabel = "<lines>",
            description = "Lines to leave out, such as 12 or 12..20; repeatable. The answer of a call goes with it.")
    List<String> drops = new ArrayList<>();

    @Option(
            names = "--note",
            paramLabel = "<line=text>",
            description = "A note before a line, as recording show numbers them; repeatable.")
    Map<Long, String> notes = new LinkedHashMap<>();

    @Option(names = "--mark", paramLabel = "<line=text>", description = "A chapter that begins at a line; repeatable.")
    Map<Long, String> marks = new LinkedHashMap<>();

    @Option(names = "--title", paramLabel = "<text>", description = "A title for the new recording.")
    @Nullable
    String title;

    RecordingEditCommand(CommandContext context) {
        super(context);
    }

    @Override
    Outcome run() {
        List<Insertion> insertions = new ArrayList<>();
        marks.forEach((line, text) -> insertions.add(new Insertion(line, true, text)));
        notes.forEach((line, text) -> insertions.add(new Insertion(line, false, text)));
        new RecordingEdit(
                        Optional.ofNullable(title),
                        sets,
                        drops.stream().map(this::lines).toList(),
                        insertions)
                .write(file, out, context.shell().secrets());
        context.console().message("written: " + out);
        return Outcome.done();
    }

    private Lines lines(String text) {
        Matcher matcher = LINES.matcher(text);
        if (!matcher.matches()) {
            throw new UsageException(
                    "'" + text + "' are no lines.", "recording edit " + file + " --out " + out + " --drop 12..20");
        }
        long first = Long.parseLong(matcher.group(1));
        return new Lines(first, matcher.group(2) == null ? first : Long.parseLong(matcher.group(2)));
    }
}
