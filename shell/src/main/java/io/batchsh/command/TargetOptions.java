package io.batchsh.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say how many nodes a pool is to have. */
final class TargetOptions {

    @Option(
            names = {"--target-dedicated-nodes", "--nodes"},
            paramLabel = "<count>",
            description = "Dedicated nodes.")
    @Nullable
    Integer dedicatedNodes;

    @Option(names = "--target-low-priority-nodes", paramLabel = "<count>", description = "Spot nodes.")
    @Nullable
    Integer lowPriorityNodes;

    @Option(
            names = "--resize-timeout",
            paramLabel = "<duration>",
            description = "How long the allocation may take, such as PT30M or 30m; the service takes 15 minutes.")
    @Nullable
    Duration resizeTimeout;
}
