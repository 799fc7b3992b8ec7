package io.batchsh.command;

import io.batchsh.batch.Job;
import io.batchsh.batch.SmokeTestResult;
import io.batchsh.batch.SmokeTestResult.Verdict;
import io.batchsh.batch.Task;
import io.batchsh.batch.TaskOutput;
import io.batchsh.command.Outcome.Looks;
import io.batchsh.output.Column;
import io.batchsh.output.ControlCharacters;
import io.batchsh.output.TableLayout;
import io.batchsh.output.Theme;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How jobs, tasks and what they wrote look. */
final class WorkLooks {

    private WorkLooks() {}

    static Looks<Job> job() {
        return new Looks<>(
                Job::document,
                TableLayout.of(
                        Column.<Job>of("Id", Job::id).minimalWidth(16),
                        Column.<Job>of("State", Job::state).styled(WorkLooks::state),
                        Column.of("Pool", Job::poolId),
                        Column.<Job>of("Priority", Job::priority).right().priority(3),
                        Column.<Job>of("Created", Job::creationTime).priority(2),
                        Column.<Job>of("Reason", Job::terminateReason).priority(1)));
    }

    static Looks<Task> task() {
        return new Looks<>(
                Task::document,
                TableLayout.of(
                        Column.<Task>of("Id", Task::id).minimalWidth(12),
                        Column.<Task>of("State", Task::state).styled(WorkLooks::state),
                        Column.<Task>of("Result", Task::result).styled(WorkLooks::state),
                        Column.<Task>of("ExitCode", Task::exitCode).right(),
                        Column.<Task>of("Node", Task::nodeId).priority(2),
                        Column.<Task>of("CommandLine", Task::commandLine)
                                .priority(1)
                                .minimalWidth(24)));
    }

    static Looks<TaskOutput> output() {
        return new Looks<>(
                output -> output,
                TableLayout.of(
                        Column.of("Task", TaskOutput::taskId),
                        Column.<TaskOutput>of("ExitCode", TaskOutput::exitCode).right(),
                        Column.of("Stdout", TaskOutput::stdout),
                        Column.of("Stderr", TaskOutput::stderr)));
    }

    static Looks<SmokeTestResult> smokeTest() {
        return new Looks<>(
                WorkLooks::tree,
                TableLayout.of(
                        Column.of("Node", SmokeTestResult::nodeId),
                        Column.of("Verdict", WorkLooks::verdict),
                        Column.<SmokeTestResult>of("ExitCode", SmokeTestResult::exitCode)
                                .right()));
    }

    private static Map<String, @Nullable Object> tree(SmokeTestResult result) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("nodeId", result.nodeId());
        tree.put("verdict", verdict(result));
        tree.put("exitCode", result.exitCode().orElse(null));
        tree.put("reason", result.reason());
        tree.put("ranOn", result.ranOn().orElse(null));
        tree.put("stdout", result.stdout());
        tree.put("stderr", result.stderr());
        return tree;
    }

    /** A block for each node: what came out, then what the command wrote. */
    static String block(SmokeTestResult result, Theme theme) {
        Theme.Style style =
                switch (result.verdict()) {
                    case PASSED -> Theme.Style.GOOD;
                    case UNTESTED, UNFINISHED -> Theme.Style.WARNING;
                    case FAILED -> Theme.Style.BAD;
                };
        StringBuilder text = new StringBuilder(result.nodeId())
                .append("  ")
                .append(theme.render(style, verdict(result)))
                .append(result.exitCode().map(code -> "  exit code " + code).orElse(""))
                .append(result.ranOn().map(node -> "  ran on " + node).orElse(""))
                .append('\n');
        indent(text, result.verdict() == Verdict.PASSED ? "" : result.reason());
        indent(text, result.stdout());
        indent(text, result.stderr());
        return text.toString();
    }

    private static void indent(StringBuilder text, String lines) {
        ControlCharacters.visibleText(lines)
                .lines()
                .forEach(line -> text.append("  ").append(line).append('\n'));
    }

    private static String verdict(SmokeTestResult result) {
        return result.verdict().name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Theme.Style> state(String text) {
        return switch (text) {
            case "active", "running", "success" -> Optional.of(Theme.Style.GOOD);
            case "failure" -> Optional.of(Theme.Style.BAD);
            case "completed", "" -> Optional.empty();
            default -> Optional.of(Theme.Style.WARNING);
        };
    }
}
