package io.batchsh.image;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An image definition of a gallery: what all its versions have in common.
 *
 * @param id the ARM id
 * @param name the definition's name
 * @param gallery the gallery's name
 * @param resourceGroup the gallery's resource group
 * @param location the region of the definition itself
 * @param osType {@code Linux} or {@code Windows}
 * @param osState {@code Generalized} or {@code Specialized}
 * @param hyperVGeneration {@code V1} or {@code V2}; {@code V1} where the service leaves it out
 * @param architecture {@code x64} or {@code Arm64}; {@code x64} where the service leaves it out
 * @param publisher publisher of the definition's identifier, chosen by its author
 * @param offer offer of the identifier
 * @param sku SKU of the identifier
 * @param features features by name, such as {@code SecurityType=TrustedLaunchSupported}
 * @param purchasePlan the marketplace plan of the base image, if it has one
 * @param document the service's own JSON
 */
public record ImageDefinition(
        String id,
        String name,
        String gallery,
        String resourceGroup,
        String location,
        String osType,
        String osState,
        String hyperVGeneration,
        String architecture,
        String publisher,
        String offer,
        String sku,
        Map<String, String> features,
        Optional<PurchasePlan> purchasePlan,
        Map<String, Object> document) {

    /** Reads the JSON of {@code Microsoft.Compute/galleries/images}. */
    public static ImageDefinition of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree properties = tree.child("properties");
        String id = ArmId.ofImage(tree);
        Map<String, String> features = new LinkedHashMap<>();
        for (JsonTree feature : properties.children("features")) {
            features.put(feature.textOrEmpty("name"), feature.textOrEmpty("value"));
        }
        return new ImageDefinition(
                id,
                tree.textOrEmpty("name"),
                ArmId.gallery(id),
                ArmId.segment(id, "resourceGroups").orElse(""),
                tree.textOrEmpty("location"),
                properties.textOrEmpty("osType"),
                properties.textOrEmpty("osState"),
                properties.text("hyperVGeneration").orElse("V1"),
                properties.text("architecture").orElse("x64"),
                properties.textOrEmpty("identifier", "publisher"),
                properties.textOrEmpty("identifier", "offer"),
                properties.textOrEmpty("identifier", "sku"),
                Map.copyOf(features),
                plan(properties.child("purchasePlan")),
                tree.properties());
    }

    private static Optional<PurchasePlan> plan(JsonTree plan) {
        return plan.properties().isEmpty()
                ? Optional.empty()
                : Optional.of(new PurchasePlan(
                        plan.textOrEmpty("name"), plan.textOrEmpty("publisher"), plan.textOrEmpty("product")));
    }

    /** The value of the feature {@code SecurityType}, {@code Standard} where there is none. */
    public String securityType() {
        return features.getOrDefault("SecurityType", "Standard");
    }
}
