package io.batchsh.preflight;

import io.batchsh.access.Lock;
import io.batchsh.network.SubnetId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Batch writes where nodes are: to the user's subscription where the account allocates there, else beside the subnet. */
final class NoLocks implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "A9", "No lock keeps Batch from making and removing nodes", FailsAt.RESIZE)
            .otherwise("The pool shows AllocationFailed or RemoveNodesFailed: ScopeLocked.")
            .evidence(
                    "the locks of the subscription, for pools in a subnet and accounts that allocate in the user's subscription")
            .remedy("az lock delete --ids ID")
            .source(Sources.POOL_ERRORS);

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        return written(proposal, facts)
                .map(scope -> check(
                        facts.access().locks(scope.split("/")[2]).stream()
                                .filter(lock -> within(scope, lock.scope()))
                                .toList(),
                        scope))
                .orElse(List.of());
    }

    /** What Batch writes to. */
    private static Optional<String> written(PoolProposal proposal, Facts facts) {
        return facts.account().userSubscription()
                ? Optional.of("/subscriptions/" + facts.account().subscriptionId())
                : proposal.subnet().map(SubnetId::networkId);
    }

    private List<Finding> check(List<Lock> locks, String scope) {
        if (locks.isEmpty()) {
            return List.of();
        }
        String evidence = locks.stream()
                .map(lock -> lock.level() + " lock " + lock.name() + " on " + lock.scope())
                .collect(Collectors.joining(", "));
        String remedy =
                locks.stream().map(lock -> "az lock delete --ids " + lock.id()).collect(Collectors.joining("; "));
        return List.of(
                locks.stream().anyMatch(Lock::readOnly)
                        ? Finding.blocker(
                                this,
                                "A lock keeps Batch from making nodes.",
                                evidence + "; Batch writes to " + scope + ".",
                                remedy)
                        : Finding.warning(
                                this,
                                "A lock keeps Batch from removing nodes.",
                                evidence + "; the pool would grow, and show RemoveNodesFailed when it shrinks.",
                                remedy));
    }

    private static boolean within(String scope, String outer) {
        return (scope + "/").toLowerCase(Locale.ROOT).startsWith((outer + "/").toLowerCase(Locale.ROOT));
    }
}
