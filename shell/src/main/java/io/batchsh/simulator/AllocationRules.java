package io.batchsh.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the compute service refuses only when nodes are wanted, although the pool could be created. */
final class AllocationRules {

    private final Simulation simulation;

    AllocationRules(Simulation simulation) {
        this.simulation = simulation;
    }

    /** The resize error that keeps all nodes away, if there is one. */
    Optional<Map<String, Object>> obstacle(BatchAccount account, Pool pool, boolean dedicated) {
        VmSize size = simulation.reference().size(pool.vmSize()).orElseThrow();
        if (!dedicated && "False".equals(size.capabilities().get("LowPriorityCapable"))) {
            return failure(
                    dedicated,
                    "OperationNotAllowed",
                    "The VM size '" + size.name().toUpperCase(Locale.ROOT)
                            + "' does not support Spot virtual machines.");
        }
        Map<String, Object> reference = Json.child(pool.configuration, "virtualMachineConfiguration", "imageReference");
        String id = Json.text(reference, "virtualMachineImageId").orElse("");
        return id.isEmpty()
                ? Optional.empty()
                : image(account, pool, size, dedicated, id, ImageSource.current(simulation.store(), reference));
    }

    private Optional<Map<String, Object>> image(
            BatchAccount account, Pool pool, VmSize size, boolean dedicated, String id, ImageSource source) {
        if (source.definition().isEmpty() || source.version().isEmpty()) {
            return failure(
                    dedicated,
                    "GalleryImageNotFound",
                    "The gallery image " + id + " is not available in "
                            + account.location()
                            + " region. Please contact image owner to replicate to this region, or change"
                            + " your requested region.");
        }
        Resource definition = source.definition().get();
        Resource version = source.version().get();
        if ("Specialized".equals(definition.properties.get("osState"))) {
            return failure(dedicated, "InvalidParameter", "Parameter 'osProfile' is not allowed.");
        }
        boolean missing = simulation
                .faults()
                .strike(FaultKind.REPLICA_MISSING, version.id.toString())
                .isPresent();
        if (missing || ImageVersions.replicasIn(version, account.location()) == 0) {
            return failure(
                    dedicated,
                    "GalleryImageNotFound",
                    "The gallery image " + version.id
                            + " is not available in " + account.location()
                            + " region. Please contact image owner to replicate to this region, or change your requested"
                            + " region.");
        }
        String generation = Json.text(definition.properties, "hyperVGeneration").orElse("V1");
        if (!size.boots(generation)) {
            String number = generation.substring(1);
            return failure(
                    dedicated,
                    "BadRequest",
                    "The selected VM size '" + size.name().toUpperCase(Locale.ROOT)
                            + "' cannot boot Hypervisor Generation '" + number
                            + "'. If this was a Create operation please check that the Hypervisor Generation of the Image matches"
                            + " the Hypervisor Generation of the selected VM Size. If this was an Update operation please select a"
                            + " Hypervisor Generation '" + number + "' VM Size.");
        }
        return trustedLaunch(pool, dedicated, definition);
    }

    private static Optional<Map<String, Object>> trustedLaunch(Pool pool, boolean dedicated, Resource definition) {
        boolean required = Json.children(definition.properties, "features").stream()
                .anyMatch(feature ->
                        "SecurityType".equals(feature.get("name")) && "TrustedLaunch".equals(feature.get("value")));
        boolean wanted = Json.text(pool.configuration, "virtualMachineConfiguration", "securityProfile", "securityType")
                .filter("trustedLaunch"::equalsIgnoreCase)
                .isPresent();
        return required && !wanted
                ? failure(
                        dedicated,
                        "BadRequest",
                        "The provided gallery image only supports creation of VMs and VM Scale"
                                + " Sets with 'TrustedLaunch' security type.")
                : Optional.empty();
    }

    private static Optional<Map<String, Object>> failure(boolean dedicated, String code, String message) {
        String cause = new String(
                Json.write(Json.object("error", Json.object("code", code, "message", message))),
                StandardCharsets.UTF_8);
        return Optional.of(error(
                "AllocationFailed",
                "Desired number of " + kind(dedicated) + " nodes could not be allocated",
                List.of(
                        Json.object("name", "Provider Error Json", "value", cause),
                        Json.object("name", "Provider Error Json Truncated", "value", "False"))));
    }

    static Map<String, Object> error(String code, String message, List<?> values) {
        return Json.object("code", code, "message", message, "values", values.isEmpty() ? null : values);
    }

    static String kind(boolean dedicated) {
        return dedicated ? "dedicated" : "low priority";
    }

    /** How many nodes of a kind the account's core quotas leave to a pool, those it has included. */
    int allowed(BatchAccount account, Pool pool, boolean dedicated) {
        VmSize size = simulation.reference().size(pool.vmSize()).orElseThrow();
        int total = account.quota(dedicated ? "dedicatedCoreQuota" : "lowPriorityCoreQuota");
        int free = total - used(account, pool, dedicated, Optional.empty());
        if (dedicated) {
            Optional<Integer> family = account.familyQuota(size.family());
            if (family.isPresent()) {
                free = Math.min(free, family.get() - used(account, pool, true, Optional.of(size.family())));
            }
        }
        return Math.max(0, free / size.cores());
    }

    private int used(BatchAccount account, Pool except, boolean dedicated, Optional<String> family) {
        int cores = 0;
        for (Pool pool : account.pools.values()) {
            VmSize size = simulation.reference().size(pool.vmSize()).orElseThrow();
            if (pool != except
                    && family.filter(name -> !name.equals(size.family())).isEmpty()) {
                cores += size.cores() * pool.count(dedicated);
            }
        }
        return cores;
    }
}
