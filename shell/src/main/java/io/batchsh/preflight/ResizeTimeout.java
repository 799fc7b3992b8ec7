package io.batchsh.preflight;

import java.time.Duration;
import java.util.List;

/** At least 5 minutes; 15 per 1,000 nodes, and 30 for more than 300 nodes from a custom image. */
final class ResizeTimeout implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q11", "The resize timeout is long enough", FailsAt.CREATE)
            .otherwise(
                    "The service refuses less than five minutes; too short for its nodes, the pool shows AllocationTimedOut, with the nodes that came in time.")
            .evidence("resizeTimeout and the targets of the pool")
            .remedy("pool create --tune")
            .source(Sources.POOL_ERRORS);

    private static final Duration LEAST = Duration.ofMinutes(5);
    static final Duration SERVICE_DEFAULT = Duration.ofMinutes(15);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (proposal.pool().autoScale()) {
            return List.of();
        }
        Duration timeout = proposal.pool().resizeTimeout().orElse(SERVICE_DEFAULT);
        if (timeout.compareTo(LEAST) < 0) {
            return List.of(Finding.blocker(
                            this,
                            "The resize timeout is shorter than 5 minutes.",
                            "resizeTimeout is " + timeout + "; the service refuses less than PT5M with 400.",
                            "pool create --resize-timeout "
                                    + advised(proposal.pool().targetNodes()))
                    .from(Sources.CREATE_POOL));
        }
        int nodes = proposal.pool().targetNodes();
        Duration advised = advised(nodes);
        if (timeout.compareTo(advised) >= 0) {
            return List.of();
        }
        return List.of(Finding.warning(
                        this,
                        "The resize timeout may be too short for " + nodes + " nodes.",
                        "resizeTimeout is " + timeout.toMinutes() + " minutes; advised are " + advised.toMinutes()
                                + " (15 per 1,000 nodes, 30 for more than 300 from a custom image). Too short, the pool shows"
                                + " AllocationTimedOut.",
                        proposal.existing()
                                .map(pool -> "pool resize " + pool.id() + " --target-dedicated-nodes "
                                        + proposal.pool().targetDedicatedNodes() + " --resize-timeout " + advised)
                                .orElse("pool create --resize-timeout " + advised + ", or pool create --tune"))
                .failingAt(FailsAt.RESIZE));
    }

    /** The timeout that the documentation advises for a number of nodes from a custom image. */
    static Duration advised(int nodes) {
        int minutes = Math.max(15, 15 * ((nodes + 999) / 1000));
        return Duration.ofMinutes(nodes > 300 ? Math.max(30, minutes) : minutes);
    }
}
