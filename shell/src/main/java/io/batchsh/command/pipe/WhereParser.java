package io.batchsh.command.pipe;

import io.batchsh.command.UsageException;
import io.batchsh.command.pipe.Comparison.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the comparisons of {@code where}; {@code and} binds stronger than {@code or}. */
final class WhereParser {

    private static final String EXAMPLE = "where state == active and currentDedicatedNodes > 0";

    private final StageWords words;

    WhereParser(StageWords words) {
        this.words = words;
    }

    Where read() {
        List<List<Comparison>> alternatives = new ArrayList<>();
        List<Comparison> all = new ArrayList<>();
        all.add(comparison());
        while (words.nextIs("and") || words.nextIs("or")) {
            if (words.take().text().equals("or")) {
                alternatives.add(List.copyOf(all));
                all.clear();
            }
            all.add(comparison());
        }
        alternatives.add(List.copyOf(all));
        return new Where(alternatives);
    }

    private Comparison comparison() {
        String field = part("a field");
        Operator operator = null;
        String value = "";
        // Without blanks, as in state==active.
        for (Operator each : Operator.values()) {
            int at = field.indexOf(each.symbol());
            if (operator == null && at > 0) {
                operator = each;
                value = field.substring(at + each.symbol().length());
                field = field.substring(0, at);
            }
        }
        if (operator == null) {
            operator = operator(part("an operator"));
        }
        if (value.isEmpty()) {
            value = part("a value");
        }
        return new Comparison(field, operator, value, operator.takesPattern() ? pattern(value) : Optional.empty());
    }

    private String part(String what) {
        if (!words.hasNext()) {
            throw new UsageException("where misses " + what + ".", EXAMPLE);
        }
        return words.take().text();
    }

    private static Operator operator(String symbol) {
        return Operator.of(symbol)
                .orElseThrow(() -> new UsageException(
                        "'" + symbol + "' is not an operator of where; there are == != > >= < <= =~ !~.",
                        symbol.equals("=") ? "where state == active" : EXAMPLE));
    }

    private static Optional<Pattern> pattern(String value) {
        try {
            return Optional.of(Pattern.compile(value, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException wrong) {
            throw new UsageException(
                    "'" + value + "' is not a regular expression: " + wrong.getDescription() + ".", null);
        }
    }
}
