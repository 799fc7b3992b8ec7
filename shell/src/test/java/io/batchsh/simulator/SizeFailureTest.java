package io.batchsh.simulator;

import io.batchsh.simulator.Caller.Answer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Sizes, quotas and scales that pools cannot have, and what then happens. */
class SizeFailureTest {

    private static final String SIZE = "{\"name\": \"Standard_D2s_v3\", ";
    private static final String MACHINE = "/virtualMachineConfiguration";

    private static Sketch nodes(int count) {
        return Sketch.pool().json("/targetDedicatedNodes", Integer.toString(count));
    }

    private static Sketch userSubscription() {
        return Sketch.world().text("/batchAccounts/0/properties/poolAllocationMode", "UserSubscription");
    }

    @Test
    void aSizeIsOfferedInSomeRegionsOnly() {
        Attempt.in(Sketch.world().json("/vmSizes/-", SIZE + "\"regions\": [\"East US\"]}"))
                .refused("InvalidPropertyValue");
        Attempt.in(Sketch.world().json("/vmSizes/-", SIZE + "\"regions\": [\"West Europe\"]}"))
                .works();
    }

    @Test
    void aRetiredSizeIsRefused() {
        assertThat(Attempt.in(Sketch.world()
                                .json("/vmSizes/-", SIZE + "\"batchSupportEndOfLife\": \"2025-12-31T00:00:00Z\"}"))
                        .refused("InvalidPropertyValue")
                        .value("PropertyName"))
                .isEqualTo("vmSize");
    }

    @Test
    void aNewSizeCanBeDeclared() {
        Sketch world = Sketch.world()
                .json(
                        "/vmSizes/-",
                        "{\"name\": \"Standard_D2ps_v6\", \"familyName\": \"standardDPSv6Family\", \"capabilities\":"
                                + " {\"vCPUs\": \"2\", \"HyperVGenerations\": \"V2\", \"CpuArchitectureType\": \"Arm64\"}}")
                .text("/galleries/0/images/0/architecture", "Arm64");
        new Attempt(world, Sketch.pool().text("/vmSize", "Standard_D2ps_v6")).works();
    }

    // The compute service's own sentence, as many reports have it.
    @Test
    void aRestrictedSizeFailsWhereNodesAreTheUsersOwn() {
        Sketch world = Sketch.world().json("/vmSizes/-", SIZE + "\"restrictedIn\": [\"West Europe\"]}");
        Attempt.in(world).works();
        world.text("/batchAccounts/0/properties/poolAllocationMode", "UserSubscription");
        assertThat(Attempt.in(world).cause("AllocationFailed")).contains("SkuNotAvailable");
    }

    @Test
    void restrictionsAreListed() {
        Caller caller = new Caller(SimulatedAzure.of(Sketch.world()
                .json("/vmSizes/-", SIZE + "\"restrictedIn\": [\"West Europe\"]}")
                .build()));
        Answer skus = caller.arm(
                "GET",
                Sketch.SUBSCRIPTION + "/providers/Microsoft.Compute/skus?api-version=2021-07-01&$filter="
                        + "location%20eq%20'westeurope'",
                "");
        assertThat(skus.list("value").stream()
                        .filter(sku -> "Standard_D2s_v3".equals(sku.get("name")))
                        .flatMap(sku -> Json.children(sku, "restrictions").stream())
                        .map(restriction -> restriction.get("reasonCode")))
                .containsExactly("NotAvailableForSubscription");
    }

    @Test
    void theQuotaOfTheAccountLeavesWhatItHas() {
        Sketch world = Sketch.world().json("/batchAccounts/0/properties/dedicatedCoreQuota", "5");
        new Attempt(world, nodes(3)).error("AccountCoreQuotaReached", 2);
    }

    @Test
    void spotNodesHaveAQuotaOfTheirOwn() {
        Sketch world = Sketch.world().json("/batchAccounts/0/properties/lowPriorityCoreQuota", "2");
        Sketch pool = nodes(0).json("/targetLowPriorityNodes", "2");
        new Attempt(world, pool).error("AccountLowPriorityCoreQuotaReached", 1);
    }

