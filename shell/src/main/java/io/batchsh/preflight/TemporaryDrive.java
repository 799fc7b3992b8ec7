package io.batchsh.preflight;

import java.util.List;

/** Newer sizes have no temporary drive. Batch takes those that it lists; an image may still count on the drive. */
final class TemporaryDrive implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.info(
                    "I21", "The size has the temporary drive that an image may count on", FailsAt.NODE)
            .otherwise(
                    "An image that puts something on the temporary drive keeps its nodes from starting; tasks work on the"
                            + " OS disk.")
            .evidence("MaxResourceVolumeMB of the size")
            .remedy("vm-size list")
            .source(Sources.NODE_AGENT_CHANGES);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.vmSize()
                .filter(size ->
                        size.number("MaxResourceVolumeMB").filter(mb -> mb == 0).isPresent())
                .map(size -> List.of(Finding.info(
                        this,
                        "The size " + size.name() + " has no temporary drive.",
                        "Its capability MaxResourceVolumeMB is 0. Batch lists the size, so its agent does without; an image"
                                + " with a page file or a mount there may not.",
                        "Make sure that the image uses no temporary drive, or choose another size: vm-size list")))
                .orElse(List.of());
    }
}
