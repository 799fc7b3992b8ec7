package io.batchsh.script;

import io.batchsh.batch.PoolModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The named arguments that the operations of scripts take, for completion; a test asks the operations themselves. */
public final class OperationArguments {

    private static final String POOL = "a pool";

    private static final Map<String, List<String>> TABLE = parse("""
            galleries.create: name resourceGroup location description tags
            galleries.delete: force
            imageDefinitions.propose: image from
            imageDefinitions.create: image from osType osState hyperVGeneration architecture publisher offer sku features \
            plan location description endOfLifeDate tags
            imageDefinitions.delete: force
            imageVersions.create: image source dataSnapshots targetRegions replicaCount storageAccountType \
            excludeFromLatest endOfLifeDate replicationMode encryption tags
            imageVersions.replicate: targetRegions removeRegions
            imageVersions.delete: force
            images.prepare: fromVm vhd image targetRegions replicaCount via skipCheck publisher offer sku osType \
            hyperVGeneration
            vhds.importImage: fromVm vhd image targetRegions replicaCount via skipCheck publisher offer sku osType \
            hyperVGeneration
            snapshots.create: name source fromVm incremental dataDisks
            managedImages.create: name fromVm osSnapshot dataSnapshots vhd osType hyperVGeneration resourceGroup
            jobs.create: id pool priority maxWallClockTime maxTaskRetryCount onAllTasksComplete metadata properties
            tasks.add: id commandLine environment elevated maxWallClockTime maxTaskRetryCount requiredSlots properties
            pools.moveJobs: to tasks
            pools.resize: targetDedicatedNodes targetLowPriorityNodes resizeTimeout nodeDeallocationOption
            pools.enableAutoScale: formula interval
            pools.awaitIdle: timeout nodes
            pools.test: command nodes timeout
            pools.check: a pool
            pools.create: a pool
            pools.patch: a pool
            preflight.check: a pool
            nodes.list: state
            nodes.reboot: tasks wait timeout
            nodes.reimage: tasks wait timeout
            nodes.start: wait timeout
            nodes.deallocate: tasks wait timeout
            nodes.disableScheduling: tasks
            nodes.remove: tasks
            nodes.uploadLogs: containerUrl since
            nodes.addUser: name sshPublicKey password admin expiresIn
            session.login: credential tenant subscription account clientId secretVariable secretFile certificate \
            federatedTokenFile cloud metadataUrl caBundle readOnly
            """);

    private OperationArguments() {}

    /**
     * The names of the arguments of an operation; none where it takes none.
     *
     * @param name what it is an operation of, as scripts call it, such as {@code pools}
     */
    public static List<String> of(String name, String operation) {
        List<String> arguments = TABLE.getOrDefault(name + "." + operation, List.of());
        return arguments.equals(List.of(POOL.split(" "))) ? ofPools() : arguments;
    }

    /** What the table has a line for. */
    static List<String> operations() {
        return List.copyOf(TABLE.keySet());
    }

    private static List<String> ofPools() {
        List<String> names = new ArrayList<>(PoolArguments.ownNames());
        names.addAll(PoolModel.CREATE.names());
        return names.stream().distinct().toList();
    }

    private static Map<String, List<String>> parse(String table) {
        Map<String, List<String>> parsed = new LinkedHashMap<>();
        table.lines().forEach(line -> {
            String[] parts = line.split(": ");
            parsed.put(parts[0], List.of(parts[1].split(" ")));
        });
        return parsed;
    }
}
