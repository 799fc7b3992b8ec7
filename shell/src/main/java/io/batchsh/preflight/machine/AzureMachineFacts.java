package io.batchsh.preflight.machine;

import io.batchsh.azure.AzureClients;
import io.batchsh.batch.ComputeSizes;
import io.batchsh.batch.NodeAgentSkus;
import io.batchsh.batch.RetirementCalendar;
import io.batchsh.batch.SupportedImage;
import io.batchsh.image.Disk;
import io.batchsh.image.Disks;
import java.util.List;
import java.util.Map;

/** Facts read from Azure. */
public final class AzureMachineFacts implements MachineFacts {

    private final Disks disks;
    private final NodeAgentSkus nodeAgentSkus;
    private final ComputeSizes sizes;

    public AzureMachineFacts(AzureClients clients) {
        disks = new Disks(clients);
        nodeAgentSkus = new NodeAgentSkus(clients, RetirementCalendar.builtIn());
        sizes = new ComputeSizes(clients);
    }

    @Override
    public Disk disk(String id) {
        return disks.show(id);
    }

    @Override
    public List<SupportedImage> supportedImages() {
        return nodeAgentSkus.list().stream()
                .flatMap(sku -> sku.images().stream())
                .toList();
    }

    @Override
    public Map<String, String> sizeCapabilities(String location, String vmSize) {
        return sizes.capabilities(location, vmSize);
    }
}
