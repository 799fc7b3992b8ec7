package io.batchsh.command;

import io.batchsh.output.Theme;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.RuleCatalogue;
import io.batchsh.preflight.RuleDescription;
import io.batchsh.preflight.Severity;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says on standard error what preflight found: each finding with its evidence and its remedy. */
record PreflightMessages(CommandContext context) {

    void explain(PreflightReport report) {
        report.findings().stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .forEach(this::explain);
        long notes = report.count(Severity.INFO);
        if (!report.blocked()) {
            context.console()
                    .message(context.settings().messageTheme().render(Theme.Style.GOOD, "preflight:") + " "
                            + report.rules().size() + " rules, no blocker"
                            + (notes == 0 ? "" : ", " + notes + (notes == 1 ? " note" : " notes")));
        }
    }

    /** The same with the notes where nothing stands in the way, for a check that was asked for by itself. */
    void explainWithNotes(PreflightReport report) {
        explain(report);
        if (report.blocked()) {
            return;
        }
        report.findings().stream()
                .filter(finding -> finding.severity() == Severity.INFO)
                .forEach(this::explain);
    }

    /** Names in one line what no client can check. */
    void advise() {
        String advisories = RuleCatalogue.descriptions().stream()
                .filter(rule -> !rule.checked())
                .map(RuleDescription::id)
                .collect(Collectors.joining(", "));
        context.console()
                .message(context.settings().messageTheme().render(Theme.Style.DIM, "not checked, for no client can:")
                        + " " + advisories + " (preflight explain ID)");
    }

    private void explain(Finding finding) {
        Theme theme = context.settings().messageTheme();
        Theme.Style style =
                switch (finding.severity()) {
                    case BLOCKER -> Theme.Style.BAD;
                    case WARNING, UNKNOWN -> Theme.Style.WARNING;
                    case INFO -> Theme.Style.DIM;
                };
        String severity = finding.severity().name().toLowerCase(Locale.ROOT);
        context.console().message(theme.render(style, severity + " " + finding.ruleId() + ":") + " " + finding.title());
        finding.evidence().lines().forEach(line -> context.console().message("  " + line));
        context.console().message(theme.render(Theme.Style.GOOD, "  try:") + " " + finding.remedy());
    }
}
