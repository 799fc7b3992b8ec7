package io.batchsh.command;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every option that describes a pool, in the order help shows them. Together they say all that the create call can. */
record PoolOptionTable(List<PoolSection> sections) {

    /** What a pool with nodes, too, may be given anew; all three at once by a full replacement. */
    static final Set<String> REPLACEABLE = Set.of("startTask", "applicationPackageReferences", "metadata");

    private static final Set<String> CHANGEABLE = Set.of(
            "displayName",
            "vmSize",
            "enableInterNodeCommunication",
            "startTask",
            "applicationPackageReferences",
            "metadata",
            "virtualMachineConfiguration",
            "taskSlotsPerNode",
            "taskSchedulingPolicy",
            "networkConfiguration",
            "userAccounts",
            "mountConfiguration",
            "upgradePolicy");

    /** For a creation. */
    static PoolOptionTable all() {
        return new PoolOptionTable(List.of(
                PoolMachineOptions.POOL,
                PoolMachineOptions.SCALE,
                PoolStartTaskOptions.SECTION,
                PoolMachineOptions.SECURITY,
                PoolMachineOptions.DISKS,
                PoolSoftwareOptions.SOFTWARE,
                PoolSoftwareOptions.CONTAINERS,
                PoolNetworkOptions.SECTION,
                PoolAccountOptions.USERS,
                PoolAccountOptions.FILE_SYSTEMS,
                PoolUpgradeOptions.SECTION));
    }

    /** For what can be changed of a pool that is there. */
    static PoolOptionTable changeable() {
        return all().only(CHANGEABLE);
    }

    /** For what is replaced as a whole. */
    static PoolOptionTable replaceable() {
        return all().only(REPLACEABLE);
    }

    private PoolOptionTable only(Set<String> properties) {
        return new PoolOptionTable(sections.stream()
                .map(section -> section.only(properties))
                .filter(section -> !section.options().isEmpty())
                .toList());
    }

    Stream<PoolOption> options() {
        return sections.stream().flatMap(section -> section.options().stream());
    }
}
