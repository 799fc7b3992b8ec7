package io.batchsh.benchmark;

import io.batchsh.azure.AzureClients;
import io.batchsh.batch.PoolSpec;
import io.batchsh.batch.PoolWaits;
import io.batchsh.batch.Pools;
import io.batchsh.image.SimulatedClients;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.World;
import java.util.Optional;

/** A simulated pool of so many nodes, from its creation until all of them are idle; in a program that has just begun. */
final class NodesProbe {

    private NodesProbe() {}

    public static void main(String[] arguments) throws Exception {
        int nodes = Integer.parseInt(arguments[0]);
        SimulatedAzure azure = SimulatedAzure.of(World.parse(Worlds.roomy()));
        AzureClients clients = SimulatedClients.of(azure);
        Pools pools = new Pools(clients);
        // Signed in before the clock starts.
        pools.show("nightly");
        long before = usedMemory();
        long start = System.nanoTime();
        pools.create(pool("large", nodes));
        new PoolWaits(clients).untilReady("large", Optional.empty(), progress -> {});
        ProbeOutput.tell("time", ProbeOutput.since(start));
        ProbeOutput.tell("memory", (usedMemory() - before) / 1024.0);
        ProbeOutput.tell("nodes", pools.show("large").currentDedicatedNodes());
        ProbeOutput.tell("peak", ProcessMemory.ownPeak());
    }

    static PoolSpec pool(String id, int nodes) {
        return PoolSpec.builder(id, "Standard_D2s_v3")
                .image("/subscriptions/3f0b7a52-6a6e-4b8e-9f0a-c0ffee5ba7c4/resourceGroups/rg-batch/providers/"
                        + "Microsoft.Compute/galleries/contosogallery/images/ubuntu-2204-gen2/versions/1.1.0")
                .nodeAgentSkuId("batch.node.ubuntu 22.04")
                .targetDedicatedNodes(nodes)
                .resizeTimeout(java.time.Duration.ofHours(10))
                .build();
    }

    /** What lives on the heap. */
    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
