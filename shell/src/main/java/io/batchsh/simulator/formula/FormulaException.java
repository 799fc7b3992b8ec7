package io.batchsh.simulator.formula;

/** A formula that cannot be read, or not be evaluated. */
public final class FormulaException extends RuntimeException {

    /** The text is no formula. */
    public static final String SYNTAX = "AutoScalingFormulaSyntaxError";

    /** The formula does what its values do not allow. */
    public static final String EVALUATION = "AutoScalingFormulaEvaluationError";

    /** The pool has too little history for what the formula asks. */
    public static final String TOO_FEW_SAMPLES = "InsufficientSampleData";

    private static final long serialVersionUID = 1L;

    private final String code;
    private final String detail;

    private FormulaException(String code, String message, String detail) {
        super(message, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    static FormulaException syntax(int line, int column, String what) {
        return new FormulaException(
                SYNTAX, "The specified auto-scaling formula has a syntax error.", at(line, column, what));
    }

    static FormulaException evaluation(int line, int column, String what) {
        return new FormulaException(
                EVALUATION, "Autoscale evaluation failed due to an error in the formula", at(line, column, what));
    }

    static FormulaException tooFewSamples(int line, int column, String metric, double wanted, double received) {
        return new FormulaException(
                TOO_FEW_SAMPLES,
                "Autoscale evaluation failed due to insufficient sample data",
                at(
                        line,
                        column,
                        "Insufficient data from data set: " + metric + " wanted " + Math.round(wanted) + "%, received "
                                + Math.round(received) + "%"));
    }

    private static String at(int line, int column, String what) {
        return "Line " + line + ", Col " + column + ": " + what;
    }

    /** One of the constants of this class, as the service names it. */
    public String code() {
        return code;
    }

    /** The place in the formula and what is wrong there. */
    public String detail() {
        return detail;
    }
}
