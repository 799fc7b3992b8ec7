package io.batchsh.recording;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A terminal session in the format of asciinema, version 2: a header, and then one event a line, in seconds from the start. */
final class CastExport {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 32;

    /** Nobody wants to watch nothing happen for longer. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private static final Duration TYPING = Duration.ofMillis(40);
    private static final String PROMPT = "batchsh> ";

    private final List<Entry> session;
    private final StringBuilder text = new StringBuilder();
    private Duration now = Duration.ZERO;
    private Duration recorded = Duration.ZERO;

    CastExport(List<Entry> session) {
        this.session = session;
    }

    String text() {
        for (Entry entry : session) {
            if (entry instanceof Entry.Header header) {
                header(header.header());
                continue;
            }
            pause(entry);
            shown(entry).ifPresent(this::output);
            if (entry instanceof Entry.Mark mark) {
                event("m", Player.visible(mark.text()));
            } else if (entry instanceof Entry.Command command) {
                type(Player.visible(command.text()).stripTrailing());
            }
        }
        return text.toString();
    }

    private void header(RecordingHeader header) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("version", 2);
        fields.put("width", WIDTH);
        fields.put("height", HEIGHT);
        fields.put("timestamp", header.started().getEpochSecond());
        fields.put("title", header.id());
        text.append(JsonText.text(fields)).append('\n');
    }

    private static Optional<String> shown(Entry entry) {
        if (entry instanceof Entry.Output output) {
            return Optional.of(Player.visible(output.text()));
        }
        return entry instanceof Entry.Note note
                ? Optional.of("# " + Player.visible(note.text()).strip() + "\n")
                : Optional.empty();
    }

    private void pause(Entry entry) {
        Duration gap = entry.place().at().minus(recorded);
        now = now.plus(gap.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : gap);
        recorded = entry.place().at();
    }

    private void type(String line) {
        output(PROMPT);
        for (String letter : line.split("")) {
            now = now.plus(TYPING);
            output(letter);
        }
        now = now.plus(TYPING);
        output("\n");
    }

    private void output(String shown) {
        event("o", shown.replace("\n", "\r\n"));
    }

    private void event(String kind, String data) {
        text.append('[')
                .append("%d.%03d".formatted(now.toSeconds(), now.toMillisPart()))
                .append(", \"")
                .append(kind)
                .append("\", ")
                .append(JsonText.text(data))
                .append("]\n");
    }
}
