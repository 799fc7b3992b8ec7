package io.batchsh.image;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What an image version can be made from. */
public sealed interface ImageSource {

    /** The ARM id, or the URL of a blob. */
    String id();

    /** What it is, in words: {@code virtual machine build-linux}. */
    default String words() {
        return kind() + " " + ArmId.name(id());
    }

    /** What kind of thing it is, in words. */
    String kind();

    /** The logical unit numbers of the data disks that it is known to bring. */
    default List<Integer> dataDisks() {
        return List.of();
    }

    /** The {@code storageProfile} of the version. */
    Map<String, Object> storageProfile();

    /** A virtual machine, to be captured as it is. */
    record Machine(String id) implements ImageSource {
        @Override
        public String kind() {
            return "virtual machine";
        }

        @Override
        public Map<String, Object> storageProfile() {
            return Map.of("source", Map.of("virtualMachineId", id));
        }
    }

    /** A managed image. */
    record ManagedImage(String id) implements ImageSource {
        @Override
        public String kind() {
            return "managed image";
        }

        @Override
        public Map<String, Object> storageProfile() {
            return Map.of("source", Map.of("id", id));
        }
    }

    /** A version of this or another definition. */
    record Version(GalleryImageId image) implements ImageSource {
        @Override
        public String id() {
            return image.toString();
        }

        @Override
        public String kind() {
            return "image version";
        }

        @Override
        public String words() {
            return kind() + " " + image.shortForm();
        }

        @Override
        public Map<String, Object> storageProfile() {
            return Map.of("source", Map.of("id", id()));
        }
    }

    /**
     * Snapshots or managed disks.
     *
     * @param id the ARM id of the OS disk's
     * @param data the ARM ids of the data disks', which get the logical unit numbers 0, 1, …
     */
    record Disks(String id, List<String> data) implements ImageSource {

        public Disks {
            data = List.copyOf(data);
        }

        @Override
        public String kind() {
            return id.toLowerCase(Locale.ROOT).contains("/snapshots/") ? "snapshot" : "disk";
        }

        @Override
        public List<Integer> dataDisks() {
            return IntStream.range(0, data.size()).boxed().toList();
        }

        @Override
        public Map<String, Object> storageProfile() {
            Map<String, Object> profile = new LinkedHashMap<>();
            profile.put("osDiskImage", Map.of("source", Map.of("id", id)));
            List<Object> disks = new ArrayList<>();
            for (int lun : dataDisks()) {
                Map<String, Object> disk = new LinkedHashMap<>();
                disk.put("lun", lun);
                disk.put("source", Map.of("id", data.get(lun)));
                disks.add(disk);
            }
            if (!disks.isEmpty()) {
                profile.put("dataDiskImages", disks);
            }
            return profile;
        }
    }

    /**
     * A VHD in a page blob.
     *
     * @param id the blob's URL
     * @param storageAccountId the ARM id of its storage account
     */
    record Vhd(String id, String storageAccountId) implements ImageSource {
        @Override
        public String kind() {
            return "VHD";
        }

        @Override
        public Map<String, Object> storageProfile() {
            Map<String, Object> source = new LinkedHashMap<>();
            source.put("id", storageAccountId);
            source.put("uri", id);
            return Map.of("osDiskImage", Map.of("source", source));
        }
    }
}
