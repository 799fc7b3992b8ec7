package io.batchsh.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** A Batch account: its resource, which carries quotas and settings, and its pools. */
final class BatchAccount {

    final Resource resource;
    String key;
    int keyRotations;
    /** How often an hour Azure takes a Spot node back, on average; what a world declares. */
    double spotPreemptionsPerHour;

    final TreeMap<String, Pool> pools = new TreeMap<>();
    final TreeMap<String, Job> jobs = new TreeMap<>();
    final TreeMap<String, JobSchedule> jobSchedules = new TreeMap<>();

    /** @param keyRotations how often its key has been changed */
    BatchAccount(Resource resource, int keyRotations, Identifiers identifiers) {
        this.resource = resource;
        this.keyRotations = keyRotations;
        this.key = key(identifiers, resource.id, keyRotations);
    }

    static String key(Identifiers identifiers, ResourceId account, int keyRotations) {
        return keyRotations == 0
                ? identifiers.key("account key", account.key())
                : identifiers.key("account key", account.key(), keyRotations);
    }

    /** Replaces the key; what is signed with the old one is refused from now on. */
    void rotateKey(Identifiers identifiers) {
        keyRotations++;
        key = key(identifiers, resource.id, keyRotations);
    }

    String name() {
        return resource.id.name();
    }

    String location() {
        return resource.location;
    }

    /** Where the data plane answers, such as {@code contoso.westeurope.batch.azure.com}. */
    String host() {
        return Json.text(resource.properties, "accountEndpoint").orElseThrow().toLowerCase(Locale.ROOT);
    }

    Optional<Pool> pool(String id) {
        return Optional.ofNullable(pools.get(id.toLowerCase(Locale.ROOT)));
    }

    Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id.toLowerCase(Locale.ROOT)));
    }

    Optional<JobSchedule> jobSchedule(String id) {
        return Optional.ofNullable(jobSchedules.get(id.toLowerCase(Locale.ROOT)));
    }

    /** Whether its nodes live in the subscription of its owner, whose quotas count instead of its own. */
    boolean userSubscription() {
        return "UserSubscription".equals(resource.properties.get("poolAllocationMode"));
    }

    int quota(String name) {
        return Json.integer(resource.properties, name).orElse(0);
    }

    /** The core quota of a family, empty where families have none of their own. */
    Optional<Integer> familyQuota(String family) {
        if (!Json.flag(resource.properties, "dedicatedCoreQuotaPerVMFamilyEnforced")) {
            return Optional.empty();
        }
        return Optional.of(Json.children(resource.properties, "dedicatedCoreQuotaPerVMFamily").stream()
                .filter(quota -> Json.text(quota, "name")
                        .filter(family::equalsIgnoreCase)
                        .isPresent())
                .findFirst()
                .flatMap(quota -> Json.integer(quota, "coreQuota"))
                .orElse(0));
    }

    boolean allowsAuthentication(String mode) {
        List<String> modes = Json.texts(resource.properties, "allowedAuthenticationModes");
        return modes.isEmpty() || modes.contains(mode);
    }
}
