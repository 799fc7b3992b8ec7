package io.batchsh.recording;

import java.util.ArrayList;
import java.util.List;

/** A picture of the last screen of a run. */
final class SvgExport {

    private static final int COLUMNS = 110;
    private static final int ROWS = 26;
    private static final int CELL = 8;
    private static final int LINE = 18;
    private static final int MARGIN = 14;

    private final List<Entry> session;

    SvgExport(List<Entry> session) {
        this.session = session;
    }

    String text() {
        List<String> lines = screen();
        int width = COLUMNS * CELL + 2 * MARGIN;
        int height = lines.size() * LINE + 2 * MARGIN;
        StringBuilder svg =
                new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\""
                        + height + "\" viewBox=\"0 0 " + width + " " + height + "\">\n"
                        + "<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#1e1e2e\"/>\n"
                        + "<g font-family=\"ui-monospace, Menlo, Consolas, monospace\" font-size=\"13\" fill=\"#cdd6f4\""
                        + " xml:space=\"preserve\">\n");
        for (int i = 0; i < lines.size(); i++) {
            svg.append("<text x=\"" + MARGIN + "\" y=\"")
                    .append(MARGIN + LINE * i + 13)
                    .append("\">")
                    .append(escaped(lines.get(i)))
                    .append("</text>\n");
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    private List<String> screen() {
        List<String> lines = new ArrayList<>();
        for (Entry entry : session) {
            if (entry instanceof Entry.Command command) {
                lines.add("batchsh> " + Player.visible(command.text()).stripTrailing());
            } else if (entry instanceof Entry.Output output) {
                Player.visible(output.text()).lines().forEach(lines::add);
            } else if (entry instanceof Entry.Note note) {
                Player.visible(note.text()).lines().forEach(line -> lines.add("# " + line));
            }
        }
        return lines.subList(Math.max(0, lines.size() - ROWS), lines.size());
    }

    private static String escaped(String line) {
        int end = line.offsetByCodePoints(0, Math.min(COLUMNS, line.codePointCount(0, line.length())));
        return line.substring(0, end).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
