package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.output.Theme;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.RuleDescription;
import java.util.Locale;
import java.util.Optional;

/** How the rules of preflight look, and what they find. */
final class PreflightLooks {

    private PreflightLooks() {}

    static Looks<Finding> finding() {
        return new Looks<>(
                finding -> finding,
                TableLayout.of(
                        Column.<Finding>of(
                                        "Severity",
                                        finding -> finding.severity().name().toLowerCase(Locale.ROOT))
                                .styled(PreflightLooks::severity),
                        Column.of("Rule", Finding::ruleId),
                        Column.<Finding>of("Finding", Finding::title).minimalWidth(30),
                        Column.<Finding>of(
                                        "FailsAt",
                                        finding -> finding.failsAt().name().toLowerCase(Locale.ROOT))
                                .priority(1)));
    }

    static Looks<RuleDescription> rule() {
        return new Looks<>(
                rule -> rule,
                TableLayout.of(
                        Column.of("Id", RuleDescription::id),
                        Column.<RuleDescription>of("Severity", PreflightLooks::severityOf)
                                .styled(PreflightLooks::severity),
                        Column.<RuleDescription>of(
                                "FailsAt", rule -> rule.failsAt().name().toLowerCase(Locale.ROOT)),
                        Column.<RuleDescription>of("Title", RuleDescription::title)
                                .minimalWidth(30)));
    }

    private static String severityOf(RuleDescription rule) {
        return rule.checked() ? rule.severity().name().toLowerCase(Locale.ROOT) : "advisory";
    }

    private static Optional<Theme.Style> severity(String text) {
        return switch (text) {
            case "blocker" -> Optional.of(Theme.Style.BAD);
            case "warning", "unknown" -> Optional.of(Theme.Style.WARNING);
            default -> Optional.of(Theme.Style.DIM);
        };
    }
}
