package io.batchsh.preflight;

import java.util.List;

/** Task slots per node: at most four per vCPU, and 256. */
final class TaskSlots implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q14", "The size has vCPUs for the task slots", FailsAt.CREATE)
            .otherwise("The service answers InvalidPropertyValue.")
            .evidence("taskSlotsPerNode of the pool, and vCPUs of the size")
            .remedy("pool create --task-slots-per-node N")
            .source(Sources.PARALLEL_TASKS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int slots = proposal.pool().taskSlotsPerNode();
        if (slots <= 4) {
            return slots < 1 ? List.of(finding(slots, 1, "")) : List.of();
        }
        return facts.vmSize()
                .filter(size -> size.vCpus() > 0)
                .filter(size -> slots > most(size.vCpus()))
                .map(size ->
                        List.of(finding(slots, most(size.vCpus()), size.name() + " has " + size.vCpus() + " vCPUs. ")))
                .orElse(List.of());
    }

    private static int most(int vCpus) {
        return Math.min(4 * vCpus, 256);
    }

    private Finding finding(int slots, int most, String evidence) {
        return Finding.blocker(
                this,
                slots + " task slots per node are not possible.",
                evidence + "The service accepts 1 to the smaller of 256 and four per vCPU.",
                "pool create --task-slots-per-node " + most);
    }
}
