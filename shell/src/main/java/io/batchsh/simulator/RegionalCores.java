package io.batchsh.simulator;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The cores that a subscription uses in a region: those of its virtual machines, and of pools that live in it. */
final class RegionalCores {

    /** The names that usages have for cores beside those of a family. */
    static final String ALL = "cores";

    static final String SPOT = "lowPriorityCores";

    private static final int FAMILY_LIMIT = 100;
    private static final int REGION_LIMIT = 350;

    private final Simulation simulation;
    private final String subscription;
    private final String region;
    private int machines;

    RegionalCores(Simulation simulation, String subscription, String region) {
        this.simulation = simulation;
        this.subscription = subscription;
        this.region = region;
    }

    int limit(String name) {
        return RegionalQuotas.COMPUTE
                .limit(simulation.store(), region, name)
                .orElse(name.equals(ALL) ? REGION_LIMIT : FAMILY_LIMIT);
    }

    /** How many virtual machines {@link #used} found. */
    int machines() {
        return machines;
    }

    /** Cores by name of the usage. */
    Map<String, Integer> used() {
        Map<String, Integer> used = new HashMap<>();
        machines = 0;
        for (Resource machine : simulation.store().resources(VirtualMachines.TYPE, "/subscriptions/" + subscription)) {
            Optional<VmSize> size =
                    Json.text(machine.properties, "hardwareProfile", "vmSize").flatMap(simulation.reference()::size);
            if (machine.location.equals(region) && size.isPresent()) {
                machines++;
                if (!InstanceView.power(machine).equals("deallocated")) {
                    used.merge(ALL, size.get().cores(), Integer::sum);
                    used.merge(size.get().family(), size.get().cores(), Integer::sum);
                }
            }
        }
        for (BatchAccount account : simulation.store().accounts()) {
            if (account.userSubscription()
                    && account.location().equals(region)
                    && account.resource.id.subscription().equalsIgnoreCase(subscription)) {
                account.pools.values().forEach(pool -> add(pool, used));
            }
        }
        return used;
    }

    private void add(Pool pool, Map<String, Integer> used) {
        VmSize size = simulation.reference().size(pool.vmSize()).orElseThrow();
        int dedicated = size.cores() * pool.count(true);
        used.merge(ALL, dedicated, Integer::sum);
        used.merge(size.family(), dedicated, Integer::sum);
        used.merge(SPOT, size.cores() * pool.count(false), Integer::sum);
    }
}
