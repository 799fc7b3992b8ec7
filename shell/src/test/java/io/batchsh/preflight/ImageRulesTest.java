package io.batchsh.preflight;

import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.NodeAgentSku;
import io.batchsh.batch.PoolSpecBuilder;
import io.batchsh.batch.SupportedImage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
class ImageRulesTest {

    private static final String MACHINE = "virtualMachineConfiguration";

    private final World world = new World();

    @Test
    void refusesASharedKeyWithTheServicesReason() {
        Finding finding = world.only(new PoolProposal(World.pool().build(), false), "A1", BLOCKER, CREATE);

        assertThat(finding.evidence()).contains("SharedKey is not allowed when external resources of type Compute");
    }

    @Test
    void refusesAnAccountThatTakesNoTokens() {
        world.account.put("allowedAuthenticationModes", List.of("SharedKey"));
        world.only(World.pool(), "A1", BLOCKER, CREATE);

        world.account.put("allowedAuthenticationModes", List.of("SharedKey", "AAD"));
        world.none(World.pool());
    }

    @Test
    void tellsAForbiddenImageFromAMissingOne() {
        world.fails("definition", Kind.DENIED, "not allowed");
        Finding forbidden = world.only(World.pool(), "A4", BLOCKER, CREATE);
        assertThat(forbidden.remedy()).isEqualTo("role grant Reader --scope " + World.IMAGE.galleryId());

        world.fails("definition", Kind.NOT_FOUND, "no such thing");
        Finding missing = world.only(World.pool(), "A5", BLOCKER, CREATE);
        assertThat(missing.title()).isEqualTo("There is no image definition farm/ubuntu.");
    }

    @Test
    void namesTheVersionsThereAreInsteadOfAMissingOne() {
        world.provisioning.put("1.0.2", "Succeeded");
        world.provisioning.put("1.0.10", "Succeeded");

        Finding finding = world.only(World.pool().image(World.IMAGE.withVersion("9.9.9")), "A5", BLOCKER, CREATE);

        assertThat(finding.evidence()).startsWith("The newest versions are 1.0.10, 1.0.2, 1.0.0.");
    }

    @Test
    void findsThatNoVersionCanBeTheLatest() {
        world.publishing.put("excludeFromLatest", true);

        Finding finding = world.only(World.pool().image(World.IMAGE.withoutVersion()), "A5", BLOCKER, CREATE);

        assertThat(finding.evidence()).startsWith("Of its 1 versions, each is excluded");
    }

    @Test
    void explainsWhatKindOfImageAnIdNames() {
        Finding managed = world.only(
                World.pool().image("/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/old"),
                "I1",
                BLOCKER,
                CREATE);
        assertThat(managed.title()).contains("is the id of a managed image");
        assertThat(managed.evidence()).contains("31 March 2026");

        Finding vhd = world.only(
                World.pool().image("https://acme.blob.core.windows.net/vhds/old.vhd"), "I1", BLOCKER, CREATE);
        assertThat(vhd.title()).contains("URL of a VHD blob");

        world.only(
                World.pool().property(Map.of(), "virtualMachineConfiguration", "imageReference"),
                "I1",
                BLOCKER,
                CREATE);
    }

    @Test
    void wantsTheImageIdAlone() {
        PoolSpecBuilder pool =
                World.pool().property("latest", "virtualMachineConfiguration", "imageReference", "version");

        assertThat(world.only(pool, "I2", BLOCKER, CREATE).title()).endsWith("and version.");
    }

    @Test
    void refusesSpecializedImages() {
        world.definition.put("osState", "Specialized");

        world.only(World.pool(), "I3", BLOCKER, RESIZE);
    }

    @Test
    void refusesVersionsThatAreNotReady() {
        world.provisioning.put("1.0.0", "Creating");

        assertThat(world.only(World.pool(), "I4", BLOCKER, CREATE).remedy())
                .contains("image-version wait farm/ubuntu/1.0.0");
    }

