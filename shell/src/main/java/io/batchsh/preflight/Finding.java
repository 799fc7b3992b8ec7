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

    static Finding blocker(Rule rule, FailsAt failsAt, String title, String evidence, String remedy, String source) {
        return new Finding(rule.id(), Severity.BLOCKER, failsAt, title, evidence, remedy, source);
    }

    static Finding warning(Rule rule, FailsAt failsAt, String title, String evidence, String remedy, String source) {
        return new Finding(rule.id(), Severity.WARNING, failsAt, title, evidence, remedy, source);
    }

    static Finding info(Rule rule, FailsAt failsAt, String title, String evidence, String remedy, String source) {
        return new Finding(rule.id(), Severity.INFO, failsAt, title, evidence, remedy, source);
    }

    static Finding unknown(Rule rule, FailsAt failsAt, String title, String evidence, String remedy, String source) {
        return new Finding(rule.id(), Severity.UNKNOWN, failsAt, title, evidence, remedy, source);
    }
}
