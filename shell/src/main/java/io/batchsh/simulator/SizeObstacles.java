package io.batchsh.simulator;

import java.util.Map;
import java.util.Optional;

/** Sizes that do not take the image, the kind of node or the place. */
final class SizeObstacles {

    private SizeObstacles() {}

    static Optional<Map<String, Object>> spot(NodeDemand demand) {
        return demand.dedicated() || !demand.size().cannot("LowPriorityCapable")
                ? Optional.empty()
                : demand.failed(
                        "OperationNotAllowed",
                        "The VM size '" + demand.size().shouted() + "' does not support Spot virtual machines.");
    }

    /** Restrictions are a subscription's; a pool that Batch keeps in its own is free of them. */
    static Optional<Map<String, Object>> restriction(NodeDemand demand) {
        String location = demand.account().location();
        return !demand.account().userSubscription() || !demand.size().restricted(location)
                ? Optional.empty()
                : demand.failed(
                        "SkuNotAvailable",
                        "The requested VM size for resource 'Following SKUs have failed for Capacity Restrictions: "
                                + demand.size().name() + "' is currently not available in location '" + location
                                + "'. Please try another size or deploy to a different location or different zone. See"
                                + " https://aka.ms/azureskunotavailable for details.");
    }

    static Optional<Map<String, Object>> zones(NodeDemand demand) {
        boolean zonal = Json.text(demand.machine(), "nodePlacementConfiguration", "policy")
                .filter("zonal"::equalsIgnoreCase)
                .isPresent();
        String location = demand.account().location();
        boolean zones = demand.simulation()
                .reference()
                .location(location)
                .filter(region -> !region.facts().getOrDefault("zones", "0").equals("0"))
                .isPresent();
        return !zonal || zones
                ? Optional.empty()
                : demand.failed(
                        "LocationNotSupportAvailabilityZones",
                        "The location '" + location + "' does not support availability zones.");
    }

    static Optional<Map<String, Object>> generation(NodeDemand demand) {
        String generation = demand.defined("hyperVGeneration").orElse("V1");
        if (demand.image().definition().isEmpty() || demand.size().boots(generation)) {
            return Optional.empty();
        }
        String number = generation.substring(1);
        return demand.failed(
                "BadRequest",
                "The selected VM size '" + demand.size().shouted() + "' cannot boot Hypervisor Generation '" + number
                        + "'. If this was a Create operation please check that the Hypervisor Generation of the Image matches"
                        + " the Hypervisor Generation of the selected VM Size. If this was an Update operation please select a"
                        + " Hypervisor Generation '" + number + "' VM Size.");
    }

    static Optional<Map<String, Object>> architecture(NodeDemand demand) {
        String image = demand.defined("architecture").orElse("x64");
        String size = demand.size().architecture();
        return demand.image().definition().isEmpty() || image.equalsIgnoreCase(size)
                ? Optional.empty()
                : demand.failed(
                        "BadRequest",
                        "Cannot create a VM of size '" + demand.size().name()
                                + "' because this VM size only supports a CPU Architecture of '" + size
                                + "', but an image or disk with CPU Architecture '" + image
                                + "' was given. Please check that the CPU Architecture of the image or disk is compatible"
                                + " with that of the VM size.");
    }
}
