package io.batchsh.preflight;

import java.util.List;

/** Shallow replicas are for trying an image out, not for many nodes. */
final class FullReplication implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.warning(
                    "I7", "The image version is replicated in full", FailsAt.SLOW)
            .otherwise("Nodes start slowly, and not many at a time.")
            .evidence("replicationMode of the image version")
            .remedy("image-version show GALLERY/DEFINITION/VERSION")
            .source(Sources.GALLERY);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.version()
                .filter(version -> version.replicationMode().equalsIgnoreCase("Shallow"))
                .map(version -> List.of(Finding.warning(
                        this,
                        "The image version is a shallow replica; nodes start slowly, and not many at a time.",
                        "replicationMode of " + version.id() + " is Shallow.",
                        "Publish it again: image-version create " + version.gallery() + "/" + version.definition()
                                + "/NEXT --source " + version.shortForm() + " --replication-mode Full")))
                .orElse(List.of());
    }
}
