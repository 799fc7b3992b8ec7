package io.batchsh.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a smoke test does.
 *
 * @param commandLine what each node runs; the host's name and the release of its system where nothing is said
 * @param nodes on how many nodes at most; on all without it
 * @param timeout how long all of it may take
 */
public record SmokeTestPlan(Optional<String> commandLine, OptionalInt nodes, Duration timeout) {

    /** As long as any start of a command takes. */
    public static final Duration USUAL_TIMEOUT = Duration.ofMinutes(10);

    private static final String LINUX = "/bin/sh -c \"hostname; . /etc/os-release; echo $PRETTY_NAME\"";
    private static final String WINDOWS = "cmd /c \"hostname & ver\"";

    /** The usual test of all nodes. */
    public static SmokeTestPlan usual() {
        return new SmokeTestPlan(Optional.empty(), OptionalInt.empty(), USUAL_TIMEOUT);
    }

    /** What a node of a pool runs. */
    String commandLineOn(Pool pool) {
        return commandLine.orElse(pool.nodeAgentSkuId().contains("windows") ? WINDOWS : LINUX);
    }
}
