package io.batchsh.preflight;

import io.batchsh.azure.AzureException;
import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.Pool;
import io.batchsh.batch.VmSize;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import java.util.List;

/** Where facts are read. Each method asks Azure each time, and throws {@link AzureException} when it does not answer. */
public interface FactSource {

    /** The Batch account the pool is created in. */
    BatchAccount account();

    /** The pools of the account; at least id, size and node counts of each. */
    List<Pool> pools();

    /** The node agent SKUs of the account. */
    List<NodeAgentSku> nodeAgentSkus();

    /** The virtual machine sizes that Batch offers in a region. */
    List<VmSize> vmSizes(String location);

    /** The definition an image id names. */
    ImageDefinition definition(GalleryImageId image);

    /** The version an image id names, with its replication status. */
    ImageVersion version(GalleryImageId image);

    /** All versions of the definition an image id names. */
    List<ImageVersion> versions(GalleryImageId image);
}
