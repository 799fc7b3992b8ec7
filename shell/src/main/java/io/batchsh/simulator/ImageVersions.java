package io.batchsh.simulator;

import java.util.Map;

/** Versions of gallery images. */
final class ImageVersions {

    /** The property under which a version keeps the state of its replicas; shown only when asked for. */
    static final String REPLICATION = "replicationStatus";

    private ImageVersions() {}

    static Map<String, Object> replica(String region, String state) {
        int progress =
                switch (state) {
                    case "Completed" -> 100;
                    case "Replicating" -> 40;
                    default -> 0;
                };
        return Json.object("region", region, "state", state, "details", "", "progress", progress);
    }
}
