package io.batchsh.benchmark;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
final class Table {

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... headings) {
        rows.add(List.of(headings));
    }

    Table row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException("a row has " + rows.get(0).size() + " cells, not " + cells.length);
        }
        rows.add(List.of(cells));
        return this;
    }

    String markdown() {
        StringBuilder text = new StringBuilder(line(rows.get(0)));
        text.append("|").append("---|".repeat(rows.get(0).size())).append('\n');
        rows.subList(1, rows.size()).forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList()) + " |\n";
    }
}