    @Test
    void wantsAReplicaInTheRegionOfTheAccount() {
        world.targetRegions.set(0, Map.of("name", "East US 2"));

        Finding finding = world.only(World.pool(), "I5", BLOCKER, RESIZE);

        assertThat(finding.evidence()).contains("is replicated to eastus2");
        assertThat(finding.remedy())
                .contains("image-version replicate farm/ubuntu/1.0.0 --target-regions westeurope=1");
    }

    @Test
    void wantsTheReplicationComplete() {
        world.replication.set(0, Map.of("region", "West Europe", "state", "Replicating", "progress", 40));
        assertThat(world.only(World.pool(), "I5", BLOCKER, RESIZE).evidence()).startsWith("At 40 %");

        world.replication.clear();
        world.only(World.pool(), "I5", UNKNOWN, RESIZE);
    }

    @Test
    void countsReplicasByBothRules() {
        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);
        world.account.put("dedicatedCoreQuota", 10000);
        PoolSpecBuilder pool = World.pool().targetDedicatedNodes(601).resizeTimeout(Duration.ofMinutes(30));

        world.publishing.put("replicaCount", 2);
        Finding few = world.only(pool, "I6", WARNING, SLOW);
        assertThat(few.evidence()).contains("Batch asks for 3", "said 600", "documentation for 13");
        assertThat(few.remedy()).endsWith("--target-regions westeurope=3");

        world.publishing.put("replicaCount", 3);
        world.only(pool, "I6", INFO, SLOW);

