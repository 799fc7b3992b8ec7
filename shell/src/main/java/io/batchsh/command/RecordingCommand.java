package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.recording.RecordingProblem;
import io.batchsh.recording.RecordingSummary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code recording}: recordings of earlier runs. */
final class RecordingCommand {

    private RecordingCommand() {}

    /**
     * One step of a run.
     *
     * @param line where it stands in the file
     * @param at since the run began
     * @param kind {@code command}, {@code call} or {@code wait}
     * @param what the command line, the operation and its resource, or the condition
     * @param result how it ended
     */
    record Step(long line, Duration at, String kind, String what, String result) {}

    @Command(
            name = "show",
            description = "Show what a recorded run did: commands, calls to Azure, waits; and whether it is complete.",
            footer = {"recording show first-pool.batchsh.jsonl", "recording show first-pool.batchsh.jsonl -o json"})
    static final class ShowRecording extends Verb {

        private static final TableLayout<Step> COLUMNS = TableLayout.of(
                Column.<Step>of("Line", Step::line).right(),
                Column.<Step>of("At", step -> Durations.words(step.at())).right(),
                Column.of("Kind", Step::kind),
                Column.<Step>of("What", Step::what).minimalWidth(30),
                Column.of("Result", Step::result));

        @Parameters(paramLabel = "<recording>", description = "The recording.")
        Path file = Path.of("");

        ShowRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            RecordingSummary summary = RecordingSummary.of(file);
            if (common.output == null || common.output.equalsIgnoreCase("table")) {
                explain(summary);
                return Outcome.list(steps(summary).stream(), new Looks<>(step -> step, COLUMNS));
            }
            return Outcome.facts(
                    tree(summary), new Looks<>(each -> each, TableLayout.of(Column.of("Result", each -> each))));
        }

        private void explain(RecordingSummary summary) {
            context.console()
                    .message(summary.header().tool() + ", "
                            + summary.header().target().name().toLowerCase(Locale.ROOT) + ", started "
                            + summary.header().started() + ", " + summary.records() + " records, "
                            + Durations.words(summary.duration()));
            context.console().message(completeness(summary));
            summary.inDoubt().forEach(call -> context.console()
                    .message("in doubt: " + call.operation() + " " + call.resource()
                            + " was sent; whether it took effect is not recorded"));
        }

        private static String completeness(RecordingSummary summary) {
            return summary.problem()
                    .map(problem -> "incomplete: " + problem)
                    .orElseGet(() -> "complete: " + summary.outcome().orElse("ok"));
        }

        private static List<Step> steps(RecordingSummary summary) {
            List<Step> steps = new ArrayList<>();
            summary.commands()
                    .forEach(command ->
                            steps.add(new Step(command.line(), command.at(), "command", command.text(), "")));
            summary.calls()
                    .forEach(call -> steps.add(new Step(
                            call.line(),
                            call.at(),
                            "call",
                            call.operation() + " " + shortened(call.resource()),
                            call.status() == 0 ? call.outcome() : call.status() + " " + call.outcome())));
            summary.waits()
                    .forEach(wait -> steps.add(new Step(
                            wait.line(),
                            wait.at(),
                            "wait",
                            wait.resource() + ": " + wait.until(),
                            wait.outcome() + " after " + Durations.words(wait.elapsed()))));
            steps.sort(Comparator.comparingLong(Step::line));
            return steps;
        }

        /** Without the subscription and the group, which are the same on every line. */
        private static String shortened(String resource) {
            int provider = resource.indexOf("/providers/");
            return provider < 0 ? resource : resource.substring(provider + "/providers/".length());
        }

        private static Map<String, @Nullable Object> tree(RecordingSummary summary) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("header", summary.header());
            tree.put("complete", summary.problem().isEmpty());
            tree.put(
                    "problem", summary.problem().map(RecordingProblem::toString).orElse(null));
            tree.put("outcome", summary.outcome().orElse(null));
            tree.put("records", summary.records());
            tree.put("duration", summary.duration());
            tree.put("commands", summary.commands());
            tree.put("calls", summary.calls());
            tree.put("waits", summary.waits());
            return tree;
        }
    }
}
