package io.batchsh.preflight;

import io.batchsh.batch.PoolSpecBuilder;
import io.batchsh.batch.Usage;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import static io.batchsh.preflight.FailsAt.CREATE;
import static io.batchsh.preflight.FailsAt.RESIZE;
import static io.batchsh.preflight.FailsAt.SLOW;
import static io.batchsh.preflight.Severity.BLOCKER;
import static io.batchsh.preflight.Severity.INFO;
import static io.batchsh.preflight.Severity.UNKNOWN;
import static io.batchsh.preflight.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

/** Spoils the good world in one respect at a time; that no other rule speaks up is part of each expectation. */
class SizeAndScaleRulesTest {

    private final World world = new World();

    @Test
    void wantsASizeThatBatchOffers() {
        world.only(World.pool().vmSize("Standard_Nowhere"), "Q1", BLOCKER, CREATE);
        world.none(World.pool().vmSize("STANDARD_D2S_V3"));

        world.size.put("batchSupportEndOfLife", "2026-01-01T00:00:00Z");
        world.only(World.pool(), "Q1", BLOCKER, CREATE);
        world.size.put("batchSupportEndOfLife", "2027-01-01T00:00:00Z");
        world.only(World.pool(), "Q1", WARNING, RESIZE);
    }

    @Test
    void countsPools() {
        world.account.put("poolQuota", 1);
        world.none(World.pool());

        world.pools.add(World.existing("other", 0, 0));
        world.only(World.pool(), "Q3", BLOCKER, CREATE);
    }

    @Test
    void addsUpDedicatedCores() {
        world.pools.add(World.existing("other", 490, 0));
        world.none(World.pool());

        Finding finding = world.only(World.pool().targetDedicatedNodes(11), "Q4", BLOCKER, RESIZE, "Q5");
        assertThat(finding.evidence()).startsWith("11 x 2 = 22 vCPUs are asked for, 980 of 1000 are in use.");
    }