    @Test
    void theUsersOwnNodesCountAgainstTheRegion() {
        Sketch world = userSubscription().json("/computeQuotas/West Europe", "{\"cores\": 4}");
        String cause = Attempt.cause(new Attempt(world, nodes(3)).error("AllocationFailed", 2));
        assertThat(cause)
                .contains("exceeding approved Total Regional Cores quota")
                .contains("Current Limit: 4, Current Usage: 0, Additional Required: 6");
    }

    @Test
    void theUsersOwnNodesCountAgainstTheirFamily() {
        Sketch world = userSubscription().json("/computeQuotas/West Europe", "{\"standardDSv3Family\": 2}");
        assertThat(Attempt.cause(new Attempt(world, nodes(3)).error("AllocationFailed", 1)))
                .contains("exceeding approved standardDSv3Family Cores quota");
    }

    @Test
    void usagesCountTheUsersOwnNodes() {
        Attempt attempt = Attempt.in(userSubscription());
        attempt.works();
        Answer usages = attempt.caller.arm(
                "GET",
                Sketch.SUBSCRIPTION + "/providers/Microsoft.Compute/locations/westeurope/usages?api-version=2024-07-01",
                "");
        assertThat(usages.list("value"))
                .filteredOn(usage ->
                        "cores".equals(Json.text(usage, "name", "value").orElse("")))
                .extracting(usage -> usage.get("currentValue"))
                .containsExactly(4);
    }

    @Test
    void aPoolWhoseNodesTalkToEachOtherIsSmall() {
        Sketch pool = nodes(101).json("/enableInterNodeCommunication", "true");
        Attempt.of(pool).error("CommunicationEnabledPoolReachedMaxVMCount", 100);
        new Attempt(
                        userSubscription()
                                .json("/computeQuotas/West Europe", "{\"cores\": 999, \"standardDSv3Family\": 999}"),
                        pool)
                .error("CommunicationEnabledPoolReachedMaxVMCount", 80);
    }

    // Documented: 15 minutes for 1,000 nodes.
    @Test
    void aThousandNodesNeedAQuarterOfAnHour() {
        Sketch world = Sketch.world().json("/galleries/0/images/0/versions/0/regions", "{\"West Europe\": 10}");
        new Attempt(world, nodes(1000)).works();
        assertThat(new Attempt(world, nodes(1100)).error("AllocationTimedout", 1000))
                .isNotEmpty();
        new Attempt(world, nodes(1100).text("/resizeTimeout", "PT30M")).works();
    }

    @Test
    void aShallowVersionDoesNotScale() {
        Sketch world = Sketch.world().text("/galleries/0/images/0/versions/0/replicationMode", "Shallow");
        new Attempt(world, nodes(100)).error("AllocationTimedout", 50);
    }

    @Test
    void anUncachedOsDiskIsSlow() {
        Sketch world = Sketch.world().text("/galleries/0/images/0/versions/0/hostCaching", "None");
        assertThat(steadyAfter(world)).isGreaterThan(steadyAfter(Sketch.world()));
    }

    @Test
    void aVeryLargeImageIsSlow() {
        Sketch world = Sketch.world().json("/galleries/0/images/0/versions/0/sizeInGB", "4096");
        assertThat(steadyAfter(world)).isGreaterThan(steadyAfter(Sketch.world()));
    }

    private static String steadyAfter(Sketch world) {
        Attempt attempt = Attempt.in(world);
        attempt.works();
        return attempt.caller
                .batch("GET", "/pools/p", "")
                .at("allocationStateTransitionTime")
                .toString();
    }

