package io.batchsh.preflight;

import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.PoolSpecBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static io.batchsh.preflight.FailsAt.CREATE;
import static io.batchsh.preflight.FailsAt.NODE;
import static io.batchsh.preflight.FailsAt.RESIZE;
import static io.batchsh.preflight.FailsAt.SLOW;
import static io.batchsh.preflight.Severity.BLOCKER;
import static io.batchsh.preflight.Severity.INFO;
import static io.batchsh.preflight.Severity.UNKNOWN;
import static io.batchsh.preflight.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

/** Spoils the good world in one respect at a time; that no other rule speaks up is part of each expectation. */
class RulesTest {

    private final World world = new World();

    @Test
    void refusesASharedKeyWithTheServicesReason() {
        Finding finding = only(new PoolProposal(World.pool().build(), false), "A1", BLOCKER, CREATE);

        assertThat(finding.evidence()).contains("SharedKey is not allowed when external resources of type Compute");
    }

    @Test
    void refusesAnAccountThatTakesNoTokens() {
        world.account.put("allowedAuthenticationModes", List.of("SharedKey"));
        only(World.pool(), "A1", BLOCKER, CREATE);

        world.account.put("allowedAuthenticationModes", List.of("SharedKey", "AAD"));
        none(World.pool());
    }

    @Test
    void tellsAForbiddenImageFromAMissingOne() {
        world.fails("definition", Kind.DENIED, "not allowed");
        Finding forbidden = only(World.pool(), "A4", BLOCKER, CREATE);
        assertThat(forbidden.remedy()).contains("--role Reader --scope " + World.IMAGE.galleryId());

        world.fails("definition", Kind.NOT_FOUND, "no such thing");
        Finding missing = only(World.pool(), "A5", BLOCKER, CREATE);
        assertThat(missing.title()).isEqualTo("There is no image definition farm/ubuntu.");
    }

    @Test
    void namesTheVersionsThereAreInsteadOfAMissingOne() {
        world.provisioning.put("1.0.2", "Succeeded");
        world.provisioning.put("1.0.10", "Succeeded");

        Finding finding = only(World.pool().image(World.IMAGE.withVersion("9.9.9")), "A5", BLOCKER, CREATE);

        assertThat(finding.evidence()).startsWith("The newest versions are 1.0.10, 1.0.2, 1.0.0.");
    }

    @Test
    void findsThatNoVersionCanBeTheLatest() {
        world.publishing.put("excludeFromLatest", true);

        Finding finding = only(World.pool().image(World.IMAGE.withoutVersion()), "A5", BLOCKER, CREATE);

        assertThat(finding.evidence()).startsWith("All 1 versions are excluded from latest.");
    }

    @Test
    void explainsWhatKindOfImageAnIdNames() {
        Finding managed = only(
                World.pool().image("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/old"),
                "I1",
                BLOCKER,
                CREATE);
        assertThat(managed.title()).contains("is the id of a managed image");
        assertThat(managed.evidence()).contains("31 March 2026");

        Finding vhd =
                only(World.pool().image("https://acme.blob.core.windows.net/vhds/old.vhd"), "I1", BLOCKER, CREATE);
        assertThat(vhd.title()).contains("URL of a VHD blob");

        only(World.pool().property(Map.of(), "virtualMachineConfiguration", "imageReference"), "I1", BLOCKER, CREATE);
    }

    @Test
    void wantsTheImageIdAlone() {
        PoolSpecBuilder pool =
                World.pool().property("latest", "virtualMachineConfiguration", "imageReference", "version");

        assertThat(only(pool, "I2", BLOCKER, CREATE).title()).endsWith("and version.");
    }

    @Test
    void refusesSpecializedImages() {
        world.definition.put("osState", "Specialized");

        only(World.pool(), "I3", BLOCKER, RESIZE);
    }

    @Test
    void refusesVersionsThatAreNotReady() {
        world.provisioning.put("1.0.0", "Creating");

        assertThat(only(World.pool(), "I4", BLOCKER, CREATE).remedy()).contains("wait --created");
    }

    @Test
    void wantsAReplicaInTheRegionOfTheAccount() {
        world.targetRegions.set(0, Map.of("name", "East US 2"));

        Finding finding = only(World.pool(), "I5", BLOCKER, RESIZE);

        assertThat(finding.evidence()).contains("is replicated to eastus2");
        assertThat(finding.remedy()).contains("name=westeurope");
    }

