package io.batchsh.command;

import io.batchsh.completion.Value;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Follows a JMESPath expression up to the cursor and says which fields can stand there. It knows enough of the language to
 * know where it is: projections, filters, selections, functions and pipes; what it cannot follow has no fields.
 */
final class QueryFields {

    private final String text;
    private final Deque<ResultShape> scopes = new ArrayDeque<>();
    private ResultShape here;
    private int at;
    private int nameFrom;

    /**
     * @param text the expression up to the cursor
     * @param result what it is asked of
     */
    QueryFields(String text, ResultShape result) {
        this.text = text;
        this.here = result;
        scopes.push(result);
        while (at < text.length()) {
            step(text.charAt(at));
        }
    }

    /** Where in the text the name under the cursor begins. */
    int nameFrom() {
        return nameFrom;
    }

    /** What can stand there. */
    List<Value> candidates() {
        List<Value> values = new ArrayList<>();
        boolean name = nameFrom == 0 || ".[{(,:&|?!<>= ".indexOf(text.charAt(nameFrom - 1)) >= 0;
        boolean behindDot = nameFrom > 0 && text.charAt(nameFrom - 1) == '.';
        if (!name) {
            return values;
        }
        if (text.endsWith("[") && nameFrom == text.length()) {
            values.add(Value.of("].", "of each").unfinished());
        }
        String projection = here.list() ? behindDot ? "" : "[]." : "";
        here.fields()
                .forEach((field, shape) -> values.add(
                        Value.of(projection + quoted(field), describe(shape)).unfinished()));
        if (nameFrom == 0 && here.list()) {
            values.add(Value.of("length(@)", "how many there are").unfinished());
        }
        return values;
    }

    private static String describe(ResultShape shape) {
        if (shape.list()) {
            return "list";
        }
        return shape.fields().isEmpty() ? "" : "object";
    }

    private static String quoted(String field) {
        return field.matches("[A-Za-z_]\\w*") ? field : '"' + field + '"';
    }

    private void step(char next) {
        if (Character.isLetter(next) || next == '_') {
            readName();
            return;
        }
        at++;
        switch (next) {
            case '.' -> {}
            case '[' -> openBracket();
            case '{', '(' -> scopes.push(here);
            case ']', '}', ')' -> close(next);
            case '&' -> here = scope().element();
            case '|' -> {
                if (!text.startsWith("|", at)) {
                    scopes.pop();
                    scopes.push(here);
                } else {
                    at++;
                    here = scope();
                }
            }
            case '\'', '`' -> skipTo(next);
            case '"' -> {
                int from = at;
                skipTo('"');
                here = here.field(text.substring(from, Math.max(from, at - 1)));
            }
            case ' ' -> {}
            default -> here = scope();
        }
        nameFrom = at;
    }

    private void readName() {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at == text.length()) {
            nameFrom = from;
            return;
        }
        char behind = text.charAt(at);
        if (behind == '(') {
            here = scope();
        } else if (behind != ':') {
            here = here.field(text.substring(from, at));
        }
    }

    private void openBracket() {
        if (text.startsWith("?", at)) {
            at++;
            here = here.element();
            scopes.push(here);
        } else if (at < text.length() && "]*0123456789:-".indexOf(text.charAt(at)) >= 0) {
            skipTo(']');
            here = here.element();
        } else {
            here = here.element();
            scopes.push(here);
        }
    }

    private void close(char bracket) {
        ResultShape scope = scopes.size() > 1 ? scopes.pop() : scope();
        // Behind a filter come its elements; what a selection or a function makes is not known.
        here = bracket == ']' ? scope : ResultShape.UNKNOWN;
    }

    private ResultShape scope() {
        return scopes.isEmpty() ? ResultShape.UNKNOWN : scopes.element();
    }

    private void skipTo(char end) {
        int found = text.indexOf(end, at);
        at = found < 0 ? text.length() : found + 1;
    }
}
