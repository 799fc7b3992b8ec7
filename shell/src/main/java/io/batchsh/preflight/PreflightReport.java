package io.batchsh.preflight;

import java.util.List;

/**
 * The outcome of all rules for one proposal.
 *
 * @param findings what was found, worst first
 * @param rules each rule that ran, in the order of the catalogue
 */
public record PreflightReport(List<Finding> findings, List<RuleRun> rules) {

    /** How a rule came out. */
    public enum Outcome {
        /** Nothing found. */
        CONTENT,
        /** At least one finding. */
        FOUND,
        /** A fact it needs could not be read. */
        UNDECIDED
    }

    /**
     * One rule and how it came out.
     *
     * @param id the rule's id
     * @param title what holds when the rule is content
     */
    public record RuleRun(String id, String title, Outcome outcome) {}

    public PreflightReport {
        findings = List.copyOf(findings);
        rules = List.copyOf(rules);
    }

    /** Whether something was found that makes creating the pool pointless. */
    public boolean blocked() {
        return count(Severity.BLOCKER) > 0;
    }

    /** How many findings there are of a severity. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
