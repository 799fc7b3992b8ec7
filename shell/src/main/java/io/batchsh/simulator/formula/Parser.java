package io.batchsh.simulator.formula;

import io.batchsh.simulator.formula.Value.Scalar;
import io.batchsh.simulator.formula.Value.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads formulas by recursive descent; a statement is an expression whose value may become a variable's. */
final class Parser {

    private static final int MOST_STATEMENTS = 100;
    /** Deep enough for any formula of the longest length that means something, shallow enough for the stack. */
    private static final int DEEPEST = 200;

    private final List<Token> tokens;
    private int next;
    private int depth;

    Parser(String formula) {
        this.tokens = Token.of(formula);
    }

    List<Expression> statements() {
        List<Expression> statements = new ArrayList<>();
        while (peek().kind() != Token.Kind.END) {
            if (!accept(";")) {
                if (statements.size() == MOST_STATEMENTS) {
                    throw peek().syntax("A formula has at most " + MOST_STATEMENTS + " statements");
                }
                statements.add(statement());
                if (peek().kind() != Token.Kind.END) {
                    expect(";");
                }
            }
        }
        return statements;
    }

    private Expression statement() {
        Token name = peek();
        if (name.kind() == Token.Kind.NAME && tokens.get(next + 1).is("=")) {
            next += 2;
            Expression value = ternary();
            if (Evaluation.metric(name.text()).isPresent()) {
                throw name.syntax("The variable " + name.text() + " is read-only");
            }
            return evaluation -> Assignment.assign(evaluation, name, value.value(evaluation));
        }
        return ternary();
    }

    private Expression ternary() {
        if (++depth > DEEPEST) {
            throw peek().syntax("The formula is nested too deeply");
        }
        Expression condition = binary(0);
        Token question = peek();
        if (accept("?")) {
            Expression yes = ternary();
            expect(":");
            Expression no = ternary();
            depth--;
            return evaluation -> Operators.truth(evaluation, question, condition.value(evaluation))
                    ? yes.value(evaluation)
                    : no.value(evaluation);
        }
        depth--;
        return condition;
    }

    private Expression binary(int level) {
        if (level == Operators.LEVELS.size()) {
            return unary();
        }
        Expression left = binary(level + 1);
        while (peek().kind() == Token.Kind.SYMBOL && Operators.LEVELS.get(level).contains(peek().text())) {
            Token operator = take();
            Expression before = left;
            Expression right = binary(level + 1);
            left = evaluation -> Operators.apply(evaluation, operator, before, right);
        }
        return left;
    }

    private Expression unary() {
        Token sign = peek();
        if (accept("-") || accept("!") || accept("+")) {
            if (++depth > DEEPEST) {
                throw sign.syntax("The formula is nested too deeply");
            }
            Expression operand = unary();
            depth--;
            return evaluation -> Operators.sign(evaluation, sign, operand.value(evaluation));
        }
        Expression value = primary();
        while (accept(".")) {
            Token member = name();
            Expression object = value;
            if (accept("(")) {
                List<Expression> arguments = arguments();
                value = evaluation ->
                        Members.call(evaluation, member, object.value(evaluation), values(evaluation, arguments));
            } else {
                value = evaluation -> Members.get(evaluation, member, object.value(evaluation));
            }
        }
        return value;
    }

    private Expression primary() {
        Token token = take();
        switch (token.kind()) {
            case NUMBER -> {
                Value number = new Scalar(Double.parseDouble(token.text()));
                return evaluation -> number;
            }
            case TEXT -> {
                Value text = new Text(token.text());
                return evaluation -> text;
            }
            case NAME -> {
                return accept("(") ? function(token) : variable(token);
            }
            default -> {
                if (token.is("(")) {
                    Expression inner = ternary();
                    expect(")");
                    return inner;
                }
                throw token.syntax("Unexpected " + shown(token));
            }
        }
    }

    private static Expression variable(Token name) {
        return evaluation -> evaluation
                .get(name.text())
                .orElseThrow(() -> name.evaluation("The variable " + name.text() + " is not defined"));
    }

    private Expression function(Token name) {
        List<Expression> arguments = arguments();
        Optional<Functions.Function> function = Functions.find(name.text());
        Functions.Function known = function.orElseThrow(() -> name.syntax("Unknown function " + name.text()));
        return evaluation -> known.apply(evaluation, name, values(evaluation, arguments));
    }

    private List<Expression> arguments() {
        List<Expression> arguments = new ArrayList<>();
        if (!accept(")")) {
            do {
                arguments.add(ternary());
            } while (accept(","));
            expect(")");
        }
        return arguments;
    }

    private static List<Value> values(Evaluation evaluation, List<Expression> expressions) {
        return expressions.stream()
                .map(expression -> expression.value(evaluation))
                .toList();
    }

    private Token name() {
        Token token = take();
        if (token.kind() != Token.Kind.NAME) {
            throw token.syntax("A name was expected instead of " + shown(token));
        }
        return token;
    }

    private void expect(String symbol) {
        if (!accept(symbol)) {
            throw peek().syntax("'" + symbol + "' was expected instead of " + shown(peek()));
        }
    }

    private boolean accept(String symbol) {
        if (peek().is(symbol)) {
            next++;
            return true;
        }
        return false;
    }

    private static String shown(Token token) {
        return token.kind() == Token.Kind.END ? token.text() : "'" + token.text() + "'";
    }

    private Token peek() {
        return tokens.get(next);
    }

    private Token take() {
        Token token = tokens.get(next);
        if (token.kind() != Token.Kind.END) {
            next++;
        }
        return token;
    }
}
