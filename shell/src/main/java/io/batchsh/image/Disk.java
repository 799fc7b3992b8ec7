package io.batchsh.image;

import java.util.Map;
import java.util.Optional;

/**
 * A managed disk.
 *
 * @param id the ARM id
 * @param name the disk's name, unique in its resource group
 * @param resourceGroup the resource group, as the id writes it
 * @param location the region's name
 * @param sizeGb the size in GB
 * @param osType {@code Linux} or {@code Windows} for a disk that a machine boots from
 * @param hyperVGeneration {@code V1} or {@code V2}, likewise
 * @param sku such as {@code Premium_LRS}
 * @param state such as {@code Attached}, {@code Reserved} or {@code Unattached}
 * @param machine the ARM id of the virtual machine it is attached to
 * @param encrypted whether Azure Disk Encryption is on
 * @param encryptionSet the ARM id of the disk encryption set, where it is encrypted at rest with a key of the customer's
 * @param securityType {@code Standard}, {@code TrustedLaunch} or one of the confidential types
 * @param document the service's own JSON
 */
public record Disk(
        String id,
        String name,
        String resourceGroup,
        String location,
        int sizeGb,
        Optional<String> osType,
        Optional<String> hyperVGeneration,
        String sku,
        String state,
        Optional<String> machine,
        boolean encrypted,
        Optional<String> encryptionSet,
        String securityType,
        Map<String, Object> document) {

    /** Reads the JSON of {@code Microsoft.Compute/disks}. */
    public static Disk of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree properties = tree.child("properties");
        String id = tree.textOrEmpty("id");
        return new Disk(
                id,
                tree.textOrEmpty("name"),
                ArmId.resourceGroup(id),
                tree.textOrEmpty("location"),
                properties.number("diskSizeGB").orElse(0),
                properties.text("osType"),
                properties.text("hyperVGeneration"),
                tree.textOrEmpty("sku", "name"),
                properties.textOrEmpty("diskState"),
                tree.text("managedBy"),
                properties.isTrue("encryptionSettingsCollection", "enabled"),
                properties.text("encryption", "diskEncryptionSetId"),
                properties.text("securityProfile", "securityType").orElse("Standard"),
                tree.properties());
    }

    /** The name of the machine it is attached to; empty where there is none. */
    public String machineName() {
        return machine.map(ArmId::name).orElse("");
    }
}
