package io.batchsh.command;

import io.batchsh.output.Theme;
import io.batchsh.output.Theme.Style;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays the Markdown of a walkthrough out for a terminal: paragraphs and lists are wrapped, code is set apart, links become
 * names.
 *
 * @param theme the look of the terminal
 * @param columns its width; 0 is unlimited
 */
record LessonText(Theme theme, int columns) {

    private static final int WIDEST = 100;

    /** The lines to print. */
    List<String> lines(String markdown) {
        List<String> lines = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : linked(markdown).lines().toList()) {
            boolean verbatim = line.startsWith("    ");
            if (line.isBlank() || line.startsWith("- ") || verbatim) {
                end(paragraph, lines);
            }
            if (verbatim) {
                lines.add(theme.render(Style.VALUE, line));
            } else if (line.isBlank()) {
                if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
                    lines.add("");
                }
            } else {
                paragraph.append(paragraph.length() == 0 ? "" : " ").append(line.strip());
            }
        }
        end(paragraph, lines);
        return lines;
    }

    /** Another walkthrough is a command, another page its file. */
    private static String linked(String markdown) {
        return markdown.replaceAll("\\[([^\\]]+)\\]\\(([\\w-]+)\\.md\\)", "$1 (`tutorial start $2`)")
                .replaceAll("\\[([^\\]]+)\\]\\(\\.\\./([\\w-]+\\.md)\\)", "$1 (docs/$2)");
    }

    private void end(StringBuilder paragraph, List<String> lines) {
        if (paragraph.length() > 0) {
            wrap(paragraph.toString(), lines);
            paragraph.setLength(0);
        }
    }

    private void wrap(String paragraph, List<String> lines) {
        int width = columns <= 0 ? WIDEST : Math.max(20, Math.min(WIDEST, columns - 1));
        String indent = paragraph.startsWith("- ") ? "  " : "";
        StringBuilder line = new StringBuilder();
        int used = 0;
        boolean code = false;
        for (String word : paragraph.split(" ")) {
            int length = plain(word).length();
            if (used > 0 && used + 1 + length > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(indent);
                used = indent.length();
            } else if (used > 0) {
                line.append(' ');
                used++;
            }
            code = append(word, code, line);
            used += length;
        }
        lines.add(line.toString());
    }

    /** Without colour the marks of code stay. */
    private String plain(String word) {
        return theme.isColoured() ? word.replace("`", "") : word;
    }

    private boolean append(String word, boolean codeBefore, StringBuilder line) {
        if (!theme.isColoured()) {
            line.append(word);
            return codeBefore;
        }
        boolean code = codeBefore;
        StringBuilder piece = new StringBuilder();
        for (char letter : (word + "\u0000").toCharArray()) {
            if (letter == '`' || letter == 0) {
                line.append(code ? theme.render(Style.VALUE, piece.toString()) : piece);
                piece.setLength(0);
                code = letter == '`' ? !code : code;
            } else {
                piece.append(letter);
            }
        }
        return code;
    }
}
