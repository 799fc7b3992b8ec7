package io.batchsh.simulator;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression of a deployment template, such as {@code [concat(parameters('name'), '-nic')]}, as a tree. The language is
 * that of the documentation: calls, texts in single quotes, whole numbers, and access to members and elements.
 */
sealed interface TemplateExpression {

    /** A text, number or flag. */
    record Literal(Object value) implements TemplateExpression {}

    record Call(String function, List<TemplateExpression> arguments) implements TemplateExpression {}

    /** {@code of.name} or {@code of['name']} or {@code of[0]}. */
    record Member(TemplateExpression of, TemplateExpression key) implements TemplateExpression {}

    /** Whether a text of a template is an expression; {@code [[} begins a text with a bracket. */
    static boolean is(String text) {
        return text.startsWith("[") && text.endsWith("]") && !text.startsWith("[[");
    }

    /** @throws Refusal {@code InvalidTemplate} if it cannot be read */
    static TemplateExpression parse(String text) {
        Reader reader = new Reader(text.substring(1, text.length() - 1));
        TemplateExpression expression = reader.expression();
        reader.end();
        return expression;
    }

    /** Reads an expression from left to right. */
    final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
        }

        TemplateExpression expression() {
            TemplateExpression found = primary();
            while (true) {
                if (takes('.')) {
                    found = new Member(found, new Literal(name()));
                } else if (takes('[')) {
                    found = new Member(found, expression());
                    require(']');
                } else {
                    return found;
                }
            }
        }

        void end() {
            skip();
            if (at < text.length()) {
                throw unreadable();
            }
        }

        private TemplateExpression primary() {
            skip();
            if (at >= text.length()) {
                throw unreadable();
            }
            char first = text.charAt(at);
            if (first == '\'') {
                return new Literal(quoted());
            }
            if (Character.isDigit(first) || first == '-') {
                int start = at++;
                while (at < text.length() && Character.isDigit(text.charAt(at))) {
                    at++;
                }
                return new Literal(Integer.parseInt(text.substring(start, at)));
            }
            String function = name();
            require('(');
            List<TemplateExpression> arguments = new ArrayList<>();
            if (!takes(')')) {
                do {
                    arguments.add(expression());
                } while (takes(','));
                require(')');
            }
            return new Call(function, arguments);
        }

        private String quoted() {
            StringBuilder value = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char next = text.charAt(at);
                if (next == '\'') {
                    if (at + 1 < text.length() && text.charAt(at + 1) == '\'') {
                        at++;
                    } else {
                        at++;
                        return value.toString();
                    }
                }
                value.append(next);
            }
            throw unreadable();
        }

        private String name() {
            skip();
            int start = at;
            while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
                at++;
            }
            if (start == at) {
                throw unreadable();
            }
            return text.substring(start, at);
        }

        private boolean takes(char wanted) {
            skip();
            if (at < text.length() && text.charAt(at) == wanted) {
                at++;
                return true;
            }
            return false;
        }

        private void require(char wanted) {
            if (!takes(wanted)) {
                throw unreadable();
            }
        }

        private void skip() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private Refusal unreadable() {
            return Template.invalid("the language expression '" + text + "' is not valid at position '" + at + "'");
        }
    }
}
