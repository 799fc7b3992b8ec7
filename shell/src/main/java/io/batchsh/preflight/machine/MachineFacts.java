package io.batchsh.preflight.machine;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.SupportedImage;
import io.batchsh.image.Disk;
import java.util.List;
import java.util.Map;

/** What guidelines need to know beside the machine itself. Each method asks Azure and throws {@link AzureException}. */
public interface MachineFacts {

    /** A managed disk by its ARM id. */
    Disk disk(String id);

    /** The marketplace images that Batch knows. */
    List<SupportedImage> supportedImages();

    /**
     * The capabilities of a virtual machine size by name, such as {@code MaxResourceVolumeMB}; empty where the region does not
     * offer the size.
     */
    Map<String, String> sizeCapabilities(String location, String vmSize);
}
