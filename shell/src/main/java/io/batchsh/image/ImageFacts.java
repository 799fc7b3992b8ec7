package io.batchsh.image;

import java.util.Optional;

/**
 * What is known of a thing that an image is made from; empty where nothing says it.
 *
 * @param location the region it is in
 * @param osType {@code Linux} or {@code Windows}
 * @param osState {@code Generalized} or {@code Specialized}
 * @param hyperVGeneration {@code V1} or {@code V2}
 * @param architecture {@code x64} or {@code Arm64}
 * @param securityType as the machine, the disk or the definition has it, such as {@code TrustedLaunch}
 * @param base the marketplace image or definition it goes back to
 * @param diskControllerTypes such as {@code SCSI, NVMe}
 * @param acceleratedNetwork whether it says that it supports accelerated networking
 * @param purchasePlan the marketplace plan it carries
 */
record ImageFacts(
        Optional<String> location,
        Optional<String> osType,
        Optional<String> osState,
        Optional<String> hyperVGeneration,
        Optional<String> architecture,
        Optional<String> securityType,
        Optional<Base> base,
        Optional<String> diskControllerTypes,
        Optional<Boolean> acceleratedNetwork,
        Optional<PurchasePlan> purchasePlan) {

    /** Publisher, offer and SKU of a marketplace image, or the identifier of a definition. */
    record Base(String publisher, String offer, String sku) {}

    static final ImageFacts NONE = new ImageFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** These facts, completed by others where they are silent. */
    ImageFacts or(ImageFacts others) {
        return new ImageFacts(
                location.or(others::location),
                osType.or(others::osType),
                osState.or(others::osState),
                hyperVGeneration.or(others::hyperVGeneration),
                architecture.or(others::architecture),
                securityType.or(others::securityType),
                base.or(others::base),
                diskControllerTypes.or(others::diskControllerTypes),
                acceleratedNetwork.or(others::acceleratedNetwork),
                purchasePlan.or(others::purchasePlan));
    }

    ImageFacts withBase(Base value) {
        return new ImageFacts(
                location,
                osType,
                osState,
                hyperVGeneration,
                architecture,
                securityType,
                Optional.of(value),
                diskControllerTypes,
                acceleratedNetwork,
                purchasePlan);
    }

    /** Without what an ancestor has of its own: where it is, whether it was generalized, its security type. */
    ImageFacts withoutState() {
        return new ImageFacts(
                Optional.empty(),
                osType,
                Optional.empty(),
                hyperVGeneration,
                architecture,
                Optional.empty(),
                base,
                diskControllerTypes,
                acceleratedNetwork,
                purchasePlan);
    }
}
