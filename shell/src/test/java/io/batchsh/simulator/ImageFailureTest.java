package io.batchsh.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Images that pools cannot be made of, and what then happens. */
class ImageFailureTest {

    private static final String IMAGE = "/galleries/0/images/0";
    private static final String VERSION = IMAGE + "/versions/0";
    private static final String MACHINE = "/virtualMachineConfiguration";
    private static final String PLAN = "{\"publisher\": \"contoso\", \"product\": \"render\", \"name\": \"standard\"}";

    @Test
    void aGoodPoolWorks() {
        Attempt.in(Sketch.world()).works();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Creating", "Failed"})
    void aVersionThatIsNotFinishedMakesNoNodes(String state) {
        Sketch world = Sketch.world().text(VERSION + "/provisioningState", state);
        if (state.equals("Creating")) {
            world.json(VERSION + "/replication", "{\"West Europe\": \"Completed\"}");
            Attempt attempt = Attempt.in(world);
            attempt.create();
            attempt.caller.pass("PT1M");
            assertThat(Attempt.cause(attempt.caller
                            .batch("GET", "/pools/p", "")
                            .list("resizeErrors")
                            .get(0)))
                    .contains("provisioning state 'Creating'");
            return;
        }
        assertThat(Attempt.in(world).cause("AllocationFailed")).contains("provisioning state 'Failed'");
    }

    // Reported: the inner error of compute; the outer one is in the documentation of custom images.
    @Test
    void anImageThatIsDeletedUnderItsPoolStopsItFromGrowing() {
        Attempt attempt = Attempt.in(Sketch.world());
        attempt.works();
        String version = Sketch.SUBSCRIPTION
                + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery/images/ubuntu/versions/1.0.0";
        attempt.caller.arm("DELETE", version + "?api-version=2024-03-03", "");
        attempt.caller.pass("PT1M");
        attempt.caller.batch("POST", "/pools/p/resize", "{\"targetDedicatedNodes\": 3}");
        attempt.caller.pass("PT5M");

        var pool = attempt.caller.batch("GET", "/pools/p", "");
        assertThat(pool.at("currentDedicatedNodes")).isEqualTo(2);
        var error = pool.list("resizeErrors").get(0);
        assertThat(error.get("message").toString()).contains("Please try resizing the pool again");
        assertThat(Attempt.cause(error)).contains("GalleryImageNotFound");
    }

    @Test
    void aDefinitionWithoutALatestVersionMakesNoNodes() {
        Sketch world = Sketch.world().json(VERSION + "/excludeFromLatest", "true");
        Sketch pool = Sketch.pool()
                .text(
                        MACHINE + "/imageReference/virtualMachineImageId",
                        Sketch.SUBSCRIPTION
                                + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery/images/ubuntu");
        assertThat(new Attempt(world, pool).cause("AllocationFailed")).contains("GalleryImageNotFound");
    }

    @Test
    void aVersionThatIsExcludedInTheRegionIsNotItsLatest() {
        Sketch world = Sketch.world().json(VERSION + "/excludedRegions", "[\"West Europe\"]");
        Sketch pool = Sketch.pool()
                .text(
                        MACHINE + "/imageReference/virtualMachineImageId",
                        Sketch.SUBSCRIPTION
                                + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery/images/ubuntu");
        assertThat(new Attempt(world, pool).cause("AllocationFailed")).contains("GalleryImageNotFound");
    }

    @Test
    void anArm64ImageNeedsAnArm64Size() {
        assertThat(Attempt.in(Sketch.world().text(IMAGE + "/architecture", "Arm64"))
                        .cause("AllocationFailed"))
                .contains(
                        "only supports a CPU Architecture of 'x64', but an image or disk with CPU Architecture 'Arm64'");
    }

    @Test
    void anImageForOneSecurityTypeNeedsIt() {
        Sketch world = Sketch.world().text(IMAGE + "/features/SecurityType", "TrustedLaunch");
        assertThat(Attempt.in(world).cause("AllocationFailed"))
                .contains("only supports creation of VMs and VM Scale Sets with 'TrustedLaunch' security type");
        new Attempt(world, trusted()).works();
    }

    private static Sketch trusted() {
        return Sketch.pool().text(MACHINE + "/securityProfile/securityType", "trustedLaunch");
    }

    @Test
    void trustedLaunchNeedsAnImageThatSupportsIt() {
        assertThat(new Attempt(Sketch.world().text(IMAGE + "/features/SecurityType", "Standard"), trusted())
                        .cause("AllocationFailed"))
                .contains("Use of TrustedLaunch setting is not supported for the provided image");
    }

    @Test
    void trustedLaunchNeedsASizeThatDoesNotExcludeIt() {
        Sketch world = Sketch.world()
                .json(
                        "/vmSizes/-",
                        "{\"name\": \"Standard_D2s_v3\", \"capabilities\": {\"TrustedLaunchDisabled\": \"True\"}}");
        assertThat(new Attempt(world, trusted()).cause("AllocationFailed"))
                .contains("'Standard_D2s_v3' is not supported")
                .contains("'TrustedLaunch' security type");
    }

    private static Sketch confidential() {
        return Sketch.pool()
                .text(MACHINE + "/securityProfile/securityType", "confidentialVM")
                .text(MACHINE + "/osDisk/managedDisk/securityProfile/securityEncryptionType", "VMGuestStateOnly");
    }

    @Test
    void aConfidentialPoolNeedsAnImageThatSupportsIt() {
        assertThat(Attempt.of(confidential()).cause("AllocationFailed"))
                .contains("Use of ConfidentialVM setting is not supported for the provided image");
    }

    @Test
    void aConfidentialPoolNeedsASizeForIt() {
        Sketch world = Sketch.world().text(IMAGE + "/features/SecurityType", "ConfidentialVmSupported");
        assertThat(new Attempt(world, confidential()).cause("AllocationFailed"))
                .contains("'Standard_D2s_v3' is not supported")
                .contains("'ConfidentialVM' security type");
        world.json(
                "/vmSizes/-",
                "{\"name\": \"Standard_D2s_v3\", \"capabilities\": {\"ConfidentialComputingType\": \"SNP\"}}");
        new Attempt(world, confidential()).works();
    }

    @Test
    void aConfidentialPoolSaysWhatItEncrypts() {
        Sketch world = Sketch.world().text(IMAGE + "/features/SecurityType", "ConfidentialVmSupported");
        Sketch pool = Sketch.pool().text(MACHINE + "/securityProfile/securityType", "confidentialVM");
        assertThat(new Attempt(world, pool).cause("AllocationFailed")).contains("securityEncryptionType");
    }

    // Reported: the compute service's own sentence.
    @Test
    void aDiskFromAMarketplaceImageNeedsItsPlanOnTheDefinition() {
        Sketch world = Sketch.world().json(VERSION + "/disk/plan", PLAN);
        assertThat(Attempt.in(world).cause("AllocationFailed"))
                .contains("VMMarketplaceInvalidInput")
                .contains("requires Plan information in the request");
        Attempt.in(world.json(IMAGE + "/purchasePlan", PLAN)).works();
    }

    @Test
    void anotherPlanThanTheDisksIsRefused() {
        Sketch world = Sketch.world()
                .json(VERSION + "/disk/plan", PLAN)
                .json(IMAGE + "/purchasePlan", PLAN.replace("standard", "premium"));
        assertThat(Attempt.in(world).cause("AllocationFailed")).contains("VMMarketplaceInvalidInput");
    }

    @Test
    void aPlanWithoutItsPublisherIsRefused() {
        Sketch world = Sketch.world()
                .json(IMAGE + "/purchasePlan", "{\"product\": \"render\", \"name\": \"standard\"}")
                .json(VERSION + "/disk/plan", PLAN);
        Attempt.in(world).error("MissingPublisherPropertyInMarketPlacePlan", 0);
    }

    @Test
    void termsMustBeAcceptedWhereNodesAreTheUsersOwn() {
        Sketch world = Sketch.world()
                .text("/batchAccounts/0/properties/poolAllocationMode", "UserSubscription")
                .json(VERSION + "/disk/plan", PLAN)
                .json(IMAGE + "/purchasePlan", PLAN);
        assertThat(Attempt.in(world).cause("AllocationFailed")).contains("MarketplacePurchaseEligibilityFailed");
        Attempt.in(Sketch.world()
                        .text("/batchAccounts/0/properties/poolAllocationMode", "UserSubscription")
                        .json(VERSION + "/disk/plan", PLAN)
                        .json(IMAGE + "/purchasePlan", PLAN)
                        .json("/acceptedTerms/-", PLAN))
                .works();
    }

    @Test
    void termsAreReadAndAccepted() {
        Caller caller = new Caller(SimulatedAzure.of(Sketch.world().build()));
        String terms = Sketch.SUBSCRIPTION
                + "/providers/Microsoft.MarketplaceOrdering/offerTypes/virtualmachine/publishers/contoso/offers/render"
                + "/plans/standard/agreements/current?api-version=2021-01-01";
        assertThat(caller.arm("GET", terms, "").at("properties", "accepted")).isEqualTo(false);
        caller.arm("PUT", terms, "{\"properties\": {\"accepted\": true}}");
        assertThat(caller.arm("GET", terms, "").at("properties", "accepted")).isEqualTo(true);
    }

    @Test
    void anEncryptedOsDiskMakesNoNodes() {
        Attempt.in(Sketch.world().json(VERSION + "/disk/encrypted", "true")).error("DiskEncryptionFailure", 0);
    }

    @Test
    void linuxNodesDoNotEncryptTheirOsDisk() {
        Sketch pool = Sketch.pool().json(MACHINE + "/diskEncryptionConfiguration/targets", "[\"osdisk\"]");
        Attempt.of(pool).error("DiskEncryptionFailure", 0);
        Attempt.of(pool.json(MACHINE + "/diskEncryptionConfiguration/targets", "[\"temporarydisk\"]"))
                .works();
    }

    @Test
    void nodesOfAnotherAgentThanTheDisksNeverReport() {
        Attempt.of(Sketch.pool().text(MACHINE + "/nodeAgentSKUId", "batch.node.ubuntu 24.04"))
                .unusable();
    }

    @Test
    void extensionsInTheImageMakeNodesUnusable() {
        Attempt.in(Sketch.world().json(VERSION + "/disk/extensions", "[\"Monitor\"]"))
                .unusable();
    }

    @Test
    void anImageThatNeedsATemporaryDriveIsUnusableWithoutOne() {
        Sketch world = Sketch.world().json(VERSION + "/disk/temporaryDrive", "true");
        Attempt.in(world).works();
        Attempt.in(world.json(
                        "/vmSizes/-",
                        "{\"name\": \"Standard_D2s_v3\", \"capabilities\": {\"MaxResourceVolumeMB\": \"0\"}}"))
                .unusable();
    }

    @Test
    void containersNeedAnImageThatRunsThem() {
        Sketch pool = Sketch.pool().text(MACHINE + "/containerConfiguration/type", "dockerCompatible");
        Attempt attempt = new Attempt(Sketch.world().json(VERSION + "/disk/containers", "false"), pool);
        attempt.unusable();
        assertThat(attempt.caller.batch("GET", "/pools/p/nodes", "").list("value"))
                .allSatisfy(node -> assertThat(Json.children(node, "errors"))
                        .extracting(error -> error.get("code"))
                        .containsExactly("ContainerPoolNotSupported"));
        Attempt.of(pool).works();
    }

    @Test
    void theDisksOfImageAndPoolMustFitTheSize() {
        Sketch world = Sketch.world().json(VERSION + "/dataDisks", "[{\"lun\": 0, \"sizeInGB\": 8}]");
        Attempt.in(world).works();
        Sketch pool = Sketch.pool();
        for (int lun = 1; lun <= 4; lun++) {
            pool.json(MACHINE + "/dataDisks/-", "{\"lun\": " + lun + ", \"diskSizeGB\": 8}");
        }
        assertThat(new Attempt(world, pool).cause("AllocationFailed"))
                .contains("maximum number of data disks allowed to be attached to a VM of this size is 4");
    }

    @Test
    void aVersionMadeFromAMachineHasWhatTheMachineHad() {
        Caller caller = new Caller(SimulatedAzure.demo());
        String machine = "Microsoft.Compute/virtualMachines/build-windows-bad";
        caller.images("POST", machine + "/deallocate", "");
        caller.pass("PT5M");
        caller.images("POST", machine + "/generalize", "");
        String image = "/subscriptions/" + caller.identity.subscriptionId()
                + "/resourceGroups/rg-batch/providers/Microsoft.Compute/galleries/contosogallery/images/windows-2022";
        String body = """
                {"location": "westeurope", "properties": {
                  "storageProfile": {"source": {"virtualMachineId": "%s"}},
                  "publishingProfile": {"targetRegions": [{"name": "westeurope"}]}}}""".formatted(caller.id("rg-images", machine));
        assertThat(caller.arm("PUT", image + "/versions/9.0.0?api-version=2024-03-03", body)
                        .status())
                .isEqualTo(201);
        caller.pass("PT30M");
        caller.batch(
                "POST",
                "/pools",
                caller.pool("p", "standard_d4s_v3", image + "/versions/9.0.0", "batch.node.windows amd64", 1, ""));
        caller.pass("PT10M");
        assertThat(caller.batch("GET", "/pools/p", "")
                        .list("resizeErrors")
                        .get(0)
                        .get("code"))
                .isEqualTo("DiskEncryptionFailure");
    }
}
