package io.batchsh.preflight;

import io.batchsh.image.ImageVersion;
import io.batchsh.image.TargetRegion;
import java.util.List;
import java.util.stream.Collectors;

/** Nodes copy their disk from a replica: Batch asks for one replica per 300 nodes, the gallery team for one per 50 at a time. */
final class ReplicasForNodes implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.warning(
                    "I6", "There are replicas enough for the nodes", FailsAt.SLOW)
            .otherwise("Nodes queue for the replicas; a large allocation may time out.")
            .evidence("regionalReplicaCount of the image version in the region of the account")
            .remedy("image-version show GALLERY/DEFINITION/VERSION")
            .source(Sources.GALLERY_POOLS);

    private static final int PER_REPLICA_BATCH = 300;
    private static final int PER_REPLICA_GALLERY = 50;
    private static final int MOST_REPLICAS = 100;

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
        int required = required(nodes, PER_REPLICA_BATCH);
        int advised = required(nodes, PER_REPLICA_GALLERY);
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

    private static int required(int nodes, int perReplica) {
        return Math.min(MOST_REPLICAS, (nodes + perReplica - 1) / perReplica);
    }

    private static String remedy(ImageVersion version, TargetRegion wanted, int replicas) {
        String regions = version.targetRegions().stream()
                .map(region -> region.normalizedName() + "=" + (region.equals(wanted) ? replicas : region.replicas()))
                .collect(Collectors.joining(" "));
        return "az sig image-version update --ids " + version.id() + " --target-regions " + regions;
    }
}
