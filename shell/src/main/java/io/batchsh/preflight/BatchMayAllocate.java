package io.batchsh.preflight;

import io.batchsh.access.RoleAssignment;
import java.util.List;
import java.util.Set;

/**
 * An account that allocates in the user's subscription needs a service principal there that may. Which of a tenant's service
 * principals is Batch, Azure Resource Manager does not say: the rule speaks up only when none at all may.
 */
final class BatchMayAllocate implements Rule {

    private static final Set<String> ROLES = Set.of("Owner", "Contributor", "Azure Batch Service Orchestration Role");

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "A8", "Batch may allocate nodes in the user's subscription", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed: AuthorizationFailed.")
            .evidence(
                    "poolAllocationMode of the account, and the role assignments of service principals on its subscription")
            .remedy(
                    "role grant \"Azure Batch Service Orchestration Role\" --scope /subscriptions/ID --assignee OBJECT-ID")
            .source(Sources.USER_SUBSCRIPTION);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        if (!facts.account().userSubscription()) {
            return List.of();
        }
        String scope = "/subscriptions/" + facts.account().subscriptionId();
        String caller = facts.access().caller();
        boolean some = facts.access().assignments(scope).stream()
                .anyMatch(assignment ->
                        mayAllocate(assignment) && !assignment.principalId().equals(caller));
        if (some) {
            return List.of();
        }
        return List.of(Finding.blocker(
                this,
                "Batch may not allocate nodes in the subscription of the account.",
                "The account's poolAllocationMode is UserSubscription, and no service principal or group besides your own has the role"
                        + " Contributor, Owner or Azure Batch Service Orchestration Role on " + scope + ".",
                "role grant \"Azure Batch Service Orchestration Role\" --scope " + scope
                        + " --assignee OBJECT-ID, that of the service principal Microsoft Azure Batch"));
    }

    private static boolean mayAllocate(RoleAssignment assignment) {
        return !assignment.principalType().equals("User") && ROLES.contains(assignment.role());
    }
}
