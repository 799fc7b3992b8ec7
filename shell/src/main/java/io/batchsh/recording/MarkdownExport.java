package io.batchsh.recording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page with the commands of a run, its narration and what it printed. */
final class MarkdownExport {

    private static final Pattern FENCE = Pattern.compile("`{3,}");

    private final List<Entry> session;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder output = new StringBuilder();

    MarkdownExport(List<Entry> session) {
        this.session = session;
    }

    String text() {
        for (Entry entry : session) {
            if (entry instanceof Entry.Output shown) {
                output.append(Player.visible(shown.text()));
                continue;
            }
            flush();
            if (entry instanceof Entry.Header header) {
                text.append("# ").append(prose(header.header().id())).append("\n\n");
            } else if (entry instanceof Entry.Mark mark) {
                text.append("## ").append(prose(mark.text())).append("\n\n");
            } else if (entry instanceof Entry.Note note) {
                text.append(prose(note.text())).append("\n\n");
            } else if (entry instanceof Entry.Command command) {
                block("sh", "batchsh> " + Player.visible(command.text()).stripTrailing());
            }
        }
        flush();
        return text.toString();
    }

    private void flush() {
        if (!output.isEmpty()) {
            block("text", output.toString().stripTrailing());
            output.setLength(0);
        }
    }

    /** The fence is longer than any in the text, so that the text cannot leave its block. */
    private void block(String language, String content) {
        String fence = "```";
        Matcher inside = FENCE.matcher(content);
        while (inside.find()) {
            if (inside.group().length() >= fence.length()) {
                fence = inside.group() + "`";
            }
        }
        text.append(fence)
                .append(language)
                .append('\n')
                .append(content)
                .append('\n')
                .append(fence)
                .append("\n\n");
    }

    /** Text, not markup: a recording writes no HTML and no links into a page. */
    private static String prose(String text) {
        return Player.visible(text).strip().replace("<", "&lt;").replace("](", "]\\(");
    }
}
