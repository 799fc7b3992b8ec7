package io.batchsh.preflight;

/**
 * What a rule found.
 *
 * @param ruleId the rule, such as {@code I5}
 * @param severity how much it matters
 * @param failsAt when the service would show it
 * @param title the problem in one sentence
 * @param evidence what was read, and from where it follows
 * @param remedy the next step, as a command where there is one
 * @param source the address of the page that documents the rule
 */
public record Finding(
        String ruleId,
        Severity severity,
        FailsAt failsAt,
        String title,
        String evidence,
        String remedy,
        String source) {

    static Finding blocker(Rule rule, String title, String evidence, String remedy) {
        return of(rule, Severity.BLOCKER, title, evidence, remedy);
    }

    static Finding warning(Rule rule, String title, String evidence, String remedy) {
        return of(rule, Severity.WARNING, title, evidence, remedy);
    }

    static Finding info(Rule rule, String title, String evidence, String remedy) {
        return of(rule, Severity.INFO, title, evidence, remedy);
    }

    static Finding unknown(Rule rule, String title, String evidence, String remedy) {
        return of(rule, Severity.UNKNOWN, title, evidence, remedy);
    }

    private static Finding of(Rule rule, Severity severity, String title, String evidence, String remedy) {
        RuleDescription description = rule.description();
        return new Finding(rule.id(), severity, description.failsAt(), title, evidence, remedy, description.source());
    }

    /** The same, shown at another time than the rule's worst. */
    Finding failingAt(FailsAt other) {
        return new Finding(ruleId, severity, other, title, evidence, remedy, source);
    }

    /** The same, documented elsewhere than the rest of the rule. */
    Finding from(String address) {
        return new Finding(ruleId, severity, failsAt, title, evidence, remedy, address);
    }
}
