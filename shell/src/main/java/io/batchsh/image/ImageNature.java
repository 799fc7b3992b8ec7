package io.batchsh.image;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * What all versions of an image have in common and what cannot be changed once the definition exists.
 *
 * @param osType {@code Linux} or {@code Windows}
 * @param osState {@code Generalized} or {@code Specialized}
 * @param hyperVGeneration {@code V1} or {@code V2}
 * @param architecture {@code x64} or {@code Arm64}
 * @param publisher publisher of the identifier, chosen by its author; node agents are ranked by it
 * @param offer offer of the identifier
 * @param sku SKU of the identifier; publisher, offer and SKU together are unique in a gallery
 * @param features features by name, such as {@code SecurityType=TrustedLaunchSupported}
 * @param purchasePlan the marketplace plan of the base image; identical to it, and absent where that has none
 */
public record ImageNature(
        String osType,
        String osState,
        String hyperVGeneration,
        String architecture,
        String publisher,
        String offer,
        String sku,
        Map<String, String> features,
        Optional<PurchasePlan> purchasePlan) {

    /** The feature that says for which security types of machines the image is. */
    public static final String SECURITY_TYPE = "SecurityType";

    public ImageNature {
        requireNonNull(purchasePlan, "purchasePlan is null");
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
    }

    /** Whether users and host name are still in it, so that no pool can be created from it. */
    public boolean specialized() {
        return osState.equalsIgnoreCase("Specialized");
    }
}
