package io.batchsh.command;

import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.TableLayout;
import io.batchsh.recording.RecordingProblem;
import io.batchsh.recording.RecordingSummary;
import io.batchsh.recording.Timeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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

        /** The formats of one line a row, which show the steps and not the recording as one object. */
        private static final Set<String> ROWS = Set.of("table", "csv", "tsv");

        /** So many rows of a kind fit into the one object that the other formats are. */
        private static final int MOST = 10_000;

        @Parameters(paramLabel = "<recording>", description = "The recording.")
        Path file = Path.of("");

        ShowRecording(CommandContext context) {
            super(context);
        }

        @Override
        Outcome run() {
            RecordingSummary summary = RecordingSummary.of(file);
            Timeline timeline = new Timeline(file, summary);
            if (common.output == null || ROWS.contains(common.output.toLowerCase(Locale.ROOT))) {
                explain(summary);
                return Outcome.list(timeline.stream().map(ShowRecording::step), new Looks<>(step -> step, COLUMNS));
            }
            long most = Math.max(summary.commands(), Math.max(summary.calls(), summary.waits()));
            if (most > MOST) {
                context.console()
                        .message("only the first " + MOST + " of each kind are shown; all of them: recording show "
                                + file + " -o csv");
            }
            return Outcome.facts(
                    tree(summary, timeline),
                    new Looks<>(each -> each, TableLayout.of(Column.of("Result", each -> each))));
        }

        private void explain(RecordingSummary summary) {
            summary.header().title().ifPresent(context.console()::message);
            summary.header().origin().ifPresent(origin -> context.console()
                    .message((origin.converted() ? "converted from " + origin.format() + " " : "edited from ")
                            + origin.id()));
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

        private static Step step(Timeline.Row row) {
            if (row instanceof Timeline.CallRow call) {
                String result = call.status() == 0 ? call.outcome() : call.status() + " " + call.outcome();
                return new Step(
                        call.line(), call.at(), "call", call.operation() + " " + shortened(call.resource()), result);
            }
            if (row instanceof Timeline.WaitRow wait) {
                return new Step(
                        wait.line(),
                        wait.at(),
                        "wait",
                        wait.resource() + ": " + wait.until(),
                        wait.outcome() + " after " + Durations.words(wait.elapsed()));
            }
            return new Step(row.line(), row.at(), "command", ((Timeline.CommandRow) row).text(), "");
        }

        private static <T extends Timeline.Row> List<T> first(Timeline timeline, Class<T> kind) {
            try (Stream<Timeline.Row> rows = timeline.stream()) {
                return rows.filter(kind::isInstance).limit(MOST).map(kind::cast).toList();
            }
        }

        /** Without the subscription and the group, which are the same on every line. */
        private static String shortened(String resource) {
            String method = resource.replaceFirst("(?s)^([A-Z]{3,7} )?.*", "$1");
            int provider = resource.indexOf("/providers/");
            return provider < 0 ? resource : method + resource.substring(provider + "/providers/".length());
        }

        private static Map<String, @Nullable Object> tree(RecordingSummary summary, Timeline timeline) {
            Map<String, @Nullable Object> tree = new LinkedHashMap<>();
            tree.put("header", summary.header());
            tree.put("complete", summary.problem().isEmpty());
            tree.put(
                    "problem", summary.problem().map(RecordingProblem::toString).orElse(null));
            tree.put("outcome", summary.outcome().orElse(null));
            tree.put("records", summary.records());
            tree.put("duration", summary.duration());
            tree.put("commands", first(timeline, Timeline.CommandRow.class));
            tree.put("calls", first(timeline, Timeline.CallRow.class));
            tree.put("waits", first(timeline, Timeline.WaitRow.class));
            return tree;
        }
    }
}
