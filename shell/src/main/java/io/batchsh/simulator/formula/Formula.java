package io.batchsh.simulator.formula;

import io.batchsh.simulator.formula.Value.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** An automatic scaling formula. */
public final class Formula {

    /** How long a formula may be, in characters. */
    public static final int LONGEST = 8192;

    private final List<Expression> statements;

    private Formula(List<Expression> statements) {
        this.statements = statements;
    }

    /**
     * What an evaluation says.
     *
     * @param results the variables, {@code name=value;...}, the service's own first
     * @param error why the pool stays as it is, if it does
     */
    public record Outcome(
            int targetDedicated,
            int targetLowPriority,
            String deallocation,
            String results,
            Optional<FormulaException> error) {}

    /**
     * Reads a formula.
     *
     * @throws FormulaException with the code {@link FormulaException#SYNTAX} if it is none
     */
    public static Formula parse(String text) {
        Objects.requireNonNull(text, "text is null");
        return new Formula(new Parser(text).statements());
    }

    /** Evaluates the formula; an error leaves the targets as the history has them. */
    public Outcome evaluate(History history) {
        Objects.requireNonNull(history, "history is null");
        Evaluation evaluation = new Evaluation(history);
        try {
            for (Expression statement : statements) {
                statement.value(evaluation);
                if (evaluation.stopped) {
                    break;
                }
            }
            return outcome(evaluation, Optional.empty());
        } catch (FormulaException e) {
            return failed(history, e);
        }
    }

    /** What an evaluation says that ended in an error. */
    public static Outcome failed(History history, FormulaException error) {
        return outcome(new Evaluation(history), Optional.of(error));
    }

    private static Outcome outcome(Evaluation evaluation, Optional<FormulaException> error) {
        String results = evaluation.variables.entrySet().stream()
                .map(variable -> evaluation.spelling(variable.getKey()) + "=" + variable.getValue())
                .collect(Collectors.joining(";"));
        return new Outcome(
                (int) evaluation.number(Evaluation.DEDICATED),
                (int) evaluation.number(Evaluation.LOW_PRIORITY),
                deallocation(evaluation.variables),
                results,
                error);
    }

    private static String deallocation(Map<String, Value> variables) {
        Value value = variables.getOrDefault(Evaluation.key(Evaluation.DEALLOCATION), new Scalar(0));
        return Evaluation.key(value.toString());
    }
}
