package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.RetirementCalendar;
import io.batchsh.preflight.PreflightReport.Outcome;
import io.batchsh.preflight.PreflightReport.RuleRun;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/** Tells before a pool is created whether it would work. Reads only; calls nothing that any rule does not need. */
public final class Preflight {

    private record Unreadable(AzureException reason, List<Rule> rules) {}

    private final FactSource source;
    private final InstantSource clock;
    private final RetirementCalendar calendar;
    private final List<Rule> rules;
    private final RuleRunner runner;

    /**
     * All rules over a source of facts.
     *
     * @param threads how many rules may run at a time. More than one shortens the waiting for a distant Azure; a place that
     *     answers at once, and in the order it is asked, wants one.
     */
    public Preflight(FactSource source, InstantSource clock, int threads) {
        this(source, clock, RetirementCalendar.builtIn(), RuleCatalogue.rules(), threads);
    }

    Preflight(FactSource source, InstantSource clock, RetirementCalendar calendar, List<Rule> rules, int threads) {
        this.source = requireNonNull(source, "source is null");
        this.clock = requireNonNull(clock, "clock is null");
        this.calendar = requireNonNull(calendar, "calendar is null");
        this.rules = List.copyOf(rules);
        this.runner = new RuleRunner(threads);
    }

    /**
     * Runs every rule. A fact that cannot be read makes one finding of its own and leaves its rules undecided.
     *
     * @throws InterruptedException if the thread was interrupted, as Ctrl-C does
     */
    public PreflightReport check(PoolProposal proposal) throws InterruptedException {
        Facts facts = new Facts(proposal, source, clock, calendar);
        List<Finding> findings = new ArrayList<>();
        List<RuleRun> runs = new ArrayList<>();
        Map<String, Unreadable> unreadable = new LinkedHashMap<>();
        for (RuleRunner.Result result : runner.run(rules, proposal, facts)) {
            findings.addAll(result.findings());
            result.unreadable().ifPresent(missing -> unreadable
                    .computeIfAbsent(missing.fact(), fact -> new Unreadable(missing.reason(), new ArrayList<>()))
                    .rules()
                    .add(result.rule()));
            RuleDescription rule = result.rule().description();
            runs.add(new RuleRun(rule.id(), rule.title(), outcome(result)));
        }
        unreadable.forEach((fact, why) -> findings.add(undecided(fact, why)));
        findings.sort(Comparator.comparing(Finding::severity));
        return new PreflightReport(findings, runs);
    }

    private static Outcome outcome(RuleRunner.Result result) {
        if (result.unreadable().isPresent()) {
            return Outcome.UNDECIDED;
        }
        return result.findings().isEmpty() ? Outcome.CONTENT : Outcome.FOUND;
    }

    private static Finding undecided(String fact, Unreadable why) {
        String ids = String.join(", ", why.rules().stream().map(Rule::id).toList());
        String request =
                why.reason().requestId().map(id -> " Request id " + id + ".").orElse("");
        return new Finding(
                why.rules().get(0).id(),
                Severity.UNKNOWN,
                FailsAt.CREATE,
                "Could not read " + fact + "; not decided: " + ids + ".",
                why.reason().getMessage()
                        + why.reason().reason().map(reason -> " " + reason).orElse("")
                        + request,
                why.reason().remedy().orElse("Try again: pool check"),
                "");
    }
}
