package io.batchsh.image;

import java.util.List;

/**
 * How many nodes may start from one replica of an image version, by one of the three rules there are.
 *
 * @param nodesPerReplica nodes that one replica serves
 * @param words who says so, in words
 */
public record ReplicaRule(int nodesPerReplica, String words) {

    /** Batch documentation on gallery images, since 2021. */
    public static final ReplicaRule BATCH = new ReplicaRule(300, "Batch: one replica per 300 nodes");

    /** Batch documentation on gallery images of 2020. */
    public static final ReplicaRule OLDER_BATCH =
            new ReplicaRule(600, "an older edition of the Batch page: one per 600");

    /** Compute Gallery documentation: machines created at the same time. */
    public static final ReplicaRule GALLERY =
            new ReplicaRule(50, "the gallery documentation: one per 50 machines created at a time");

    /** The rules, that of Batch first. */
    public static List<ReplicaRule> all() {
        return List.of(BATCH, OLDER_BATCH, GALLERY);
    }

    /** The replicas that so many nodes need, at most what a region may have. */
    public int replicas(int nodes) {
        return Math.max(1, Math.min(RegionalReplicas.MOST, (nodes + nodesPerReplica - 1) / nodesPerReplica));
    }

    /** The nodes that so many replicas serve. */
    public int nodes(int replicas) {
        return replicas * nodesPerReplica;
    }
}
