package io.batchsh.image;

import io.batchsh.azure.AzureException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * A snapshot of a managed disk.
 *
 * @param id the ARM id
 * @param name the snapshot's name, unique in its resource group
 * @param resourceGroup the resource group, as the id writes it
 * @param location the region's name
 * @param sizeGb the size of the disk in GB
 * @param osType {@code Linux} or {@code Windows} for the snapshot of a disk that a machine boots from
 * @param hyperVGeneration {@code V1} or {@code V2}, likewise
 * @param sku such as {@code Standard_LRS}
 * @param incremental whether it holds only what changed since the one before
 * @param source the ARM id of the disk
 * @param timeCreated when it was taken
 * @param provisioningState such as {@code Succeeded}
 * @param document the service's own JSON
 */
public record Snapshot(
        String id,
        String name,
        String resourceGroup,
        String location,
        int sizeGb,
        Optional<String> osType,
        Optional<String> hyperVGeneration,
        String sku,
        boolean incremental,
        Optional<String> source,
        Optional<OffsetDateTime> timeCreated,
        String provisioningState,
        Map<String, Object> document) {

    /** Reads the JSON of {@code Microsoft.Compute/snapshots}. */
    public static Snapshot of(Map<String, Object> document) {
        JsonTree tree = new JsonTree(document);
        JsonTree properties = tree.child("properties");
        String id = tree.textOrEmpty("id");
        return new Snapshot(
                id,
                tree.textOrEmpty("name"),
                ArmId.resourceGroup(id),
                tree.textOrEmpty("location"),
                properties.number("diskSizeGB").orElse(0),
                properties.text("osType"),
                properties.text("hyperVGeneration"),
                tree.textOrEmpty("sku", "name"),
                properties.isTrue("incremental"),
                properties.text("creationData", "sourceResourceId"),
                properties.time("timeCreated"),
                properties.textOrEmpty("provisioningState"),
                tree.properties());
    }

    /**
     * A managed image of it and of snapshots of data disks.
     *
     * @param dataSnapshots the ARM ids of those by LUN
     * @throws AzureException of kind INVALID if it is not the snapshot of a disk that a machine boots from
     */
    public ManagedImageSpec managedImage(String imageName, String group, Map<Integer, String> dataSnapshots) {
        String os = osType.orElseThrow(
                () -> AzureException.builder(AzureException.Kind.INVALID, name + " is not the snapshot of an OS disk.")
                        .reason("Azure names no operating system for it; it is of " + sourceName() + ".")
                        .remedy("snapshot list")
                        .build());
        return new ManagedImageSpec(
                imageName,
                group,
                location,
                new ManagedImageSpec.Source.OfSnapshots(os, hyperVGeneration.orElse("V1"), id, dataSnapshots));
    }

    /** The name of the disk it was taken of; empty where the service does not say. */
    public String sourceName() {
        return source.map(ArmId::name).orElse("");
    }
}
