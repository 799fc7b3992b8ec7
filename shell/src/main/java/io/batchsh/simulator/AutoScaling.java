package io.batchsh.simulator;

import io.batchsh.simulator.formula.Formula;
import io.batchsh.simulator.formula.FormulaException;
import io.batchsh.simulator.formula.History;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Sizes pools by their formulas, at once and then at every interval. */
final class AutoScaling {

    private static final String EVALUATE = "pool.autoscale";
    private static final String SAMPLE = "pool.sample";

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Simulation simulation;
    private final Allocation allocation;

    AutoScaling(Simulation simulation) {
        this.simulation = simulation;
        this.allocation = new Allocation(simulation);
    }

    void handle(EventTable events) {
        events.on(EVALUATE, arguments -> during(arguments, this::evaluate))
                .on(
                        SAMPLE,
                        arguments -> during(arguments, (account, pool) -> {
                            new PoolHistory(account, pool, simulation.now()).sample();
                            simulation.timeline().after(History.PERIOD, SAMPLE, pool.event("scaling", pool.scaling));
                        }));
    }

    private interface Effect {
        void happen(BatchAccount account, Pool pool);
    }

    private void during(Map<String, Object> arguments, Effect effect) {
        simulation
                .store()
                .pool(arguments)
                .filter(pool -> pool.scaling == Json.number(arguments, "scaling") && !pool.deleting())
                .ifPresent(pool ->
                        effect.happen(simulation.store().account(pool.account).orElseThrow(), pool));
    }

    /** Lets the formula of a pool, if it has one, take effect from now on. */
    void begin(BatchAccount account, Pool pool) {
        if (pool.autoScale) {
            pool.scaling++;
            evaluate(account, pool);
            simulation.timeline().after(History.PERIOD, SAMPLE, pool.event("scaling", pool.scaling));
        }
    }

    /** Leaves a pool at the size that it has. */
    static void end(Pool pool) {
        pool.scaling++;
        pool.autoScale = false;
        pool.autoScaleRun = null;
        pool.samples.clear();
        pool.configuration.remove("autoScaleFormula");
        pool.configuration.remove("autoScaleEvaluationInterval");
    }

    private void evaluate(BatchAccount account, Pool pool) {
        Formula.Outcome outcome = outcome(
                account, pool, Json.text(pool.configuration, "autoScaleFormula").orElse(""));
        pool.autoScaleRun = render(outcome);
        boolean moved = outcome.targetDedicated() != pool.targetDedicated
                || outcome.targetLowPriority() != pool.targetLowPriority;
        if (outcome.error().isEmpty() && moved) {
            pool.targetDedicated = outcome.targetDedicated();
            pool.targetLowPriority = outcome.targetLowPriority();
            pool.deallocation = outcome.deallocation();
            allocation.resize(account, pool);
        }
        simulation.timeline().after(pool.autoScaleInterval, EVALUATE, pool.event("scaling", pool.scaling));
    }

    /** What a formula says about a pool now. */
    Formula.Outcome outcome(BatchAccount account, Pool pool, String formula) {
        History history = new PoolHistory(account, pool, simulation.now());
        try {
            return Formula.parse(formula).evaluate(history);
        } catch (FormulaException e) {
            return Formula.failed(history, e);
        }
    }

    /** An evaluation as the service shows it. */
    Map<String, Object> render(Formula.Outcome outcome) {
        return Json.object(
                "timestamp",
                Times.batch(simulation.now()),
                "results",
                outcome.results(),
                "error",
                outcome.error().map(AutoScaling::error).orElse(null));
    }

    private static Object error(FormulaException error) {
        return Json.object(
                "code",
                error.code(),
                "message",
                error.getMessage(),
                "values",
                List.of(Json.object("name", "Message", "value", error.detail())));
    }

    /** @throws Refusal 400 if the text is no formula */
    static void check(String formula) {
        if (formula.length() > Formula.LONGEST) {
            throw new Refusal(
                    400, "AutoScaleFormulaTooLong", "The specified auto-scaling formula exceeds lengths limit.");
        }
        try {
            Formula.parse(formula);
        } catch (FormulaException e) {
            throw new Refusal(400, e.code(), String.valueOf(e.getMessage())).value("Reason", e.detail());
        }
    }

    /** @throws Refusal 400 if the interval is shorter than 5 minutes or longer than 168 hours */
    static Duration interval(Map<String, Object> body) {
        String text = Json.text(body, "autoScaleEvaluationInterval").orElse("PT15M");
        Duration interval = Spans.of("autoScaleEvaluationInterval", text);
        if (interval.compareTo(SHORTEST) < 0 || interval.compareTo(LONGEST) > 0) {
            throw Contract.invalid(
                    "autoScaleEvaluationInterval", text, "The value must be between 5 minutes and 168 hours.");
        }
        return interval;
    }
}
