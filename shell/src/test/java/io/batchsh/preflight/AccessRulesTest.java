package io.batchsh.preflight;

import io.batchsh.access.Lock;
import io.batchsh.access.RoleAssignment;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.AzureException.Kind;
import io.batchsh.batch.PoolSpecBuilder;
import io.batchsh.image.GalleryImageId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import static io.batchsh.preflight.FailsAt.CREATE;
import static io.batchsh.preflight.FailsAt.RESIZE;
import static io.batchsh.preflight.Severity.BLOCKER;
import static io.batchsh.preflight.Severity.UNKNOWN;
import static io.batchsh.preflight.Severity.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

/** Spoils the good world in one respect at a time; that no other rule speaks up is part of each expectation. */
class AccessRulesTest {

    private static final GalleryImageId ELSEWHERE =
            new GalleryImageId("s2", "images", "farm", "ubuntu", java.util.Optional.of("1.0.0"));

    private final World world = new World();

    private void may(String... actions) {
        world.actions.clear();
        world.actions.addAll(List.of(actions));
    }

    @Test
    void wantsTheRightToWritePools() {
        may("*/read", "Microsoft.Compute/disks/*");
        Finding finding = world.only(World.pool(), "A3", BLOCKER, CREATE);
        assertThat(finding.remedy()).isEqualTo("role grant \"Azure Batch Data Contributor\" --account");

        may("*/read", "Microsoft.Compute/disks/*", "Microsoft.Batch/batchAccounts/pools/*");
        world.none(World.pool());
    }

    @Test
    void takesNoAnswerAboutPermissionsForNoPermissions() {
        world.fails("permissions studio", Kind.DENIED, "no authorization to perform action permissions/read");

        world.only(World.pool(), "A3", BLOCKER, CREATE);
    }

    @Test
    void leavesPermissionsUndecidedThatCannotBeReached() {
        world.fails("permissions studio", Kind.UNREACHABLE, "no route");

        assertThat(world.check(World.pool()).findings())
                .extracting(Finding::severity)
                .containsExactly(UNKNOWN);
    }

    @Test
    void namesTheActionsThatAForbiddenImageWants() {
        world.fails("definition", Kind.DENIED, "no");
        may("Microsoft.Batch/*", "Microsoft.Compute/galleries/read");

        Finding finding = world.only(World.pool(), "A4", BLOCKER, CREATE);

        assertThat(finding.evidence())
                .contains("Missing: Microsoft.Compute/galleries/images/read,"
                        + " Microsoft.Compute/galleries/images/versions/read.");
    }

    @Test
    void warnsWhereTheDocumentationWantsMoreThanTheService() {
        may("*/read", "Microsoft.Batch/*");

        Finding finding = world.only(World.pool(), "A4", WARNING, CREATE);

        assertThat(finding.evidence()).contains("Microsoft.Compute/disks/beginGetAccess/action");
    }

    @Test
    void refusesAnImageOfAnotherTenant() {
        world.tenants.put("s2", "t2");

        assertThat(world.only(World.pool().image(ELSEWHERE), "A6", BLOCKER, CREATE)
                        .evidence())
                .isEqualTo("Subscription s2 trusts tenant t2, subscription s1 trusts t1.");
    }

    @Test
    void knowsAnotherTenantByTheRefusalOfTheToken() {
        world.failures.put(
                "tenant s2",
                AzureException.builder(Kind.DENIED, "refused")
                        .code("InvalidAuthenticationTokenTenant")
                        .reason("The access token is from the wrong issuer.")
                        .build());

        assertThat(world.only(World.pool().image(ELSEWHERE), "A6", BLOCKER, CREATE)
                        .evidence())
                .isEqualTo("The access token is from the wrong issuer.");
    }

    @Test
    void warnsOfAnotherSubscriptionAndAsksNoTenantInTheSame() {
        world.only(World.pool().image(ELSEWHERE), "A6", WARNING, CREATE);

        world.asked.clear();
        world.none(World.pool());
        assertThat(world.asked.keySet()).noneMatch(fact -> fact.startsWith("tenant"));
    }

    @Test
    void wantsTheProviderInTheSubscriptionOfTheImage() {
        world.providers.put("s1", "NotRegistered");
        assertThat(world.only(World.pool(), "A7", BLOCKER, CREATE).remedy())
                .isEqualTo("provider register Microsoft.Batch --subscription s1");

        world.providers.put("s1", "Registering");
        assertThat(world.only(World.pool(), "A7", BLOCKER, CREATE).evidence()).contains("Registering");
    }

    @Test
    void wantsSomebodyWhoMayAllocateInTheUsersSubscription() {
        world.account.put("poolAllocationMode", "UserSubscription");
        world.none(World.pool());

        world.assignments.clear();
        world.assignments.add(World.assignment("Reader", "batch"));
        world.assignments.add(World.assignment("Owner", "me"));
        world.assignments.add(new RoleAssignment("id", "Owner", "/subscriptions/s1", "a person", "User", Map.of()));
        world.only(World.pool(), "A8", BLOCKER, RESIZE);

        world.assignments.add(World.assignment("Azure Batch Service Orchestration Role", "batch"));
        world.none(World.pool());
    }

    @Test
    void asksNobodysRolesWhereBatchAllocates() {
        world.assignments.clear();

        world.none(World.pool());

        assertThat(world.asked).doesNotContainKeys("assignments", "locks", "computeUsages", "computeSkus");
    }

    private static Lock lock(String scope, String level) {
        return new Lock(scope + "/providers/Microsoft.Authorization/locks/freeze", "freeze", scope, level);
    }

    @Test
    void mindsLocksWhereBatchWritesBesideASubnet() {
        PoolSpecBuilder pool = World.poolInSubnet();
        world.locks.add(lock("/subscriptions/s1/resourceGroups/images", "ReadOnly"));
        world.locks.add(lock("/subscriptions/s1/resourceGroups/network", "ReadOnly"));
        world.none(pool);

        world.locks.add(lock("/subscriptions/s1/resourceGroups/NET", "CanNotDelete"));
        world.only(pool, "A9", WARNING, RESIZE);
        world.none(World.pool());

        world.locks.add(lock("/subscriptions/s1", "ReadOnly"));
        assertThat(world.only(pool, "A9", BLOCKER, RESIZE).remedy())
                .contains("az lock delete --ids /subscriptions/s1/providers/Microsoft.Authorization/locks/freeze");
    }

    @Test
    void mindsLocksOnTheUsersSubscription() {
        world.account.put("poolAllocationMode", "UserSubscription");
        world.locks.add(lock("/subscriptions/s1/resourceGroups/images", "ReadOnly"));
        world.none(World.pool());

        world.locks.add(lock("/subscriptions/s1", "ReadOnly"));
        world.only(World.pool(), "A9", BLOCKER, RESIZE);
    }
}
