package io.batchsh.batch;

import io.batchsh.azure.AzureCalls;
import io.batchsh.azure.AzureClients;
import io.batchsh.batch.Quota.Kind;
import io.batchsh.batch.Quota.Share;
import io.batchsh.image.JsonTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/**
 * The quotas that limit the pools of an account, and what uses them. An account whose nodes are allocated in the user's
 * subscription has no core quotas of its own: those of the subscription in the region count, with all else that uses them.
 * Methods throw {@link io.batchsh.azure.AzureException}.
 */
public final class Quotas {

    private static final String COMPUTE_VERSION = "2024-07-01";

    private static final List<String> COUNTED = List.of(
            "id",
            "vmSize",
            "currentDedicatedNodes",
            "targetDedicatedNodes",
            "currentLowPriorityNodes",
            "targetLowPriorityNodes");

    private final AzureClients clients;

    public Quotas(AzureClients clients) {
        this.clients = requireNonNull(clients, "clients is null");
    }

    /** All quotas that say something: of families those with a limit or with nodes. */
    public List<Quota> show() {
        BatchAccount account = new BatchAccounts(clients).current();
        List<Pool> pools = new Pools(clients).list(COUNTED).toList();
        CoreShares shares = new CoreShares(
                pools, new VmSizes(clients).list(account.location()).toList());
        List<Quota> quotas = new ArrayList<>();
        quotas.add(new Quota(
                Kind.POOLS,
                "pools",
                pools.size(),
                account.poolQuota().map(Integer::longValue),
                true,
                List.of(),
                List.of()));
        quotas.add(activeJobs(account));
        if (account.userSubscription()) {
            quotas.addAll(ofSubscription(account, shares));
        } else {
            quotas.addAll(ofAccount(account, shares));
        }
        return quotas;
    }

    private Quota activeJobs(BatchAccount account) {
        Jobs jobs = new Jobs(clients);
        return new Quota(
                Kind.ACTIVE_JOBS,
                "active jobs and schedules",
                jobs.active().count() + jobs.activeSchedules().count(),
                new JsonTree(account.document())
                        .number("properties", "activeJobAndJobScheduleQuota")
                        .map(Integer::longValue),
                true,
                List.of(),
                List.of());
    }

    private static List<Quota> ofAccount(BatchAccount account, CoreShares shares) {
        List<Quota> quotas = new ArrayList<>();
        quotas.add(cores(
                Kind.DEDICATED_CORES,
                "dedicated vCPUs",
                account.dedicatedCoreQuota().map(Integer::longValue),
                true,
                shares.dedicated(),
                shares));
        quotas.add(cores(
                Kind.SPOT_CORES,
                "Spot vCPUs",
                account.lowPriorityCoreQuota().map(Integer::longValue),
                true,
                shares.spot(),
                shares));
        account.dedicatedCoreQuotaPerVmFamily().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(family -> cores(
                        Kind.FAMILY_CORES,
                        family.getKey(),
                        Optional.of((long) family.getValue()),
                        account.dedicatedCoreQuotaPerVmFamilyEnforced(),
                        shares.dedicatedOf(family.getKey()),
                        shares))
                .filter(family -> family.used() > 0 || family.limit().orElse(0L) > 0)
                .forEach(quotas::add);
        return quotas;
    }

    private List<Quota> ofSubscription(BatchAccount account, CoreShares shares) {
        String path = "/subscriptions/" + account.subscriptionId() + "/providers/Microsoft.Compute/locations/"
                + account.location() + "/usages";
        List<Quota> quotas = new ArrayList<>();
        AzureCalls.stream(() -> clients.resourceManager().list(path, COMPUTE_VERSION))
                .map(JsonTree::new)
                .flatMap(usage -> ofSubscription(usage, shares).stream())
                .forEach(quotas::add);
        quotas.sort(Comparator.comparing(Quota::kind).thenComparing(Quota::name));
        return quotas;
    }

    private static Optional<Quota> ofSubscription(JsonTree usage, CoreShares shares) {
        String name = usage.textOrEmpty("name", "value");
        Kind kind =
                switch (name) {
                    case "cores" -> Kind.DEDICATED_CORES;
                    case "lowPriorityCores" -> Kind.SPOT_CORES;
                    default -> Kind.FAMILY_CORES;
                };
        List<Share> pools =
                switch (kind) {
                    case DEDICATED_CORES -> shares.dedicated();
                    case SPOT_CORES -> shares.spot();
                    default -> shares.dedicatedOf(name);
                };
        long used = usage.number("currentValue").orElse(0);
        boolean family = name.endsWith("Family");
        // The region counts much else: sets, disks, machines.
        if (kind == Kind.FAMILY_CORES && !(family && (used > 0 || !pools.isEmpty()))) {
            return Optional.empty();
        }
        return Optional.of(new Quota(
                kind,
                usage.text("name", "localizedValue").orElse(name),
                Math.max(used, CoreShares.sum(pools)),
                usage.number("limit").map(Integer::longValue),
                true,
                pools,
                family ? List.of() : shares.uncounted()));
    }

    private static Quota cores(
            Kind kind, String name, Optional<Long> limit, boolean enforced, List<Share> pools, CoreShares shares) {
        return new Quota(
                kind,
                name,
                CoreShares.sum(pools),
                limit,
                enforced,
                pools,
                kind == Kind.FAMILY_CORES ? List.of() : shares.uncounted());
    }
}
