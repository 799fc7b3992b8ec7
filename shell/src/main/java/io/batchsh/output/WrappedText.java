package io.batchsh.output;

/** Breaks lines that are wider than a terminal at blanks, where a terminal would break them inside of words. */
public final class WrappedText {

    private static final char ESCAPE = '\u001b';

    private WrappedText() {}

    /**
     * The text with line ends where a line would not fit; what goes on is indented as the line is. A word that is wider than
     * the terminal stays whole. Colour takes no room.
     *
     * @param columns the terminal's width; 0 is unlimited
     */
    public static String of(String text, int columns) {
        if (columns <= 0) {
            return text;
        }
        StringBuilder wrapped = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            wrapped.append(wrapped.isEmpty() ? "" : "\n");
            wrap(line, columns, wrapped);
        }
        return wrapped.toString();
    }

    private static void wrap(String line, int columns, StringBuilder wrapped) {
        String indent = line.substring(0, line.length() - line.stripLeading().length());
        String rest = line;
        int end = end(rest, indent.length(), columns);
        while (end > 0) {
            wrapped.append(rest.substring(0, end).stripTrailing()).append('\n');
            rest = indent + rest.substring(end).stripLeading();
            end = end(rest, indent.length(), columns);
        }
        wrapped.append(rest);
    }

    /** Where the line is to end, which is at a blank; 0 where it fits or has no such place. */
    private static int end(String line, int indent, int columns) {
        int blank = 0;
        int from = 0;
        int width = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ESCAPE) {
                width += DisplayWidth.of(line.substring(from, i));
                i = sequence(line, i);
                from = i + 1;
            } else if (line.charAt(i) == ' ' && i >= indent) {
                if (width + DisplayWidth.of(line.substring(from, i)) > columns) {
                    return blank == 0 ? i : blank;
                }
                blank = i;
            }
        }
        return width + DisplayWidth.of(line.substring(Math.min(from, line.length()))) > columns ? blank : 0;
    }

    /** Where an escape sequence that begins here ends. */
    private static int sequence(String line, int start) {
        int end = start + 1;
        while (end + 1 < line.length() && !Character.isLetter(line.charAt(end))) {
            end++;
        }
        return Math.min(end, line.length() - 1);
    }
}