    @Test
    void wantsTheReplicationComplete() {
        world.replication.set(0, Map.of("region", "West Europe", "state", "Replicating", "progress", 40));
        assertThat(only(World.pool(), "I5", BLOCKER, RESIZE).evidence()).startsWith("At 40 %");

        world.replication.clear();
        only(World.pool(), "I5", UNKNOWN, RESIZE);
    }

    @Test
    void countsReplicasByBothRules() {
        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);
        world.account.put("dedicatedCoreQuota", 10000);
        PoolSpecBuilder pool = World.pool().targetDedicatedNodes(601).resizeTimeout(Duration.ofMinutes(30));

        world.publishing.put("replicaCount", 2);
        Finding few = only(pool, "I6", WARNING, SLOW);
        assertThat(few.evidence()).contains("Batch asks for 3", "said 600", "documentation for 13");
        assertThat(few.remedy()).endsWith("--target-regions westeurope=3");

        world.publishing.put("replicaCount", 3);
        only(pool, "I6", INFO, SLOW);

        world.publishing.put("replicaCount", 13);
        none(pool);
    }

    @Test
    void doubtsShallowReplicas() {
        world.publishing.put("replicationMode", "Shallow");

        only(World.pool(), "I7", WARNING, SLOW);
    }

    @Test
    void namesTheVersionThatLatestStandsFor() {
        world.provisioning.put("1.0.9", "Succeeded");
        world.provisioning.put("1.0.10", "Succeeded");

        Finding finding = only(World.pool().image(World.IMAGE.withoutVersion()), "I8", INFO, RESIZE);

        assertThat(finding.title()).contains("now 1.0.10");
    }

    @Test
    void doubtsVersionsPastTheirEndOfLife() {
        world.publishing.put("endOfLifeDate", "2026-11-19T23:00:00Z");
        only(World.pool(), "I9", WARNING, SLOW);

        world.publishing.put("endOfLifeDate", "2026-11-20T00:00:00Z");
        none(World.pool());
    }

    @Test
    void foretellsTheEndOfAnOperatingSystem() {
        world.definition.put("osType", "Windows");
        world.definition.put("identifier", Map.of("publisher", "acme", "offer", "win", "sku", "2016-Datacenter"));

        Finding finding = only(World.pool().nodeAgentSkuId("batch.node.windows amd64"), "I9", WARNING, NODE);

        assertThat(finding.title()).contains("2027-01-12");
    }

    @Test
    void refusesAnAgentOfAnotherOs() {
        only(World.pool().nodeAgentSkuId("batch.node.windows amd64"), "I10", BLOCKER, NODE);
    }

    @Test
    void doubtsAnAgentOfAnotherDistribution() {
        Finding finding = only(World.pool().nodeAgentSkuId("batch.node.el 9"), "I11", WARNING, NODE);

        assertThat(finding.evidence()).contains("the definition reads as ubuntu 24.04");
        assertThat(finding.remedy()).contains("'batch.node.ubuntu 24.04'");
    }

    @Test
    void doubtsNoAgentWhereTheDefinitionSaysNothing() {
        world.definition.put("identifier", Map.of("publisher", "acme", "offer", "render", "sku", "one"));

        none(World.pool()
                .nodeAgentSkuId("batch.node.el 9")
                .image(World.IMAGE.toString().replace("/images/ubuntu/", "/images/one/")));
    }

    @Test
    void refusesRetiredAgentsByTheCalendarAndByTheService() {
        Finding announced = only(World.pool().nodeAgentSkuId("batch.node.ubuntu 18.04"), "I12", BLOCKER, CREATE);
        assertThat(announced.title()).endsWith("was retired on 2024-12-31.");
        assertThat(announced.evidence()).contains("as of 2026-05-15");

        world.agents.set(0, endsOn("2026-11-01T00:00:00Z"));
        only(World.pool(), "I12", BLOCKER, CREATE);

        world.agents.set(0, endsOn("2027-02-01T00:00:00Z"));
        only(World.pool(), "I12", WARNING, NODE);

        world.agents.set(0, endsOn("2028-02-01T00:00:00Z"));
        only(World.pool(), "I12", INFO, NODE);
    }

    @Test
    void retiresByTheClockItIsGiven() {
        world.definition.put("identifier", Map.of("publisher", "acme", "offer", "ubuntu", "sku", "jammy"));
        PoolSpecBuilder pool = World.pool().nodeAgentSkuId("batch.node.ubuntu 22.04");
        only(pool, "I12", INFO, NODE);

        world.now = Instant.parse("2027-07-01T00:00:00Z");
        only(pool, "I12", BLOCKER, CREATE);
    }

    @Test
    void refusesAgentsTheAccountDoesNotOffer() {
        assertThat(only(World.pool().nodeAgentSkuId("batch.node.beos 5"), "I12", BLOCKER, CREATE)
                        .evidence())
                .contains("batch.node.el 9");
    }

    @Test
    void matchesGenerationArchitectureAndStorageWithTheSize() {
        world.sizeCapabilities.put("HyperVGenerations", "V1");
        assertThat(only(World.pool(), "I13", BLOCKER, RESIZE).evidence())
                .contains("The selected VM size 'STANDARD_D2S_V3' cannot boot Hypervisor Generation '2'");

        world.sizeCapabilities.put("HyperVGenerations", "V2");
        world.sizeCapabilities.put("CpuArchitectureType", "Arm64");
        only(World.pool(), "I14", BLOCKER, RESIZE);

        world.sizeCapabilities.put("CpuArchitectureType", "x64");
        world.sizeCapabilities.put("PremiumIO", "False");
        only(World.pool().osDiskStorageAccountType("premium_lrs"), "I22", BLOCKER, RESIZE);
        none(World.pool().osDiskStorageAccountType("standard_lrs"));
    }

    @Test
    void wantsTrustedLaunchWhereTheImageDoes() {
        world.definition.put("features", List.of(Map.of("name", "SecurityType", "value", "TrustedLaunch")));

        only(World.pool(), "I15", BLOCKER, RESIZE);
        none(World.pool().securityType("trustedLaunch"));
    }

    @Test
    void grantsTrustedLaunchWhereImageAndSizeCan() {
        only(World.pool().securityType("trustedLaunch"), "I16", BLOCKER, RESIZE);
        only(World.pool().secureBoot(true), "I16", BLOCKER, RESIZE);

        world.definition.put("features", List.of(Map.of("name", "SecurityType", "value", "TrustedLaunchSupported")));
        world.sizeCapabilities.put("TrustedLaunchDisabled", "True");
        only(World.pool().securityType("trustedLaunch"), "I16", BLOCKER, RESIZE);

        world.sizeCapabilities.remove("TrustedLaunchDisabled");
        none(World.pool().securityType("trustedLaunch").secureBoot(true).vTpm(true));
    }

    @Test
    void wantsASizeThatBatchOffers() {
        only(World.pool().vmSize("Standard_Nowhere"), "Q1", BLOCKER, CREATE);
        none(World.pool().vmSize("STANDARD_D2S_V3"));

        world.size.put("batchSupportEndOfLife", "2026-01-01T00:00:00Z");
        only(World.pool(), "Q1", BLOCKER, CREATE);
        world.size.put("batchSupportEndOfLife", "2027-01-01T00:00:00Z");
        only(World.pool(), "Q1", WARNING, RESIZE);
    }

    @Test
    void countsPools() {
        world.account.put("poolQuota", 1);
        none(World.pool());

        world.pools.add(World.existing("other", 0, 0));
        only(World.pool(), "Q3", BLOCKER, CREATE);
    }

    @Test
    void addsUpDedicatedCores() {
        world.pools.add(World.existing("other", 490, 0));
        none(World.pool());

        Finding finding = only(World.pool().targetDedicatedNodes(11), "Q4", BLOCKER, RESIZE, "Q5");
        assertThat(finding.evidence()).startsWith("11 x 2 = 22 vCPUs are asked for, 980 of 1000 are in use.");
    }

    @Test
    void looksAtFamiliesOnlyWhereTheAccountEnforcesThem() {
        world.account.put("dedicatedCoreQuota", 10000);
        world.pools.add(World.existing("other", 500, 0));
        only(World.pool(), "Q5", BLOCKER, RESIZE);

        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);
        none(World.pool());
    }

    @Test
    void doesNotKnowAFamilyTheAccountLeavesOut() {
        world.size.put("familyName", "Standard New Family");

        only(World.pool(), "Q5", UNKNOWN, RESIZE);
    }

    @Test
    void addsUpSpotCores() {
        world.pools.add(World.existing("other", 0, 495));
        PoolSpecBuilder pool = World.pool().targetDedicatedNodes(0);

        none(pool.targetLowPriorityNodes(5));
        only(pool.targetLowPriorityNodes(6), "Q6", BLOCKER, RESIZE);
    }

    @Test
    void leavesTheQuotasOfUserSubscriptionsAlone() {
        world.account.put("poolAllocationMode", "UserSubscription");
        world.account.put("dedicatedCoreQuota", 0);

        none(World.pool());
    }

    @Test
    void limitsPoolsWithInterNodeCommunication() {
        PoolSpecBuilder pool = World.pool().interNodeCommunication(true).targetDedicatedNodes(100);
        none(pool);

        world.account.put("poolAllocationMode", "UserSubscription");
        assertThat(only(pool, "Q9", BLOCKER, RESIZE).title()).contains("at most 80 nodes");
    }

    @Test
    void wantsTimeEnoughForTheNodes() {
        only(World.pool().resizeTimeout(Duration.ofMinutes(4)), "Q11", BLOCKER, CREATE);
        assertThat(ResizeTimeout.advised(300)).hasMinutes(15);
        assertThat(ResizeTimeout.advised(301)).hasMinutes(30);
        assertThat(ResizeTimeout.advised(3000)).hasMinutes(45);
        assertThat(ResizeTimeout.advised(3001)).hasMinutes(60);

        PoolSpecBuilder large = World.pool().targetDedicatedNodes(400);
        assertThat(only(large, "Q11", WARNING, RESIZE).remedy()).contains("PT30M");
        none(large.resizeTimeout(Duration.ofMinutes(30)));
    }

    @Test
    void wantsTargetsOrAFormula() {
        PoolSpecBuilder neither = World.pool().autoScale("$TargetDedicatedNodes=1;", Duration.ofMinutes(4));
        assertThat(world.check(neither).findings())
                .extracting(Finding::title)
                .containsExactly(
                        "The pool has both targets and an autoscale formula.",
                        "The autoscale evaluation interval is out of range.");
        only(World.pool().property(Map.of(), "targetDedicatedNodes"), "Q12", BLOCKER, CREATE);
    }

    @Test
    void wantsAWellFormedAndFreeId() {
        only(World.pool().id("my pool"), "Q13", BLOCKER, CREATE);
        only(World.pool().id("x".repeat(65)), "Q13", BLOCKER, CREATE);
        none(World.pool().id("x".repeat(64)));

        world.pools.add(World.existing("RENDER", 0, 0));
        assertThat(only(World.pool(), "Q13", BLOCKER, CREATE).remedy()).isEqualTo("Look at it: pool show RENDER");
    }

    @Test
    void limitsTaskSlotsByTheCpus() {
        none(World.pool().taskSlotsPerNode(8));
        only(World.pool().taskSlotsPerNode(9), "Q14", BLOCKER, CREATE);
        only(World.pool().taskSlotsPerNode(0), "Q14", BLOCKER, CREATE);
    }

    @Test
    void wantsApplicationPackagesByTheirFullId() {
        assertThat(only(World.pool().applicationPackage("blender"), "Q15", BLOCKER, CREATE)
                        .remedy())
                .endsWith("/batchAccounts/studio/applications/blender");
        none(World.pool().applicationPackage("/subscriptions/s1/x/applications/blender"));
    }

    private NodeAgentSku endsOn(String time) {
        return World.agent("batch.node.ubuntu 24.04", "linux", Optional.of(OffsetDateTime.parse(time)));
    }

    private void none(PoolSpecBuilder pool) {
        assertThat(world.check(pool).findings()).isEmpty();
    }

    private Finding only(PoolSpecBuilder pool, String id, Severity severity, FailsAt failsAt, String... besides) {
        return only(new PoolProposal(pool.build()), id, severity, failsAt, besides);
    }

    private Finding only(PoolProposal proposal, String id, Severity severity, FailsAt failsAt, String... besides) {
        List<Finding> findings = world.check(proposal).findings();
        assertThat(findings)
                .extracting(Finding::ruleId)
                .containsExactlyInAnyOrder(
                        Stream.concat(Stream.of(id), Arrays.stream(besides)).toArray(String[]::new));
        Finding finding = findings.stream()
                .filter(each -> each.ruleId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.failsAt()).isEqualTo(failsAt);
        assertThat(finding.source()).startsWith("https://");
        assertThat(finding.remedy()).isNotBlank();
        return finding;
    }
}
