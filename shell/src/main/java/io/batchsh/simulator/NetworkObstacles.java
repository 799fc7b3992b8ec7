package io.batchsh.simulator;

import java.util.Map;
import java.util.Optional;

/** Networking that the size or the network does not allow. */
final class NetworkObstacles {

    private NetworkObstacles() {}

    static Optional<Map<String, Object>> accelerated(NodeDemand demand) {
        boolean wanted = Json.flag(demand.pool().configuration, "networkConfiguration", "enableAcceleratedNetworking");
        boolean image = demand.feature("IsAcceleratedNetworkSupported")
                .filter("False"::equalsIgnoreCase)
                .isEmpty();
        if (!wanted || (image && !demand.size().cannot("AcceleratedNetworkingEnabled"))) {
            return Optional.empty();
        }
        return Optional.of(ResizeErrors.provider(
                "IncompatibleVMSize",
                ResizeErrors.desired(demand.dedicated()),
                image ? "VMSizeIsNotPermittedToEnableAcceleratedNetworking" : "BadRequest",
                image
                        ? "The virtual machine size " + demand.size().name()
                                + " is not permitted to enable accelerated networking on its network interfaces."
                        : "The gallery image does not support accelerated networking."));
    }

    /** Whether Batch may still put nodes into the subnet. */
    static Optional<Map<String, Object>> joined(NodeDemand demand) {
        Optional<String> wanted = Json.text(demand.pool().configuration, "networkConfiguration", "subnetId");
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        if (PoolNetwork.of(demand.store(), demand.pool().configuration).isEmpty()) {
            return demand.failed(
                    "InvalidResourceReference",
                    "Resource " + wanted.get()
                            + " referenced by the node's network interface was not found. Please make sure that the"
                            + " referenced resource exists, and that both resources are in the same region.");
        }
        return Optional.empty();
    }
}
