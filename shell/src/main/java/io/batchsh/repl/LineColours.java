package io.batchsh.repl;

import io.batchsh.command.LineInspection;
import io.batchsh.command.LineSpan;
import io.batchsh.output.Theme;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Colours the line while it is typed. */
final class LineColours implements Highlighter {

    private final LineInspection inspection;
    private final BooleanSupplier wanted;
    private final Theme.Palette palette;

    /**
     * @param wanted whether there is colour
     * @param palette which
     */
    LineColours(LineInspection inspection, BooleanSupplier wanted, Theme.Palette palette) {
        this.palette = Objects.requireNonNull(palette, "palette is null");
        this.inspection = Objects.requireNonNull(inspection, "inspection is null");
        this.wanted = Objects.requireNonNull(wanted, "wanted is null");
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        AttributedStringBuilder text = new AttributedStringBuilder();
        int at = 0;
        if (wanted.getAsBoolean()) {
            for (LineSpan span : inspection.look(line)) {
                if (span.start() >= at) {
                    text.append(line, at, span.start());
                    text.styled(
                            palette == Theme.Palette.MONO ? plain(span.kind()) : style(span.kind()),
                            line.substring(span.start(), span.end()));
                    at = span.end();
                }
            }
        }
        return text.append(line, at, line.length()).toAttributedString();
    }

    private static AttributedStyle plain(LineSpan.Kind kind) {
        return switch (kind) {
            case COMMAND, KEYWORD, OPERATOR -> AttributedStyle.BOLD;
            case UNKNOWN -> AttributedStyle.DEFAULT.underline();
            case COMMENT -> AttributedStyle.DEFAULT.faint();
            case OPTION, TEXT, NUMBER -> AttributedStyle.DEFAULT;
        };
    }

    private static AttributedStyle style(LineSpan.Kind kind) {
        return switch (kind) {
            case COMMAND -> AttributedStyle.BOLD;
            case OPTION -> AttributedStyle.DEFAULT.foreground(AttributedStyle.BLUE);
            case TEXT -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
            case NUMBER -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
            case KEYWORD -> AttributedStyle.BOLD.foreground(AttributedStyle.BLUE);
            case OPERATOR -> AttributedStyle.BOLD.foreground(AttributedStyle.CYAN);
            case COMMENT -> AttributedStyle.DEFAULT.faint();
            case UNKNOWN -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED);
        };
    }
}
