package io.batchsh.simulator;

import java.time.Duration;
import java.util.Optional;

/**
 * How fast nodes come. A replica of the image serves so many of them; those beyond come much slower, which is how a large pool on
 * one replica runs into its time-out.
 */
final class AllocationPace {

    /** Nodes come in groups, for pools of thousands of them. */
    static final int GROUP = 50;

    /** With the groups above 15 minutes for 1,000 nodes, which is what the documentation advises as a time-out. */
    private static final Duration GROUP_INTERVAL = Duration.ofSeconds(45);
    /** How much slower a replica serves nodes beyond those it is good for. */
    private static final int OVERLOAD = 20;

    private static final int NODES_PER_REPLICA = 300;
    /** A shallow version has no replicas, only its source. */
    private static final int NODES_OF_SHALLOW = 50;

    private static final int LARGE_DISK = 2048;
    private static final double BASE_SECONDS = 31.7;
    private static final Duration UNCACHED = Duration.ofSeconds(25);
    private static final Duration LARGE = Duration.ofMinutes(4);
    private static final Duration SETTLING = Duration.ofMillis(700);

    private final Duration first;
    private final int served;

    private AllocationPace(Duration first, int served) {
        this.first = first;
        this.served = served;
    }

    /** @param factor what this resize differs from others by */
    static AllocationPace of(Store store, BatchAccount account, Pool pool, double factor) {
        Optional<Resource> version = ImageSource.current(
                        store,
                        Json.child(pool.configuration, "virtualMachineConfiguration", "imageReference"),
                        account.location())
                .version();
        Duration first = Duration.ofMillis(Math.round(BASE_SECONDS * 1000 * factor))
                .plus(version.map(AllocationPace::delay).orElse(Duration.ZERO));
        return new AllocationPace(
                first, version.map(image -> served(image, account.location())).orElse(Integer.MAX_VALUE));
    }

    private static Duration delay(Resource version) {
        boolean cached = Json.text(version.properties, "storageProfile", "osDiskImage", "hostCaching")
                .filter(caching -> !caching.equals("ReadWrite"))
                .isEmpty();
        int gigabytes = Json.integer(version.properties, "storageProfile", "osDiskImage", "sizeInGB")
                .orElse(0);
        return (cached ? Duration.ZERO : UNCACHED).plus(gigabytes > LARGE_DISK ? LARGE : Duration.ZERO);
    }

    private static int served(Resource version, String location) {
        return Json.text(version.properties, "publishingProfile", "replicationMode")
                        .filter("Shallow"::equals)
                        .isPresent()
                ? NODES_OF_SHALLOW
                : NODES_PER_REPLICA * ImageVersions.replicasIn(version, location);
    }

    /** How long a resize takes that needs no more than the first nodes. */
    Duration first() {
        return first;
    }

    /** How long a resize takes by which so many nodes come. */
    Duration all(int nodes) {
        return arrival(nodes - 1).plus(SETTLING);
    }

    /** When a node comes, counted from 0. */
    Duration arrival(int index) {
        int group = index / GROUP;
        int quick = Math.min(group, Math.max(0, served / GROUP - 1));
        return first.minus(SETTLING)
                .plus(GROUP_INTERVAL.multipliedBy(quick))
                .plus(GROUP_INTERVAL.multipliedBy((long) OVERLOAD * (group - quick)));
    }
}
