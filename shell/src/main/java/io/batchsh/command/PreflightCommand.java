package io.batchsh.command;

import io.batchsh.completion.Suggestions;
import io.batchsh.completion.Value;
import io.batchsh.preflight.RuleCatalogue;
import io.batchsh.preflight.RuleDescription;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code preflight}: the rules themselves. {@code pool check} applies them. */
final class PreflightCommand {

    private PreflightCommand() {}

    @Command(
            name = "list",
            description = {
                "List the rules that pool check and pool create apply to a pool.",
                "An advisory is a rule that no client can check; it is told here and never found."
            },
            footer = {"preflight list", "preflight list --query \"[?failsAt=='NODE'].id\" -o tsv"})
    static final class ListRules extends Verb {
        ListRules(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            return Outcome.list(RuleCatalogue.descriptions().stream(), PreflightLooks.rule());
        }
    }

    @Command(
            name = "explain",
            description = "Explain a rule: what it looks at, what happens otherwise, and what to do.",
            footer = {"preflight explain I5", "preflight explain I5 -o json"})
    static final class ExplainRule extends Verb {
        @Parameters(paramLabel = "<rule>", description = "The rule's id, such as I5.")
        String id = "";

        ExplainRule(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            RuleDescription rule = RuleCatalogue.description(id).orElseThrow(this::unknown);
            Outcome outcome = Outcome.one(rule, PreflightLooks.rule());
            if (!isText()) {
                return outcome;
            }
            context.console().print(text(rule));
            return new Outcome(outcome.exitCode(), rule, Optional.empty());
        }

        private boolean isText() {
            boolean table = common.output == null
                    ? context.settings().format().inColumns()
                    : common.output.equals("table") || common.output.equals("vertical");
            return table && common.query == null && context.settings().query().isEmpty();
        }

        private UsageException unknown() {
            List<String> nearest = Suggestions.nearest(
                    id.toUpperCase(Locale.ROOT),
                    RuleCatalogue.descriptions().stream()
                            .map(RuleDescription::id)
                            .toList());
            return new UsageException(
                    "There is no rule '" + id + "'.",
                    nearest.isEmpty() ? "preflight list" : "preflight explain " + nearest.get(0));
        }
    }

    private static String text(RuleDescription rule) {
        String severity =
                rule.checked() ? rule.severity().name().toLowerCase(Locale.ROOT) : "advisory: no client can check it";
        String lookedAt = rule.checked() ? "looks at   " + rule.evidence() + "\n" : "";
        return """
                %s  %s
                severity   %s
                fails      %s
                otherwise  %s
                %stry        %s
                source     %s
                """.formatted(
                        rule.id(),
                        rule.title(),
                        severity,
                        rule.failsAt().words(),
                        rule.otherwise(),
                        lookedAt,
                        rule.remedy(),
                        rule.source());
    }

    /** The ids for Tab. */
    static List<Value> values() {
        return RuleCatalogue.descriptions().stream()
                .map(rule -> Value.of(rule.id(), rule.title()))
                .toList();
    }
}
