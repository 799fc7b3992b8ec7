package io.batchsh.batch;

import java.util.Optional;

/**
 * How a smoke test went on one node.
 *
 * @param nodeId the node
 * @param verdict what came out
 * @param exitCode the exit code, where the command ran to its end
 * @param reason why it did not pass; empty where it did
 * @param ranOn another node, where the service put the task there
 * @param stdout what the command wrote to standard output
 * @param stderr what it wrote to standard error
 */
public record SmokeTestResult(
        String nodeId,
        Verdict verdict,
        Optional<Integer> exitCode,
        String reason,
        Optional<String> ranOn,
        String stdout,
        String stderr) {

    /** What came out. */
    public enum Verdict {
        /** The command ran and ended with 0. */
        PASSED,
        /** The command ended otherwise, or could not be run. */
        FAILED,
        /** The command had not ended when the time was over. */
        UNFINISHED,
        /** The node takes no tasks. */
        UNTESTED
    }

    static SmokeTestResult untested(String nodeId, String reason) {
        return new SmokeTestResult(nodeId, Verdict.UNTESTED, Optional.empty(), reason, Optional.empty(), "", "");
    }
}
