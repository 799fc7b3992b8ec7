package io.batchsh.preflight;

/**
 * What a rule is about.
 *
 * @param id a letter for its subject (access, image, quota and size, network) and a number, such as {@code I5}
 * @param title what holds when the rule is content, in one sentence
 * @param severity the worst it reports
 * @param failsAt when the service would show the worst it reports
 * @param otherwise what happens to a pool against the rule
 * @param evidence what is looked at
 * @param remedy the next step, as a command, its own names in capitals
 * @param source the address of the page that documents the rule
 * @param checked whether a client can look; if not, it is advice to read once
 */
public record RuleDescription(
        String id,
        String title,
        Severity severity,
        FailsAt failsAt,
        String otherwise,
        String evidence,
        String remedy,
        String source,
        boolean checked) {

    static RuleDescription blocker(String id, String title, FailsAt failsAt) {
        return of(id, title, Severity.BLOCKER, failsAt);
    }

    static RuleDescription warning(String id, String title, FailsAt failsAt) {
        return of(id, title, Severity.WARNING, failsAt);
    }

    static RuleDescription info(String id, String title, FailsAt failsAt) {
        return of(id, title, Severity.INFO, failsAt);
    }

    private static RuleDescription of(String id, String title, Severity severity, FailsAt failsAt) {
        return new RuleDescription(id, title, severity, failsAt, "", "", "", "", true);
    }

    RuleDescription otherwise(String text) {
        return new RuleDescription(id, title, severity, failsAt, text, evidence, remedy, source, checked);
    }

    RuleDescription evidence(String text) {
        return new RuleDescription(id, title, severity, failsAt, otherwise, text, remedy, source, checked);
    }

    RuleDescription remedy(String text) {
        return new RuleDescription(id, title, severity, failsAt, otherwise, evidence, text, source, checked);
    }

    RuleDescription source(String address) {
        return new RuleDescription(id, title, severity, failsAt, otherwise, evidence, remedy, address, checked);
    }

    /** The same as something that no client can check. */
    RuleDescription advisory() {
        return new RuleDescription(id, title, severity, failsAt, otherwise, evidence, remedy, source, false);
    }
}