    @Test
    void looksAtFamiliesOnlyWhereTheAccountEnforcesThem() {
        world.account.put("dedicatedCoreQuota", 10000);
        world.pools.add(World.existing("other", 500, 0));
        world.only(World.pool(), "Q5", BLOCKER, RESIZE);

        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);
        world.none(World.pool());
    }

    @Test
    void doesNotKnowAFamilyTheAccountLeavesOut() {
        world.size.put("familyName", "Standard New Family");

        world.only(World.pool(), "Q5", UNKNOWN, RESIZE);
    }

    @Test
    void addsUpSpotCores() {
        world.pools.add(World.existing("other", 0, 495));
        PoolSpecBuilder pool = World.pool().targetDedicatedNodes(0);

        world.none(pool.targetLowPriorityNodes(5));
        world.only(pool.targetLowPriorityNodes(6), "Q6", BLOCKER, RESIZE);
    }

    @Test
    void leavesTheQuotasOfUserSubscriptionsAlone() {
        world.account.put("poolAllocationMode", "UserSubscription");
        world.account.put("dedicatedCoreQuota", 0);

        world.none(World.pool());
    }

    @Test
    void limitsPoolsWithInterNodeCommunication() {
        PoolSpecBuilder pool = World.pool().interNodeCommunication(true).targetDedicatedNodes(100);
        world.none(pool);

        world.account.put("poolAllocationMode", "UserSubscription");
        assertThat(world.only(pool, "Q9", BLOCKER, RESIZE).title()).contains("at most 80 nodes");
    }

    @Test
    void wantsTimeEnoughForTheNodes() {
        world.only(World.pool().resizeTimeout(Duration.ofMinutes(4)), "Q11", BLOCKER, CREATE);
        assertThat(ResizeTimeout.advised(300)).hasMinutes(15);
        assertThat(ResizeTimeout.advised(301)).hasMinutes(30);
        assertThat(ResizeTimeout.advised(3000)).hasMinutes(45);
        assertThat(ResizeTimeout.advised(3001)).hasMinutes(60);

        PoolSpecBuilder large = World.pool().targetDedicatedNodes(400);
        assertThat(world.only(large, "Q11", WARNING, RESIZE).remedy()).contains("PT30M");
        world.none(large.resizeTimeout(Duration.ofMinutes(30)));
    }

    @Test
    void wantsTargetsOrAFormula() {
        PoolSpecBuilder neither = World.pool().autoScale("$TargetDedicatedNodes=1;", Duration.ofMinutes(4));
        assertThat(world.check(neither).findings())
                .extracting(Finding::title)
                .containsExactly(
                        "The pool has both targets and an autoscale formula.",
                        "The autoscale evaluation interval is out of range.");
        world.only(World.pool().property(Map.of(), "targetDedicatedNodes"), "Q12", BLOCKER, CREATE);
    }

    @Test
    void wantsAWellFormedAndFreeId() {
        world.only(World.pool().id("my pool"), "Q13", BLOCKER, CREATE);
        world.only(World.pool().id("x".repeat(65)), "Q13", BLOCKER, CREATE);
        world.none(World.pool().id("x".repeat(64)));

        world.pools.add(World.existing("RENDER", 0, 0));
        assertThat(world.only(World.pool(), "Q13", BLOCKER, CREATE).remedy()).isEqualTo("Look at it: pool show RENDER");
    }

    @Test
    void limitsTaskSlotsByTheCpus() {
        world.none(World.pool().taskSlotsPerNode(8));
        world.only(World.pool().taskSlotsPerNode(9), "Q14", BLOCKER, CREATE);
        world.only(World.pool().taskSlotsPerNode(0), "Q14", BLOCKER, CREATE);
    }

    @Test
    void wantsApplicationPackagesByTheirFullId() {
        assertThat(world.only(World.pool().applicationPackage("blender"), "Q15", BLOCKER, CREATE)
                        .remedy())
                .endsWith("/batchAccounts/studio/applications/blender");
        world.none(World.pool().applicationPackage("/subscriptions/s1/x/applications/blender"));
    }

    @Test
    void wantsASizeAndADiskForSpotNodes() {
        PoolSpecBuilder spot = World.pool().targetLowPriorityNodes(1);
        world.none(spot);

        world.sizeCapabilities.put("LowPriorityCapable", "False");
        world.only(spot, "Q16", BLOCKER, RESIZE);
        world.none(World.pool());

        world.sizeCapabilities.put("LowPriorityCapable", "True");
        spot.property(
                Map.of("placement", "cachedisk"), "virtualMachineConfiguration", "osDisk", "ephemeralOSDiskSettings");
        world.only(spot, "Q16", BLOCKER, RESIZE);
    }

    @Test
    void hasNoEphemeralDiskOnASizeWithoutRoom() {
        PoolSpecBuilder pool = World.pool()
                .property(
                        Map.of("placement", "cachedisk"),
                        "virtualMachineConfiguration",
                        "osDisk",
                        "ephemeralOSDiskSettings");
        world.none(pool);

        world.sizeCapabilities.put("EphemeralOSDiskSupported", "False");
        world.only(pool, "Q16", BLOCKER, RESIZE);
    }

    @Test
    void wantsZonesForAZonalPool() {
        PoolSpecBuilder pool = World.pool().nodePlacement("zonal");
        world.none(pool);

        world.zones.clear();
        world.only(pool, "Q16", BLOCKER, RESIZE);
        world.none(World.pool().nodePlacement("regional"));
    }

    @Test
    void tellsOfFamiliesWhoseEndIsAnnouncedWithoutADate() {
        world.size.put("familyName", "standardDSv2Family");
        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);

        assertThat(world.only(World.pool(), "Q1", INFO, RESIZE).source())
                .isEqualTo("https://github.com/Azure/Batch/issues/140");
    }

    @Test
    void mindsRestrictionsOfTheUsersSubscriptionOnly() {
        world.restriction = Optional.of("NotAvailableForSubscription");
        world.none(World.pool());

        world.account.put("poolAllocationMode", "UserSubscription");
        assertThat(world.only(World.pool(), "Q2", BLOCKER, RESIZE).evidence()).contains("NotAvailableForSubscription");
    }

    @Test
    void countsTheCoresOfTheUsersSubscription() {
        world.account.put("poolAllocationMode", "UserSubscription");
        world.computeUsages.add(new Usage("cores", "Total Regional vCPUs", 80, 100));
        world.computeUsages.add(new Usage("standardDSv3Family", "Standard DSv3 Family vCPUs", 0, 22));
        world.computeUsages.add(new Usage("lowPriorityCores", "Total Regional Spot vCPUs", 9, 10));
        world.none(World.pool());

        assertThat(world.only(World.pool().targetDedicatedNodes(11), "Q7", BLOCKER, RESIZE)
                        .evidence())
                .isEqualTo("11 x 2 = 22 vCPUs more are asked for; 80 of 100 are in use in westeurope.");
        assertThat(world.check(World.pool().targetDedicatedNodes(12).targetLowPriorityNodes(1))
                        .findings())
                .extracting(Finding::ruleId)
                .containsExactly("Q7", "Q7", "Q7");
    }

    @Test
    void tellsAnAccountWithoutCoresFromOneThatHasTooFew() {
        world.account.put("dedicatedCoreQuota", 0);
        world.account.put("lowPriorityCoreQuota", 0);
        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);
        assertThat(world.only(World.pool(), "Q8", BLOCKER, RESIZE).title())
                .isEqualTo("The account has no cores for dedicated nodes.");
        assertThat(world.only(World.pool().targetDedicatedNodes(0).targetLowPriorityNodes(1), "Q8", BLOCKER, RESIZE)
                        .title())
                .isEqualTo("The account has no cores for Spot nodes.");
    }

    @Test
    void tellsThatNoSuchLargePoolIsKnown() {
        world.account.put("dedicatedCoreQuota", 100000);
        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);
        world.publishing.put("replicaCount", 100);
        PoolSpecBuilder pool = World.pool().resizeTimeout(Duration.ofHours(1));
        world.none(pool.targetDedicatedNodes(2000));

        world.only(pool.targetDedicatedNodes(2001), "Q10", INFO, SLOW);
    }

    @Test
    void readsAnAutoscaleFormulaForItsBracketsAndItsTarget() {
        Duration interval = Duration.ofMinutes(5);
        PoolSpecBuilder pool = World.pool().property(Map.of(), "targetDedicatedNodes");
        world.none(pool.autoScale("$TargetDedicatedNodes = min(1, 2);", interval));
        world.none(pool.autoScale("$targetlowprioritynodes=1", interval));

        world.only(pool.autoScale("$TargetDedicatedNodes = min(1, 2;", interval), "Q12", BLOCKER, CREATE);
        world.only(pool.autoScale("$TargetDedicatedNodes = 1) + (2;", interval), "Q12", BLOCKER, CREATE);
        world.only(pool.autoScale("x = 1;", interval), "Q12", WARNING, RESIZE);
        world.only(pool.autoScale("x".repeat(8193), interval), "Q12", BLOCKER, CREATE);
    }

    @Test
    void refusesAFormulaWhereAutoscaleIsOffAndNegativeTargets() {
        world.only(World.pool().property("x = 1;", "autoScaleFormula"), "Q12", BLOCKER, CREATE);
        world.only(World.pool().targetDedicatedNodes(-1), "Q12", BLOCKER, CREATE);
    }
}
