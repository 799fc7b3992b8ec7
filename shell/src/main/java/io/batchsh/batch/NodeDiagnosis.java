package io.batchsh.batch;

import io.batchsh.batch.FailureGuide.Advice;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Why a node takes no tasks.
 *
 * @param nodeId the node
 * @param says what the service says, in a line or two
 * @param usualCause what it mostly is; empty where the service's own words say it
 * @param next where to look, as a command
 * @param lasting whether it stays so until somebody does something
 */
public record NodeDiagnosis(String nodeId, String says, String usualCause, String next, boolean lasting) {

    private static final Set<String> FAILED = Set.of("unusable", "starttaskfailed");

    /** What is wrong with a node; empty where nothing is, or it is on its way. */
    public static Optional<NodeDiagnosis> of(String poolId, Node node) {
        return of(poolId, node, FailureGuide.builtIn());
    }

    static Optional<NodeDiagnosis> of(String poolId, Node node, FailureGuide guide) {
        String state = node.state().toLowerCase(Locale.ROOT);
        Optional<StartTaskInfo> startTask = node.startTask().filter(StartTaskInfo::failed);
        if (!node.errors().isEmpty()) {
            return Optional.of(ofErrors(poolId, node, guide));
        }
        if (startTask.isPresent()) {
            return Optional.of(ofStartTask(poolId, node, startTask.get(), guide));
        }
        return switch (state) {
            case "unusable" ->
                Optional.of(make(poolId, node, state + ", and the service names no error", guide.node("")));
            case "starttaskfailed" -> Optional.of(make(poolId, node, "the start task failed", guide.startTask("")));
            case "unknown" ->
                Optional.of(new NodeDiagnosis(
                        node.id(),
                        "Batch has lost contact with it",
                        "",
                        "node show " + poolId + " " + node.id(),
                        false));
            case "offline" ->
                Optional.of(new NodeDiagnosis(
                        node.id(),
                        "offline: it was told to take no tasks",
                        "",
                        "node enable-scheduling " + poolId + " " + node.id(),
                        true));
            case "deallocated" ->
                Optional.of(new NodeDiagnosis(
                        node.id(), "deallocated", "", "node start " + poolId + " " + node.id(), true));
            case "preempted" ->
                Optional.of(new NodeDiagnosis(
                        node.id(),
                        "preempted: Azure took the Spot node back, and Batch asks for another",
                        "",
                        "pool watch " + poolId,
                        false));
            default -> Optional.empty();
        };
    }

    private static NodeDiagnosis ofErrors(String poolId, Node node, FailureGuide guide) {
        String says = node.errors().stream()
                .map(error -> error.code() + ": " + error.message() + details(error))
                .collect(Collectors.joining("\n"));
        return make(poolId, node, says, guide.node(node.errors().get(0).code()));
    }

    private static String details(NodeError error) {
        return error.details().isEmpty()
                ? ""
                : error.details().entrySet().stream()
                        .map(detail -> detail.getKey() + ": " + detail.getValue())
                        .sorted()
                        .collect(Collectors.joining("; ", " (", ")"));
    }

    private static NodeDiagnosis ofStartTask(String poolId, Node node, StartTaskInfo info, FailureGuide guide) {
        String says = "start task: " + info.failureCode().orElse("failure")
                + info.exitCode().map(code -> ", exit code " + code).orElse("")
                + info.failureMessage().map(message -> ": " + message).orElse("")
                + (info.retryCount() > 0 ? " (tried again " + info.retryCount() + " times)" : "");
        return make(poolId, node, says, guide.startTask(info.failureCode().orElse("")));
    }

    private static NodeDiagnosis make(String poolId, Node node, String says, Advice advice) {
        String next = advice.next().replace("{pool}", poolId).replace("{node}", node.id());
        return new NodeDiagnosis(
                node.id(),
                says,
                advice.cause(),
                next,
                FAILED.contains(node.state().toLowerCase(Locale.ROOT)));
    }
}
