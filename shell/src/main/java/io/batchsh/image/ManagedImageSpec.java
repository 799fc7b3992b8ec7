package io.batchsh.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import static java.util.Objects.requireNonNull;

/**
 * A managed image to be made.
 *
 * @param name its name
 * @param resourceGroup where it goes
 * @param location the region, which is that of its source
 * @param source what it is made of
 */
public record ManagedImageSpec(String name, String resourceGroup, String location, Source source) {

    /** What a managed image is made of. */
    public sealed interface Source {

        /**
         * A generalized virtual machine.
         *
         * @param machineId the ARM id
         * @param hyperVGeneration {@code V1} or {@code V2}, that of the machine
         */
        record OfMachine(String machineId, String hyperVGeneration) implements Source {}

        /**
         * Snapshots of the disks of a generalized machine.
         *
         * @param osType {@code Linux} or {@code Windows}
         * @param hyperVGeneration {@code V1} or {@code V2}
         * @param osSnapshot the ARM id of the OS disk's snapshot
         * @param dataSnapshots those of the data disks by LUN
         */
        record OfSnapshots(
                String osType, String hyperVGeneration, String osSnapshot, Map<Integer, String> dataSnapshots)
                implements Source {}

        /**
         * A VHD in a page blob.
         *
         * @param osType {@code Linux} or {@code Windows}, which the blob does not say
         * @param hyperVGeneration {@code V1} or {@code V2}, which the blob does not say either
         * @param uri the address of the blob
         */
        record OfVhd(String osType, String hyperVGeneration, String uri) implements Source {}
    }

    public ManagedImageSpec {
        requireNonNull(name, "name is null");
        requireNonNull(resourceGroup, "resourceGroup is null");
        requireNonNull(location, "location is null");
        requireNonNull(source, "source is null");
    }

    Map<String, Object> body() {
        return Map.of("location", location, "properties", properties());
    }

    private Map<String, Object> properties() {
        if (source instanceof Source.OfMachine machine) {
            return Map.of(
                    "sourceVirtualMachine",
                    Map.of("id", machine.machineId()),
                    "hyperVGeneration",
                    machine.hyperVGeneration());
        }
        if (source instanceof Source.OfSnapshots snapshots) {
            List<Object> data = new ArrayList<>();
            snapshots.dataSnapshots().forEach((lun, id) -> data.add(Map.of("lun", lun, "snapshot", Map.of("id", id))));
            return storage(
                    snapshots.osType(),
                    snapshots.hyperVGeneration(),
                    Map.of("snapshot", Map.of("id", snapshots.osSnapshot())),
                    data);
        }
        Source.OfVhd vhd = (Source.OfVhd) source;
        return storage(vhd.osType(), vhd.hyperVGeneration(), Map.of("blobUri", vhd.uri()), List.of());
    }

    private static Map<String, Object> storage(
            String osType, String generation, Map<String, Object> origin, List<Object> dataDisks) {
        Map<String, Object> os = new LinkedHashMap<>();
        os.put("osType", osType);
        // Neither a snapshot nor a blob says whether its system was generalized; pools need one that was.
        os.put("osState", "Generalized");
        os.put("caching", "ReadWrite");
        os.putAll(origin);
        return Map.of("hyperVGeneration", generation, "storageProfile", Map.of("osDisk", os, "dataDisks", dataDisks));
    }
}
