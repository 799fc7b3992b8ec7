package io.batchsh.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a caller or the Batch service may not do, and what then happens to pools. */
class AccessFailureTest {

    private static final String OTHER = "11111111-aaaa-4bbb-8ccc-222222222222";
    private static final String BATCH = """
            {"clientId": "ddbf3205-c6bd-46ae-8127-60eb93363864", "objectId": "0f0f0f0f-1111-4222-8333-444444444444",
             "displayName": "Microsoft Azure Batch", "roles": [%s]}""";

    /** A world whose image is in another subscription. */
    private static Sketch elsewhere(String subscription) {
        return Sketch.world()
                .json(
                        "/subscriptions/-",
                        "{\"id\": \"" + OTHER + "\", \"displayName\": \"Other\", " + subscription + "}")
                .json(
                        "/resourceGroups/-",
                        "{\"subscription\": \"" + OTHER + "\", \"name\": \"rg\", \"location\": \"westeurope\"}")
                .text("/galleries/0/subscription", OTHER)
                .json("/principals/0/grants/-", "{\"scope\": \"/subscriptions/" + OTHER + "\", \"actions\": [\"*\"]}");
    }

    private static Sketch poolFromThere() {
        return Sketch.pool()
                .text(
                        "/virtualMachineConfiguration/imageReference/virtualMachineImageId",
                        "/subscriptions/" + OTHER + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery"
                                + "/images/ubuntu/versions/1.0.0");
    }

    @Test
    void anImageOfAnotherSubscriptionWillDo() {
        new Attempt(elsewhere("\"providers\": {\"Microsoft.Batch\": \"Registered\"}"), poolFromThere()).works();
    }

    @Test
    void theSubscriptionOfTheImageMustKnowBatch() {
        assertThat(new Attempt(elsewhere("\"providers\": {\"Microsoft.Batch\": \"NotRegistered\"}"), poolFromThere())
                        .refused("InvalidPropertyValue")
                        .value("Reason"))
                .contains("not registered to use namespace 'Microsoft.Batch'");
    }

    @Test
    void anImageOfAnotherTenantCannotBeRead() {
        Sketch world = elsewhere("\"tenantId\": \"99999999-0000-4000-8000-000000000001\", \"providers\":"
                        + " {\"Microsoft.Batch\": \"Registered\"}")
                .json(
                        "/tenants/-",
                        "{\"id\": \"99999999-0000-4000-8000-000000000001\", \"displayName\": \"Fabrikam\", \"domain\":"
                                + " \"fabrikam.com\"}");
        Attempt attempt = new Attempt(world, poolFromThere());
        assertThat(attempt.refused("InsufficientPermissions").value("Reason")).contains("privelege");
        var shown = attempt.caller.arm("GET", "/subscriptions/" + OTHER + "?api-version=2022-12-01", "");
        assertThat(shown.status()).isEqualTo(401);
        assertThat(shown.code()).isEqualTo("InvalidAuthenticationTokenTenant");
        assertThat(attempt.caller
                        .arm("GET", "/subscriptions?api-version=2022-12-01", "")
                        .list("value"))
                .hasSize(1);
    }

    @Test
    void aDelegatedSubscriptionShowsItsOwnTenant() {
        Sketch world = elsewhere("\"tenantId\": \"99999999-0000-4000-8000-000000000001\", \"delegated\": true,"
                + " \"providers\": {\"Microsoft.Batch\": \"Registered\"}");
        Attempt attempt = new Attempt(world, poolFromThere());
        attempt.works();
        assertThat(attempt.caller
                        .arm("GET", "/subscriptions/" + OTHER + "?api-version=2022-12-01", "")
                        .at("tenantId"))
                .isEqualTo("99999999-0000-4000-8000-000000000001");
    }

