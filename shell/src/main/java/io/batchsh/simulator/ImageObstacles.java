package io.batchsh.simulator;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gallery images that no machine can be made of. */
final class ImageObstacles {

    private ImageObstacles() {}

    /** An image that was deleted under its pool, or a definition without a version to take. */
    static Optional<Map<String, Object>> gone(NodeDemand demand) {
        Optional<String> id = demand.imageId();
        boolean there = demand.image().definition().isPresent()
                && demand.image().version().isPresent();
        return id.isEmpty() || there
                ? Optional.empty()
                : Optional.of(ResizeErrors.provider(
                        "AllocationFailed",
                        "There was an error encountered while performing the last resize on the pool. Please try resizing"
                                + " the pool again.",
                        "GalleryImageNotFound",
                        notAvailable(id.get(), demand.account().location())));
    }

    static Optional<Map<String, Object>> specialized(NodeDemand demand) {
        return demand.defined("osState").filter("Specialized"::equals).isEmpty()
                ? Optional.empty()
                : demand.failed("InvalidParameter", "Parameter 'osProfile' is not allowed.");
    }

    /** A version that is still being made or whose making failed. */
    static Optional<Map<String, Object>> unfinished(NodeDemand demand) {
        return demand.image()
                .version()
                .filter(version -> List.of("Creating", "Failed", "Deleting").contains(version.provisioningState()))
                .flatMap(version -> demand.failed(
                        "OperationNotAllowed",
                        "The gallery image version '" + version.id + "' is in provisioning state '"
                                + version.provisioningState()
                                + "'. Virtual machines can be created from it once it has succeeded."));
    }

    static Optional<Map<String, Object>> elsewhere(NodeDemand demand) {
        String location = demand.account().location();
        return demand.image()
                .version()
                .filter(version -> ImageVersions.replicasIn(version, location) == 0
                        || demand.simulation()
                                .faults()
                                .strike(FaultKind.REPLICA_MISSING, version.id.toString())
                                .isPresent())
                .flatMap(version ->
                        demand.failed("GalleryImageNotFound", notAvailable(version.id.toString(), location)));
    }

    static String notAvailable(String image, String location) {
        return "The gallery image " + image + " is not available in " + location
                + " region. Please contact image owner to replicate to this region, or change your requested region.";
    }

    /** The definition must name the purchase plan of the image that the disk came from, and no other. */
    static Optional<Map<String, Object>> plan(NodeDemand demand) {
        Map<String, Object> named = demand.image()
                .definition()
                .map(definition -> Json.child(definition.properties, "purchasePlan"))
                .orElse(Map.of());
        Map<String, Object> needed = demand.disk().plan();
        if (same(named, needed)) {
            return Optional.empty();
        }
        if (named.isEmpty()) {
            return demand.failed(
                    "VMMarketplaceInvalidInput",
                    "Creating a virtual machine from Marketplace image or a custom image sourced from a Marketplace image"
                            + " requires Plan information in the request.");
        }
        if (Json.text(named, "publisher").isEmpty()) {
            return Optional.of(ResizeErrors.of(
                    "MissingPublisherPropertyInMarketPlacePlan",
                    "The marketplace plan of the image lacks its publisher."));
        }
        return needed.isEmpty()
                ? Optional.empty()
                : demand.failed(
                        "VMMarketplaceInvalidInput",
                        "Unable to deploy from the Marketplace image or a custom image sourced from Marketplace image. The"
                                + " part number in the purchase information for VM is not as expected.");
    }

    private static boolean same(Map<String, Object> left, Map<String, Object> right) {
        return List.of("name", "publisher", "product").stream().allMatch(part -> Json.text(left, part)
                .orElse("")
                .equalsIgnoreCase(Json.text(right, part).orElse("")));
    }

    /** In the user's subscription somebody must have accepted the terms of a plan; for its own Batch has. */
    static Optional<Map<String, Object>> terms(NodeDemand demand) {
        Map<String, Object> plan = demand.disk().plan();
        String subscription = demand.account().resource.id.subscription();
        if (plan.isEmpty() || !demand.account().userSubscription() || MarketplaceTerms.accepted(demand.store(), plan)) {
            return Optional.empty();
        }
        return demand.failed(
                "MarketplacePurchaseEligibilityFailed",
                "Marketplace purchase eligibilty check returned errors. See inner errors for details. User failed validation"
                        + " to purchase resources. Error message: 'You have not accepted the legal terms on this"
                        + " subscription: '" + subscription
                        + "' for this plan. Before the subscription can be used, you need to accept the legal terms of the"
                        + " image.'");
    }
}
