package io.batchsh.recording;

import java.util.ArrayList;
import java.util.List;

/** Comma-separated values as RFC 4180 has them: fields may be quoted, and a quoted one may hold commas, line ends and doubled quotes. */
final class CsvText {

    private final String text;
    private int at;
    private int line = 1;

    private CsvText(String text) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /**
     * A row.
     *
     * @param line the line it begins in, from 1
     */
    record Row(int line, List<String> fields) {}

    /** @throws IllegalArgumentException with the line, if a quoted field is not closed or goes on behind its quote */
    static List<Row> parse(String text) {
        return new CsvText(text).rows();
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        while (at < text.length()) {
            Row row = row();
            if (row.fields().size() > 1 || !row.fields().get(0).isBlank()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private Row row() {
        int first = line;
        List<String> fields = new ArrayList<>();
        fields.add(field());
        while (at < text.length() && text.charAt(at) == ',') {
            at++;
            fields.add(field());
        }
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return new Row(first, fields);
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() {
        int opened = line;
        StringBuilder field = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"' && at < text.length() && text.charAt(at) == '"') {
                field.append('"');
                at++;
            } else if (c == '"') {
                if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
                    throw new IllegalArgumentException("line " + line + ": there is text behind a closing quote");
                }
                return field.toString();
            } else {
                line += c == '\n' ? 1 : 0;
                field.append(c);
            }
        }
        throw new IllegalArgumentException("line " + opened + ": a quote is not closed");
    }
}
