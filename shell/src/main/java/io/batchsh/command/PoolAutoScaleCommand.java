package io.batchsh.command;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.AutoScaleEvaluation;
import io.batchsh.batch.Pool;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pool autoscale}: a formula decides how many nodes a pool has. */
final class PoolAutoScaleCommand {

    private static final String FORMULA = "The formula, or @FILE with the formula in it.";

    private PoolAutoScaleCommand() {}

    @Command(
            name = "show",
            description = "Show a pool's formula and what it last said.",
            footer = {"pool autoscale show nightly", "pool autoscale show nightly --query autoScaleFormula -o tsv"})
    static final class ShowAutoScale extends Verb {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String id = "";

        ShowAutoScale(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Pool pool = context.operations().pools().show(id);
            pool.autoScaleRun().flatMap(AutoScaleEvaluation::error).ifPresent(error -> context.console()
                    .message("the last evaluation failed: " + error.explanation()));
            return Outcome.one(pool, AutoScaleLooks.scaling());
        }
    }

    @Command(
            name = "enable",
            description = "Let a formula decide how many nodes a pool has, or change its formula or interval.",
            footer = {
                "pool autoscale enable nightly --auto-scale-formula '$TargetDedicatedNodes = 2;'",
                "pool autoscale enable nightly --auto-scale-formula '$TargetDedicatedNodes = 2;'"
                        + " --auto-scale-evaluation-interval 5m --dry-run"
            })
    static final class EnableAutoScale extends Verb.Changing {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String id = "";

        @Option(
                names = {"--auto-scale-formula", "--formula"},
                paramLabel = "<formula>",
                description = FORMULA)
        @Nullable
        String formula;

        @Option(
                names = {"--auto-scale-evaluation-interval", "--interval"},
                paramLabel = "<duration>",
                description = "How often it is evaluated, from 5m to 168h; the service takes 15 minutes.")
        @Nullable
        Duration interval;

        EnableAutoScale(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Pool before = context.operations().pools().show(id);
            if (formula == null && (interval == null || !before.autoScale())) {
                throw new UsageException(
                        "A formula is needed to enable automatic scaling.",
                        "pool autoscale enable " + id + " --auto-scale-formula '$TargetDedicatedNodes = 2;'");
            }
            context.operations()
                    .pools()
                    .enableAutoScale(
                            id, Optional.ofNullable(formula).map(FormulaText::read), Optional.ofNullable(interval));
            new UndoLines(context.console())
                    .print(
                            before.autoScale()
                                    ? new PoolInverse(context.session()).autoScale(before)
                                    : new PoolInverse(context.session()).fixedScale(before));
            return Outcome.one(context.operations().pools().show(id), AutoScaleLooks.scaling());
        }
    }

    @Command(
            name = "disable",
            description = "Stop scaling a pool automatically; it keeps the nodes it has.",
            footer = {"pool autoscale disable nightly", "pool autoscale disable nightly --dry-run"})
    static final class DisableAutoScale extends Verb.Changing {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String id = "";

        DisableAutoScale(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Pool before = context.operations().pools().show(id);
            context.operations().pools().disableAutoScale(id);
            if (before.autoScale()) {
                new UndoLines(context.console()).print(new PoolInverse(context.session()).autoScale(before));
            }
            return Outcome.one(context.operations().pools().show(id), PoolLooks.pool());
        }
    }

    @Command(
            name = "evaluate",
            description = "Say what a formula would do to a pool now, without doing it.",
            footer = {
                "pool autoscale evaluate nightly",
                "pool autoscale evaluate nightly --auto-scale-formula '$TargetDedicatedNodes = min(9, 2 * 3);'"
            })
    static final class EvaluateAutoScale extends Verb {
        @Parameters(paramLabel = "<pool>", description = "The pool's id.")
        String id = "";

        @Option(
                names = {"--auto-scale-formula", "--formula"},
                paramLabel = "<formula>",
                description = FORMULA + " The pool's own without it.")
        @Nullable
        String formula;

        EvaluateAutoScale(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            Pool pool = context.operations().pools().show(id);
            if (!pool.autoScale()) {
                throw AzureException.builder(
                                AzureException.Kind.CONFLICT, "Pool " + id + " does not scale automatically.")
                        .reason("The service evaluates a formula only on a pool that has one; there is no other way to"
                                + " try it.")
                        .remedy("pool autoscale enable " + id + " --auto-scale-formula '...'")
                        .build();
            }
            String text = formula == null ? pool.autoScaleFormula().orElse("") : FormulaText.read(formula);
            AutoScaleEvaluation evaluation = context.operations().pools().evaluateAutoScale(id, text);
            evaluation.error().ifPresent(error -> {
                throw AzureException.builder(
                                AzureException.Kind.FAILED, "The formula cannot be evaluated: " + error.message())
                        .code(error.code())
                        .reason(error.explanation())
                        .build();
            });
            evaluation.timestamp().ifPresent(time -> context.console().message("evaluated at " + time));
            return Outcome.list(evaluation.results().entrySet().stream(), AutoScaleLooks.variable());
        }
    }
}
