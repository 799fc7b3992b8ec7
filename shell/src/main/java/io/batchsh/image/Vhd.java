package io.batchsh.image;

import java.util.Optional;

/**
 * A virtual hard disk in a blob of a storage account.
 *
 * @param uri the blob's address
 * @param account the storage account it is in
 * @param container the container's name
 * @param blob its path in the container
 * @param blobType {@code PageBlob} or {@code BlockBlob}; empty where the service did not say
 * @param length in bytes; absent where the service did not say
 */
public record Vhd(
        String uri, StorageAccount account, String container, String blob, String blobType, Optional<Long> length) {

    /** A VHD of fixed size ends with a footer of this many bytes. */
    public static final int FOOTER = 512;

    private static final long GIB = 1L << 30;
    private static final long MIB = 1L << 20;

    /** The size of the disk in GB, rounded up. */
    public Optional<Long> sizeGb() {
        return length.map(bytes -> (Math.max(1, bytes - FOOTER) + GIB - 1) / GIB);
    }

    /** Whether the disk is a whole number of MiB, as Azure wants it; true where its size is not known. */
    public boolean aligned() {
        return length.map(bytes -> (bytes - FOOTER) % MIB == 0).orElse(true);
    }

    /** What an image version is named to be made of. */
    public String name() {
        return blob.substring(blob.lastIndexOf('/') + 1);
    }
}
