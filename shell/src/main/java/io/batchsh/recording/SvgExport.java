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
    private static final String PROMPT = "batchsh> ";

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
                    .append(dressed(lines.get(i)))
                    .append("</text>\n");
        }
        return svg.append("</g>\n</svg>\n").toString();
    }

    /** The rows of the last screen; what is wider goes on in the next row, as on a terminal. */
    private List<String> screen() {
        List<String> rows = new ArrayList<>();
        for (Entry entry : session) {
            if (entry instanceof Entry.Command command) {
                wrap(PROMPT + Player.visible(command.text()).stripTrailing(), rows);
            } else if (entry instanceof Entry.Output output) {
                Player.visible(output.text()).lines().forEach(line -> wrap(line, rows));
            } else if (entry instanceof Entry.Note note) {
                Player.visible(note.text()).lines().forEach(line -> wrap("# " + line, rows));
            }
        }
        return rows.subList(Math.max(0, rows.size() - ROWS), rows.size());
    }

    private static void wrap(String line, List<String> rows) {
        int[] points = line.codePoints().toArray();
        int start = 0;
        do {
            int end = Math.min(points.length, start + COLUMNS);
            rows.add(new String(points, start, end - start));
            start = end;
        } while (start < points.length);
    }

    /** The prompt stands out; all else is plain, as a recording keeps it. */
    private static String dressed(String row) {
        return row.startsWith(PROMPT)
                ? "<tspan fill=\"#89b4fa\">" + escaped(PROMPT) + "</tspan><tspan font-weight=\"bold\">"
                        + escaped(row.substring(PROMPT.length())) + "</tspan>"
                : escaped(row);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
