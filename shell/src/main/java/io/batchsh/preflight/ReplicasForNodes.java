package io.batchsh.preflight;

import io.batchsh.image.ImageVersion;
import io.batchsh.image.ReplicaRule;
import io.batchsh.image.TargetRegion;
import java.util.List;

/** Nodes copy their disk from a replica: Batch asks for one replica per 300 nodes, the gallery team for one per 50 at a time. */
final class ReplicasForNodes implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.warning(
                    "I6", "There are replicas enough for the nodes", FailsAt.SLOW)
            .otherwise("Nodes queue for the replicas; a large allocation may time out.")
            .evidence("regionalReplicaCount of the image version in the region of the account")
            .remedy("image-version show GALLERY/DEFINITION/VERSION")
            .source(Sources.GALLERY_POOLS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        int nodes = proposal.pool().targetNodes();
        return facts.version()
                .flatMap(version ->
                        version.targetRegion(facts.account().location()).map(region -> check(nodes, version, region)))
                .orElse(List.of());
    }

    private List<Finding> check(int nodes, ImageVersion version, TargetRegion region) {
        int required = ReplicaRule.BATCH.replicas(nodes);
        int advised = ReplicaRule.GALLERY.replicas(nodes);
        String evidence = nodes + " nodes from " + region.replicas() + " replicas in " + region.normalizedName()
                + ": Batch asks for " + required + " (one per 300 nodes; an older edition of its page said 600),"
                + " the gallery documentation for " + advised + " (one per 50 machines created at a time).";
        if (region.replicas() < required) {
            return List.of(Finding.warning(
                    this,
                    "Too few replicas for " + nodes + " nodes; the allocation may time out.",
                    evidence,
                    remedy(version, region, required)));
        }
        if (region.replicas() < advised) {
            return List.of(Finding.info(
                            this,
                            "More replicas would start " + nodes + " nodes faster.",
                            evidence,
                            remedy(version, region, advised))
                    .from(Sources.GALLERY));
        }
        return List.of();
    }

    private static String remedy(ImageVersion version, TargetRegion region, int replicas) {
        return "image-version replicate " + version.shortForm() + " --target-regions " + region.normalizedName() + "="
                + replicas;
    }
}
