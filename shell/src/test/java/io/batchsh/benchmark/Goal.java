package io.batchsh.benchmark;

/**
 * What is to be reached, and what was.
 *
 * @param what the thing measured; one goal of a name on the page
 * @param against what it is compared with, or empty
 * @param goal the goal, as a reader reads it
 * @param measured what was measured, in the goal's terms
 * @param verdict whether it is reached
 */
record Goal(String what, String against, String goal, String measured, Verdict verdict) {

    /** How it came out. */
    enum Verdict {
        REACHED("yes"),
        MISSED("no"),
        NOT_MEASURED("not measured");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** A goal that is reached by what is no more than it. */
    static Goal atMost(String what, String against, String goal, double most, double value, String form) {
        return new Goal(what, against, goal, form.formatted(value), value <= most ? Verdict.REACHED : Verdict.MISSED);
    }

    /** A goal that is reached by what is no less than it. */
    static Goal atLeast(String what, String against, String goal, double least, double value, String form) {
        return new Goal(what, against, goal, form.formatted(value), value >= least ? Verdict.REACHED : Verdict.MISSED);
    }

    static Goal notMeasured(String what, String against, String goal, String why) {
        return new Goal(what, against, goal, why, Verdict.NOT_MEASURED);
    }
}
