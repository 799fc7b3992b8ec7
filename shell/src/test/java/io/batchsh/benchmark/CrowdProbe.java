package io.batchsh.benchmark;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.batch.PoolWaits;
import io.batchsh.batch.Pools;
import io.batchsh.image.SimulatedClients;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** So many pools of two nodes provisioned at once, one request in ten throttled, until every node of each is idle. */
final class CrowdProbe {

    private static final int AT_ONCE = 8;
    private static final String THROTTLED = "TooManyRequests";

    private CrowdProbe() {}

    public static void main(String[] arguments) throws Exception {
        int count = Integer.parseInt(arguments[0]);
        boolean throttled = Boolean.parseBoolean(arguments[1]);
        SimulatedAzure azure = SimulatedAzure.of(World.parse(Worlds.roomy()));
        if (throttled) {
            azure.controls().addFault(Map.of("kind", "throttle", "operation", "batch.pool.*", "probability", 0.1));
        }
        AzureClients clients = SimulatedClients.of(azure);
        new Pools(clients).show("nightly");
        long start = System.nanoTime();
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE, work -> {
            Thread thread = new Thread(work, "provisioning");
            // A failure of one ends the probe.
            thread.setDaemon(true);
            return thread;
        });
        List<Future<Integer>> pools = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String id = "crowd-" + i;
            pools.add(threads.submit(() -> provision(clients, id)));
        }
        int nodes = 0;
        for (Future<Integer> pool : pools) {
            nodes += pool.get();
        }
        threads.shutdown();
        ProbeOutput.tell("time", ProbeOutput.since(start));
        ProbeOutput.tell("nodes", nodes);
        ProbeOutput.tell("memory", ProcessMemory.ownPeak());
        ProbeOutput.tell("struck", struck(azure));
    }

    private static int provision(AzureClients clients, String id) throws Exception {
        patiently(() -> {
            new Pools(clients).create(NodesProbe.pool(id, 2));
            return id;
        });
        return patiently(() -> new PoolWaits(clients)
                .untilReady(id, Optional.empty(), progress -> {})
                .pool()
                .currentDedicatedNodes());
    }

    /** The waits of others move the clock that all share, so that the patience for one throttled call may be over at once. */
    private static <T> T patiently(Callable<T> call) throws Exception {
        while (true) {
            try {
                return call.call();
            } catch (AzureException refused) {
                if (!refused.code().equals(THROTTLED)) {
                    throw refused;
                }
            }
        }
    }

    private static double struck(SimulatedAzure azure) {
        return azure.controls().faults().stream()
                .map(fault -> fault.get("strikes"))
                .filter(Number.class::isInstance)
                .mapToDouble(strikes -> ((Number) strikes).doubleValue())
                .sum();
    }
}