    // Asserted by azure-sdk-for-net for one that does not exist; reported with this text for a missing role.
    @Test
    void theCallerMustBeAllowedToReadTheImage() {
        Sketch world = Sketch.world()
                .json(
                        "/principals/0/roles",
                        "[{\"role\": \"Azure Batch Account Contributor\", \"scope\": \"{subscription}\"}]");
        assertThat(Attempt.in(world).refused("InsufficientPermissions").value("Reason"))
                .contains("privelege Microsoft.Compute/galleries/images/versions/read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Azure Batch Account Reader", "Azure Batch Job Submitter"})
    void theCallerMustBeAllowedToWritePools(String role) {
        Sketch world = Sketch.world()
                .json(
                        "/principals/0/roles",
                        "[{\"role\": \"" + role + "\", \"scope\": \"{subscription}\"},"
                                + " {\"role\": \"Reader\", \"scope\": \"{subscription}\"}]");
        Attempt attempt = Attempt.in(world);
        var refused = attempt.refused("InsufficientPermissions");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.value("Reason")).contains("Microsoft.Batch/batchAccounts/pools/write");
        assertThat(attempt.caller.batch("GET", "/pools", "").status()).isEqualTo(200);
    }

    @Test
    void aReaderSubmitsNoJobs() {
        Sketch world = Sketch.world()
                .json(
                        "/principals/0/roles",
                        "[{\"role\": \"Azure Batch Account Reader\", \"scope\": \"{subscription}\"}]");
        Caller caller = new Caller(SimulatedAzure.of(world.build()));
        assertThat(caller.batch("GET", "/jobs", "").status()).isEqualTo(200);
        assertThat(caller.batch("POST", "/jobs", "{\"id\": \"j\", \"poolInfo\": {\"poolId\": \"p\"}}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAccountOfTheUsersSubscriptionNeedsBatchThere() {
        String contributor = "{\"role\": \"Contributor\", \"scope\": \"{subscription}\"}";
        Sketch world = Sketch.world()
                .text("/batchAccounts/0/properties/poolAllocationMode", "UserSubscription")
                .json("/principals/-", BATCH.formatted(""));
        assertThat(Attempt.in(world).cause("AllocationFailed"))
                .contains("AuthorizationFailed")
                .contains("Microsoft.Compute/virtualMachineScaleSets/write");
        Attempt.in(world.json("/principals/1", BATCH.formatted(contributor))).works();
        Attempt.in(world.json(
                        "/principals/1",
                        BATCH.formatted(contributor.replace("Contributor", "Azure Batch Service Orchestration Role"))))
                .works();
    }

    // Documented: the inner error of a locked scope.
    @Test
    void aLockOnTheSubscriptionKeepsTheUsersNodesAway() {
        Sketch world = Sketch.world()
                .text("/batchAccounts/0/properties/poolAllocationMode", "UserSubscription")
                .json("/locks/-", "{\"scope\": \"{subscription}\", \"name\": \"freeze\", \"level\": \"ReadOnly\"}");
        assertThat(Attempt.in(world).cause("AllocationFailed"))
                .contains("ScopeLocked")
                .contains("azurebatch-VMSS-D' cannot perform write operation");
    }

    @Test
    void aLockOnTheNetworkKeepsNodesAwayOrInPlace() {
        Sketch pool = Sketch.pool()
                .text(
                        "/networkConfiguration/subnetId",
                        Sketch.SUBSCRIPTION
                                + "/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/nodes");
        String lock = "{\"scope\": \"{subscription}/resourceGroups/rg\", \"name\": \"keep\", \"level\": \"%s\"}";
        assertThat(new Attempt(Sketch.world().json("/locks/-", lock.formatted("ReadOnly")), pool)
                        .cause("AllocationFailed"))
                .contains("ScopeLocked");

        Attempt kept = new Attempt(Sketch.world().json("/locks/-", lock.formatted("CanNotDelete")), pool);
        kept.works();
        kept.caller.batch("POST", "/pools/p/resize", "{\"targetDedicatedNodes\": 0}");
        kept.caller.pass("PT5M");
        var shown = kept.caller.batch("GET", "/pools/p", "");
        assertThat(shown.at("currentDedicatedNodes")).isEqualTo(2);
        assertThat(shown.list("resizeErrors").get(0).get("code")).isEqualTo("RemoveNodesFailed");
    }

    @Test
    void aReadOnlyLockRefusesWrites() {
        Caller caller = new Caller(SimulatedAzure.of(Sketch.world()
                .json(
                        "/locks/-",
                        "{\"scope\": \"{subscription}/resourceGroups/rg\", \"name\": \"l\", \"level\": \"ReadOnly\"}")
                .build()));
        String gallery = Sketch.SUBSCRIPTION
                + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/g2?api-version=2024-03-03";
        assertThat(caller.arm("PUT", gallery, "{\"location\": \"westeurope\"}").code())
                .isEqualTo("ScopeLocked");
        caller.arm(
                "DELETE",
                Sketch.SUBSCRIPTION
                        + "/resourceGroups/rg/providers/Microsoft.Authorization/locks/l?api-version=2020-05-01",
                "");
        assertThat(caller.arm("PUT", gallery, "{\"location\": \"westeurope\"}").status())
                .isEqualTo(201);
    }
}
