package io.batchsh.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether to see a change through that takes minutes. */
final class WaitOptions {

    @Option(names = "--wait", description = "Wait until it is done, saying how far it is; so without this option, too.")
    boolean wait;

    @Option(names = "--no-wait", description = "Return as soon as Azure has accepted it.")
    boolean noWait;

    @Option(names = "--timeout", paramLabel = "<duration>", description = "Stop waiting after this long, such as 2h.")
    @Nullable
    Duration timeout;

    /** Whether to wait. */
    boolean waits() {
        if (wait && noWait) {
            throw new UsageException("--wait and --no-wait exclude each other.", null);
        }
        return !noWait;
    }
}
