package io.batchsh.repl;

import io.batchsh.command.LineInspection;
import io.batchsh.output.Theme;
import java.util.Objects;

/** {@code ?} at the start of a word, and F1: explains the command at the cursor; the line stays as it is. */
final class HelpAtCursor {

    private final ShellReader reader;
    private final LineInspection inspection;
    private final Theme theme;

    HelpAtCursor(ShellReader reader, LineInspection inspection, Theme theme) {
        this.reader = reader;
        this.inspection = Objects.requireNonNull(inspection, "inspection is null");
        this.theme = Objects.requireNonNull(theme, "theme is null");
    }

    /** Whether a question mark behind this text asks for help, and is not a part of Groovy, of a query or of a quotation. */
    boolean isDueAt(String text) {
        boolean startsWord = text.isBlank() || text.endsWith(" ");
        return startsWord && inspection.takesHelp(text);
    }

    void show() {
        String help = inspection.help(reader.lineToCursor());
        reader.showAbove(theme.render(Theme.Style.DIM, help.stripTrailing()));
    }
}
