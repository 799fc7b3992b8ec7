package io.batchsh.preflight;

import java.util.List;

/** Shallow replicas are for trying an image out, not for many nodes. */
final class FullReplication implements Rule {

    @Override
    public String id() {
        return "I7";
    }

    @Override
    public String title() {
        return "The image version is replicated in full";
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return facts.version()
                .filter(version -> version.replicationMode().equalsIgnoreCase("Shallow"))
                .map(version -> List.of(Finding.warning(
                        this,
                        FailsAt.SLOW,
                        "The image version is a shallow replica; nodes start slowly, and not many at a time.",
                        "replicationMode of " + version.id() + " is Shallow.",
                        "Publish it again with az sig image-version create --replication-mode Full",
                        Sources.GALLERY)))
                .orElse(List.of());
    }
}