    // Reported: MicrosoftDocs/azure-docs #119870.
    @Test
    void premiumStorageNeedsASizeForIt() {
        Sketch pool = Sketch.pool()
                .text("/vmSize", "Standard_D2_v3")
                .text(MACHINE + "/osDisk/managedDisk/storageAccountType", "premium_lrs");
        Sketch world = Sketch.world().text("/galleries/0/images/0/hyperVGeneration", "V1");
        assertThat(new Attempt(world, pool).cause("AllocationFailed"))
                .contains("VM size does not support storage account type");
        new Attempt(world, pool.text(MACHINE + "/osDisk/managedDisk/storageAccountType", "standard_lrs")).works();
    }

    @Test
    void spotNodesHaveNoEphemeralOsDisk() {
        Sketch pool = nodes(0).json("/targetLowPriorityNodes", "1")
                .text("/vmSize", "Standard_D2ds_v4")
                .text(MACHINE + "/osDisk/ephemeralOSDiskSettings/placement", "cachedisk");
        assertThat(Attempt.of(pool).cause("AllocationFailed"))
                .contains("Ephemeral OS disks are not supported for Spot");
        pool.json("/targetLowPriorityNodes", "0").json("/targetDedicatedNodes", "1");
        Attempt.of(pool).works();
        assertThat(Attempt.of(pool.text("/vmSize", "Standard_D2s_v3")).create().status())
                .isEqualTo(201);
    }

    @Test
    void zonesAreWhereTheRegionHasThem() {
        Sketch pool = Sketch.pool().text(MACHINE + "/nodePlacementConfiguration/policy", "zonal");
        Attempt.of(pool).works();
        Sketch world = Sketch.world()
                .text("/batchAccounts/0/location", "westcentralus")
                .json("/galleries/0/images/0/versions/0/regions", "{\"West Central US\": 1}");
        assertThat(new Attempt(world, pool).cause("AllocationFailed")).contains("does not support availability zones");
    }

    @Test
    void aPoolHasAtMostTenPackages() {
        Sketch world = Sketch.world()
                .json(
                        "/batchAccounts/0/applications/-",
                        "{\"name\": \"tool\", \"versions\": [\"1\"], \"defaultVersion\": \"1\"}");
        Sketch pool = Sketch.pool();
        for (int i = 0; i < 10; i++) {
            pool.json("/applicationPackageReferences/-", "{\"applicationId\": \"tool\"}");
        }
        new Attempt(world, pool).works();
        new Attempt(world, pool.json("/applicationPackageReferences/-", "{\"applicationId\": \"tool\"}"))
                .refused("InvalidPropertyValue");
        Attempt.of(Sketch.pool().json("/applicationPackageReferences/-", "{\"applicationId\": \"tool\"}"))
                .refused("InvalidApplicationPackageReferences");
    }

    @Test
    void aRetiredAgentIsRefusedAndStopsItsPools() {
        String retiring = "{\"publisher\": \"contoso\", \"offer\": \"old\", \"sku\": \"1\", \"nodeAgentSKUId\":"
                + " \"batch.node.old 1\", \"osType\": \"linux\", \"verificationType\": \"verified\","
                + " \"batchSupportEndOfLife\": \"%s\"}";
        Sketch pool = Sketch.pool().text(MACHINE + "/nodeAgentSKUId", "batch.node.old 1");
        Sketch gone = Sketch.world().json("/supportedImages/-", retiring.formatted("2025-06-01T00:00:00Z"));
        assertThat(new Attempt(gone, pool).refused("InvalidPropertyValue").value("PropertyName"))
                .isEqualTo("nodeAgentSKUId");

        Sketch soon = Sketch.world()
                .json("/supportedImages/-", retiring.formatted("2026-01-02T00:00:00Z"))
                .json("/galleries/0/images/0/versions/0/disk", "{}");
        Attempt attempt = new Attempt(soon, pool);
        attempt.works();
        attempt.caller.pass("P2D");
        attempt.caller.batch("POST", "/pools/p/resize", "{\"targetDedicatedNodes\": 3}");
        attempt.caller.pass("PT10M");
        assertThat(attempt.caller
                        .batch("GET", "/pools/p", "")
                        .list("resizeErrors")
                        .get(0)
                        .get("message")
                        .toString())
                .contains("no longer supported");
    }
}
