package io.batchsh.command;

import io.batchsh.image.ImageDefinition;
import java.util.List;
import java.util.Optional;

/**
 * The image that a wizard found.
 *
 * @param words what {@code --image} takes
 * @param definition the definition of a gallery image, which says what goes with it
 * @param nodeAgentSkuId the node agent, where the image alone decides it
 */
record WizardImage(String words, Optional<ImageDefinition> definition, Optional<String> nodeAgentSkuId) {

    /** The security types a pool can have with it, the one to propose first. */
    List<String> securityTypes() {
        return switch (definition.map(ImageDefinition::securityType).orElse("Standard")) {
            case "TrustedLaunch" -> List.of("trustedLaunch");
            case "TrustedLaunchSupported" -> List.of("standard", "trustedLaunch");
            case "ConfidentialVM" -> List.of("confidentialVM");
            case "ConfidentialVmSupported" -> List.of("standard", "confidentialVM");
            case "TrustedLaunchAndConfidentialVmSupported" -> List.of("standard", "trustedLaunch", "confidentialVM");
            default -> List.of("standard");
        };
    }
}