        world.publishing.put("replicaCount", 13);
        world.none(pool);
    }

    @Test
    void doubtsShallowReplicas() {
        world.publishing.put("replicationMode", "Shallow");

        world.only(World.pool(), "I7", WARNING, SLOW);
    }

    @Test
    void namesTheVersionThatLatestStandsFor() {
        world.provisioning.put("1.0.9", "Succeeded");
        world.provisioning.put("1.0.10", "Succeeded");

        Finding finding = world.only(World.pool().image(World.IMAGE.withoutVersion()), "I8", INFO, RESIZE);

        assertThat(finding.title()).contains("now 1.0.10");
    }

    @Test
    void doubtsVersionsPastTheirEndOfLife() {
        world.publishing.put("endOfLifeDate", "2026-11-19T23:00:00Z");
        world.only(World.pool(), "I9", WARNING, SLOW);

        world.publishing.put("endOfLifeDate", "2026-11-20T00:00:00Z");
        world.none(World.pool());
    }

    @Test
    void foretellsTheEndOfAnOperatingSystem() {
        world.definition.put("osType", "Windows");
        world.definition.put("identifier", Map.of("publisher", "acme", "offer", "win", "sku", "2016-Datacenter"));

        Finding finding = world.only(World.pool().nodeAgentSkuId("batch.node.windows amd64"), "I9", WARNING, NODE);

        assertThat(finding.title()).contains("2027-01-12");
    }

    @Test
    void refusesAnAgentOfAnotherOs() {
        world.only(World.pool().nodeAgentSkuId("batch.node.windows amd64"), "I10", BLOCKER, NODE);
    }

    @Test
    void doubtsAnAgentOfAnotherDistribution() {
        Finding finding = world.only(World.pool().nodeAgentSkuId("batch.node.el 9"), "I11", WARNING, NODE);

        assertThat(finding.evidence()).contains("the definition reads as ubuntu 24.04");
        assertThat(finding.remedy()).contains("'batch.node.ubuntu 24.04'");
    }

    @Test
    void doubtsNoAgentWhereTheDefinitionSaysNothing() {
        world.definition.put("identifier", Map.of("publisher", "acme", "offer", "render", "sku", "one"));

        world.none(World.pool()
                .nodeAgentSkuId("batch.node.el 9")
                .image(World.IMAGE.toString().replace("/images/ubuntu/", "/images/one/")));
    }

    @Test
    void refusesRetiredAgentsByTheCalendarAndByTheService() {
        Finding announced = world.only(World.pool().nodeAgentSkuId("batch.node.ubuntu 18.04"), "I12", BLOCKER, CREATE);
        assertThat(announced.title()).endsWith("was retired on 2024-12-31.");
        assertThat(announced.evidence()).contains("as of 2026-05-15");

        world.agents.set(0, endsOn("2026-11-01T00:00:00Z"));
        world.only(World.pool(), "I12", BLOCKER, CREATE);

        world.agents.set(0, endsOn("2027-02-01T00:00:00Z"));
        world.only(World.pool(), "I12", WARNING, NODE);

        world.agents.set(0, endsOn("2028-02-01T00:00:00Z"));
        world.only(World.pool(), "I12", INFO, NODE);
    }

    @Test
    void retiresByTheClockItIsGiven() {
        world.definition.put("identifier", Map.of("publisher", "acme", "offer", "ubuntu", "sku", "jammy"));
        PoolSpecBuilder pool = World.pool().nodeAgentSkuId("batch.node.ubuntu 22.04");
        world.only(pool, "I12", INFO, NODE);

        world.now = Instant.parse("2027-07-01T00:00:00Z");
        world.only(pool, "I12", BLOCKER, CREATE);
    }

    @Test
    void refusesAgentsTheAccountDoesNotOffer() {
        assertThat(world.only(World.pool().nodeAgentSkuId("batch.node.beos 5"), "I12", BLOCKER, CREATE)
                        .evidence())
                .contains("batch.node.el 9");
    }

    @Test
    void matchesGenerationArchitectureAndStorageWithTheSize() {
        world.sizeCapabilities.put("HyperVGenerations", "V1");
        assertThat(world.only(World.pool(), "I13", BLOCKER, RESIZE).evidence())
                .contains("The selected VM size 'STANDARD_D2S_V3' cannot boot Hypervisor Generation '2'");

        world.sizeCapabilities.put("HyperVGenerations", "V2");
        world.sizeCapabilities.put("CpuArchitectureType", "Arm64");
        world.only(World.pool(), "I14", BLOCKER, RESIZE);

        world.sizeCapabilities.put("CpuArchitectureType", "x64");
        world.sizeCapabilities.put("PremiumIO", "False");
        world.only(World.pool().osDiskStorageAccountType("premium_lrs"), "I22", BLOCKER, RESIZE);
        world.none(World.pool().osDiskStorageAccountType("standard_lrs"));
    }

    @Test
    void wantsTrustedLaunchWhereTheImageDoes() {
        world.definition.put("features", List.of(Map.of("name", "SecurityType", "value", "TrustedLaunch")));

        world.only(World.pool(), "I15", BLOCKER, RESIZE);
        world.none(World.pool().securityType("trustedLaunch"));
    }

    @Test
    void grantsTrustedLaunchWhereImageAndSizeCan() {
        world.only(World.pool().securityType("trustedLaunch"), "I16", BLOCKER, RESIZE);
        world.only(World.pool().secureBoot(true), "I16", BLOCKER, RESIZE);

        world.definition.put("features", List.of(Map.of("name", "SecurityType", "value", "TrustedLaunchSupported")));
        world.sizeCapabilities.put("TrustedLaunchDisabled", "True");
        world.only(World.pool().securityType("trustedLaunch"), "I16", BLOCKER, RESIZE);

        world.sizeCapabilities.remove("TrustedLaunchDisabled");
        world.none(World.pool().securityType("trustedLaunch").secureBoot(true).vTpm(true));
    }

    @Test
    void wantsThePurchasePlanWhole() {
        world.definition.put("purchasePlan", Map.of("name", "n", "publisher", "p"));
        world.only(World.pool(), "I18", BLOCKER, RESIZE);

        world.definition.put("purchasePlan", Map.of("name", "n", "publisher", "p", "product", "q"));
        world.none(World.pool());
    }

    @Test
    void looksAtTheDisksOfTheImage() {
        world.storage.put("osDiskImage", Map.of("hostCaching", "ReadOnly"));
        world.only(World.pool(), "I23", INFO, SLOW);
        world.none(World.pool().osDiskCaching("readwrite"));

        world.storage.put("osDiskImage", Map.of("hostCaching", "ReadWrite"));
        world.storage.put("dataDiskImages", List.of(Map.of("lun", 0), Map.of("lun", 1)));
        world.sizeCapabilities.put("MaxDataDiskCount", "2");
        world.none(World.pool());
        PoolSpecBuilder third =
                World.pool().property(List.of(Map.of("lun", 2)), "virtualMachineConfiguration", "dataDisks");
        world.only(third, "I27", BLOCKER, RESIZE);
    }

    @Test
    void wantsASizeWithTheAcceleratedNetworkingAskedFor() {
        world.sizeCapabilities.put("AcceleratedNetworkingEnabled", "False");

        world.only(World.pool().acceleratedNetworking(true), "I26", BLOCKER, RESIZE);
        world.none(World.pool().acceleratedNetworking(false));
    }

    @Test
    void wantsAnImageThatSupportsTheAcceleratedNetworkingAskedFor() {
        world.definition.put("features", List.of(Map.of("name", "IsAcceleratedNetworkSupported", "value", "False")));

        world.only(World.pool().acceleratedNetworking(true), "I26", BLOCKER, RESIZE);
        world.none(World.pool());
    }

    @Test
    void wantsConfidentialVmsWhereTheImageIsForNothingElse() {
        world.definition.put("features", List.of(Map.of("name", "SecurityType", "value", "ConfidentialVM")));

        assertThat(world.only(World.pool(), "I15", BLOCKER, RESIZE).remedy())
                .isEqualTo("pool create --security-type confidentialVM");
    }

    @Test
    void grantsConfidentialVmsWhereImageSizeAndDiskCan() {
        PoolSpecBuilder pool = World.pool().securityType("confidentialVM");
        assertThat(world.check(pool).findings())
                .extracting(Finding::title)
                .containsExactly(
                        "The image definition does not support confidential VMs.",
                        "The size Standard_D2s_v3 does not support confidential VMs.",
                        "The pool does not say how the OS disk of a confidential VM is encrypted.");

        world.definition.put("features", List.of(Map.of("name", "SecurityType", "value", "ConfidentialVmSupported")));
        pool.property(
                "VMGuestStateOnly", MACHINE, "osDisk", "managedDisk", "securityProfile", "securityEncryptionType");
        world.sizeCapabilities.put("ConfidentialComputingType", "SGX");
        world.only(pool, "I17", BLOCKER, RESIZE);

        world.sizeCapabilities.put("ConfidentialComputingType", "SNP");
        world.none(pool);
    }

    @Test
    void tellsAConfidentialSizeByItsFamilyWhereNothingElseDoes() {
        world.definition.put("features", List.of(Map.of("name", "SecurityType", "value", "ConfidentialVmSupported")));
        world.size.put("familyName", "standardDCASv5Family");
        world.account.put("dedicatedCoreQuotaPerVMFamilyEnforced", false);

        world.none(World.pool()
                .securityType("confidentialVM")
                .property(
                        "VMGuestStateOnly",
                        MACHINE,
                        "osDisk",
                        "managedDisk",
                        "securityProfile",
                        "securityEncryptionType"));
    }

    @Test
    void wantsTheTermsOfAPlanAcceptedInTheUsersSubscription() {
        world.definition.put("purchasePlan", Map.of("name", "n", "publisher", "p", "product", "q"));
        world.termsAccepted = false;
        world.none(World.pool());

        world.account.put("poolAllocationMode", "UserSubscription");
        assertThat(world.only(World.pool(), "I18", BLOCKER, RESIZE).remedy())
                .isEqualTo("az vm image terms accept --publisher p --offer q --plan n");

        world.termsAccepted = true;
        world.none(World.pool());
    }

    @Test
    void encryptsNoOsDiskOfLinuxNodesAndDoubtsTheOther() {
        world.only(encrypted("osdisk"), "I19", BLOCKER, RESIZE);
        world.only(encrypted("temporarydisk"), "I19", WARNING, RESIZE);
    }

    @Test
    void encryptsBothDisksOfWindowsNodesOrNone() {
        world.definition.put("osType", "Windows");
        world.only(encrypted("osdisk").nodeAgentSkuId("batch.node.windows amd64"), "I19", BLOCKER, CREATE);
        world.none(encrypted("OsDisk", "TemporaryDisk").nodeAgentSkuId("batch.node.windows amd64"));
    }

    private static PoolSpecBuilder encrypted(String... targets) {
        return World.pool().property(List.of(targets), MACHINE, "diskEncryptionConfiguration", "targets");
    }

    @Test
    void doubtsReplicasWithAKeyOfTheirOwn() {
        world.targetRegions.set(
                0,
                Map.of("name", "West Europe", "encryption", Map.of("osDiskImage", Map.of("diskEncryptionSetId", "d"))));

        world.only(World.pool(), "I19", WARNING, RESIZE);
    }

    @Test
    void tellsThatASizeHasNoTemporaryDrive() {
        world.sizeCapabilities.put("MaxResourceVolumeMB", "0");
        world.only(World.pool(), "I21", INFO, NODE);

        world.sizeCapabilities.put("MaxResourceVolumeMB", "16384");
        world.none(World.pool());
    }

    @Test
    void wantsPremiumStorageOfTheSizeForDataDisksToo() {
        world.sizeCapabilities.put("PremiumIO", "False");

        world.only(
                World.pool()
                        .property(List.of(Map.of("lun", 0, "storageAccountType", "premium_lrs")), MACHINE, "dataDisks"),
                "I22",
                BLOCKER,
                RESIZE);
    }

    @Test
    void tellsThatAGalleryImageMustBringTheContainerRuntime() {
        PoolSpecBuilder pool = World.pool().property("dockerCompatible", MACHINE, "containerConfiguration", "type");

        world.only(pool, "I25", INFO, NODE);
    }

    @Test
    void knowsWhichMarketplaceImagesRunContainers() {
        PoolSpecBuilder pool = World.pool()
                .property(Map.of("publisher", "pub", "offer", "offer", "sku", "sku"), MACHINE, "imageReference")
                .property("dockerCompatible", MACHINE, "containerConfiguration", "type");
        world.only(pool, "I25", BLOCKER, CREATE);

        world.agents.clear();
        world.agents.add(new NodeAgentSku(
                "batch.node.ubuntu 24.04",
                "linux",
                List.of(new SupportedImage(
                        "batch.node.ubuntu 24.04",
                        "pub",
                        "offer",
                        "sku",
                        "linux",
                        "verified",
                        List.of("DockerCompatible"),
                        Optional.empty(),
                        Map.of())),
                Optional.empty()));
        world.none(pool);
    }

    @Test
    void doubtsImagesThatAreTooLargeToReplicate() {
        world.storage.put("osDiskImage", Map.of("sizeInGB", 2048));
        world.only(World.pool(), "I28", WARNING, SLOW);

        world.storage.put("osDiskImage", Map.of("sizeInGB", 2047));
        world.none(World.pool());
    }

    @Test
    void takesForLatestWhatTheRegionOfTheAccountDoesNotExclude() {
        world.targetRegions.set(0, Map.of("name", "West Europe", "excludeFromLatest", true));

        world.only(World.pool().image(World.IMAGE.withoutVersion()), "A5", BLOCKER, CREATE);
    }

    @Test
    void knowsTheEndOfAzureLinux() {
        world.definition.put("identifier", Map.of("publisher", "acme", "offer", "cbl-mariner", "sku", "2-gen2"));

        world.only(World.pool(), "I9", WARNING, NODE, "I11");
    }

    private NodeAgentSku endsOn(String time) {
        return World.agent("batch.node.ubuntu 24.04", "linux", Optional.of(OffsetDateTime.parse(time)));
    }
}
