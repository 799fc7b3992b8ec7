package io.batchsh.preflight;

import io.batchsh.azure.AzureClients;
import io.batchsh.batch.BatchAccount;
import io.batchsh.batch.BatchAccounts;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.NodeAgentSkus;
import io.batchsh.batch.Pool;
import io.batchsh.batch.Pools;
import io.batchsh.batch.RetirementCalendar;
import io.batchsh.batch.VmSize;
import io.batchsh.batch.VmSizes;
import io.batchsh.image.Galleries;
import io.batchsh.image.GalleryImageId;
import io.batchsh.image.ImageDefinition;
import io.batchsh.image.ImageVersion;
import java.util.List;

/** Facts read from Azure, for the account of a session. */
public final class AzureFacts implements FactSource {

    private static final List<String> COUNTED = List.of(
            "id",
            "state",
            "vmSize",
            "currentDedicatedNodes",
            "targetDedicatedNodes",
            "currentLowPriorityNodes",
            "targetLowPriorityNodes");

    private final BatchAccounts accounts;
    private final Pools pools;
    private final NodeAgentSkus nodeAgentSkus;
    private final VmSizes vmSizes;
    private final Galleries galleries;

    public AzureFacts(AzureClients clients) {
        accounts = new BatchAccounts(clients);
        pools = new Pools(clients);
        nodeAgentSkus = new NodeAgentSkus(clients, RetirementCalendar.builtIn());
        vmSizes = new VmSizes(clients);
        galleries = new Galleries(clients);
    }

    @Override
    public BatchAccount account() {
        return accounts.current();
    }

    @Override
    public List<Pool> pools() {
        return pools.list(COUNTED).toList();
    }

    @Override
    public List<NodeAgentSku> nodeAgentSkus() {
        return nodeAgentSkus.list();
    }

    @Override
    public List<VmSize> vmSizes(String location) {
        return vmSizes.list(location).toList();
    }

    @Override
    public ImageDefinition definition(GalleryImageId image) {
        return galleries.definition(image);
    }

    @Override
    public ImageVersion version(GalleryImageId image) {
        return galleries.version(image);
    }

    @Override
    public List<ImageVersion> versions(GalleryImageId image) {
        return galleries.versions(image).toList();
    }
}
