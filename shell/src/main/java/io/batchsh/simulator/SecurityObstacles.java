package io.batchsh.simulator;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Trusted launch and confidential machines: what pool, image and size must agree on. */
final class SecurityObstacles {

    private static final String TRUSTED_LAUNCH = "TrustedLaunch";
    private static final String CONFIDENTIAL = "ConfidentialVM";

    private SecurityObstacles() {}

    /** An image for one type of security only. */
    static Optional<Map<String, Object>> required(NodeDemand demand) {
        String type = demand.feature("SecurityType").orElse("");
        boolean only = type.equalsIgnoreCase(TRUSTED_LAUNCH) || type.equalsIgnoreCase(CONFIDENTIAL);
        return !only || demand.wants(type)
                ? Optional.empty()
                : demand.failed(
                        "BadRequest",
                        "The provided gallery image only supports creation of VMs and VM Scale Sets with '" + type
                                + "' security type.");
    }

    static Optional<Map<String, Object>> trustedLaunch(NodeDemand demand) {
        if (!demand.wants(TRUSTED_LAUNCH)) {
            return Optional.empty();
        }
        boolean image = demand.image().definition().isEmpty()
                || ("V2".equals(demand.defined("hyperVGeneration").orElse("V1")) && supports(demand, TRUSTED_LAUNCH));
        if (!image) {
            return demand.failed(
                    "BadRequest",
                    "Use of TrustedLaunch setting is not supported for the provided image. Please select Trusted Launch"
                            + " Supported Gen2 OS Image. For more information, see https://aka.ms/TrustedLaunch-FAQ.");
        }
        return demand.size().can("TrustedLaunchDisabled") || !demand.size().boots("V2")
                ? demand.failed("BadRequest", notSupported(demand, TRUSTED_LAUNCH, ""))
                : Optional.empty();
    }

    static Optional<Map<String, Object>> confidential(NodeDemand demand) {
        if (!demand.wants(CONFIDENTIAL)) {
            return Optional.empty();
        }
        if (demand.image().definition().isPresent() && !supports(demand, CONFIDENTIAL)) {
            return demand.failed(
                    "BadRequest",
                    "Use of ConfidentialVM setting is not supported for the provided image. Please select an image that"
                            + " supports Confidential VM.");
        }
        Optional<String> encryption =
                Json.text(demand.machine(), "osDisk", "managedDisk", "securityProfile", "securityEncryptionType");
        if (encryption.isEmpty()) {
            return demand.failed(
                    "InvalidParameter",
                    "The value of parameter osDisk.managedDisk.securityProfile.securityEncryptionType is required for"
                            + " 'ConfidentialVM' security type.");
        }
        String computing = demand.size().capabilities().getOrDefault("ConfidentialComputingType", "");
        return computing.isEmpty() || computing.equals("SGX")
                ? demand.failed(
                        "BadRequest",
                        notSupported(
                                demand,
                                CONFIDENTIAL,
                                " and managedDisk.securityProfile.securityEncryptionType set as '" + encryption.get()
                                        + "'"))
                : Optional.empty();
    }

    private static boolean supports(NodeDemand demand, String type) {
        return demand.feature("SecurityType")
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .contains(type.toLowerCase(Locale.ROOT));
    }

    private static String notSupported(NodeDemand demand, String type, String more) {
        return "The VM size '" + demand.size().name()
                + "' is not supported for creation of VMs and Virtual Machine Scale Set with '" + type
                + "' security type" + more + ".";
    }
}
