package io.batchsh.image;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A managed image. No pool can be created from one since 31 March 2026; a gallery image version can.
 *
 * @param id the ARM id
 * @param name the image's name, unique in its resource group
 * @param resourceGroup the resource group, as the id writes it
 * @param location the region's name
 * @param osType {@code Linux} or {@code Windows}
 * @param osState {@code Generalized} or {@code Specialized}
 * @param hyperVGeneration {@code V1} or {@code V2}
 * @param sourceMachine the ARM id of the virtual machine it was made of
 * @param osDisk where the OS disk came from: the ARM id of a snapshot or disk, or the URI of a blob
 * @param dataDisks the same of the data disks, by LUN
 * @param provisioningState such as {@code Succeeded}
 * @param document the service's own JSON
 */
public record ManagedImage(
        String id,
        String name,
        String resourceGroup,
        String location,
        String osType,
        String osState,
        String hyperVGeneration,
        Optional<String> sourceMachine,
        Optional<String> osDisk,
        List<String> dataDisks,
        String provisioningState,
        Map<String, Object> document) {

    /** Reads the JSON of {@code Microsoft.Compute/images}. */
    public static ManagedImage of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree properties = tree.child("properties");
        JsonTree storage = properties.child("storageProfile");
        String id = tree.textOrEmpty("id");
        return new ManagedImage(
                id,
                tree.textOrEmpty("name"),
                ArmId.resourceGroup(id),
                tree.textOrEmpty("location"),
                storage.textOrEmpty("osDisk", "osType"),
                storage.textOrEmpty("osDisk", "osState"),
                properties.text("hyperVGeneration").orElse("V1"),
                properties.text("sourceVirtualMachine", "id"),
                origin(storage.child("osDisk")),
                storage.children("dataDisks").stream()
                        .flatMap(disk -> origin(disk).stream())
                        .toList(),
                properties.textOrEmpty("provisioningState"),
                tree.properties());
    }

    private static Optional<String> origin(JsonTree disk) {
        return disk.text("snapshot", "id")
                .or(() -> disk.text("managedDisk", "id"))
                .or(() -> disk.text("blobUri"));
    }

    /** The name of the machine, snapshot or disk it was made of, or the URI of the blob. */
    public String sourceName() {
        return sourceMachine
                .map(ArmId::name)
                .or(() -> osDisk.map(text -> text.startsWith("/") ? ArmId.name(text) : text))
                .orElse("");
    }
}
