package io.batchsh.output;

import io.burt.jmespath.Expression;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.jcf.JcfRuntime;
import io.burt.jmespath.parser.ParseError;
import io.burt.jmespath.parser.ParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A JMESPath expression (jmespath.org), the query language of az, over trees. */
public final class Query {

    private final String text;
    private final Expression<Object> expression;

    private Query(String text, Expression<Object> expression) {
        this.text = text;
        this.expression = expression;
    }

    /**
     * Reads an expression.
     *
     * @throws QueryException if it is not JMESPath; the message marks the position
     */
    public static Query parse(String text) {
        Objects.requireNonNull(text, "text is null");
        try {
            return new Query(text, new WholeNumbers().compile(text));
        } catch (ParseException e) {
            throw new QueryException(describe(text, e), e);
        }
    }

    /**
     * The part of a tree that the expression selects, which is null where it selects nothing.
     *
     * @throws QueryException if a function is given a value it does not take
     */
    public @Nullable Object search(@Nullable Object tree) {
        try {
            return expression.search(tree);
        } catch (JmesPathException e) {
            throw new QueryException("The query does not suit the result: " + e.getMessage(), e);
        }
    }

    private static String describe(String text, ParseException failure) {
        if (text.isBlank()) {
            return "The query is empty.";
        }
        ParseError error = failure.iterator().next();
        int position = Math.min(Math.max(error.position(), 0), text.length());
        String where = position == text.length() ? "at its end" : "at character " + (position + 1);
        return "The query cannot be read " + where + ": " + reason(error.message()) + "\n  "
                + ControlCharacters.visible(text) + "\n  " + " ".repeat(position) + "^";
    }

    // The parser's own words list every token it would have taken, which helps nobody.
    private static String reason(String message) {
        String plain = message.startsWith("syntax error ") ? message.substring("syntax error ".length()) : message;
        int expecting = plain.indexOf(" expecting {");
        return (expecting < 0 ? plain : plain.substring(0, expecting))
                .replace("mismatched input '<EOF>'", "something is missing")
                .replace("no viable alternative at input", "this makes no sense after")
                .replace("mismatched input", "unexpected")
                .replace("extraneous input", "unexpected")
                .replace("token recognition error at:", "unknown character");
    }

    /** Sums and counts of whole numbers are whole numbers, as in az, where the library would make them 3.0. */
    private static final class WholeNumbers extends JcfRuntime {

        @Override
        public Object createNumber(double number) {
            return number == Math.rint(number) && Math.abs(number) < 1L << 53
                    ? createNumber((long) number)
                    : super.createNumber(number);
        }
    }

    /** The expression as typed. */
    @Override
    public String toString() {
        return text;
    }
}
