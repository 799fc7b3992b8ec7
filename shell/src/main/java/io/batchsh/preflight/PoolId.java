package io.batchsh.preflight;

import java.util.List;
import java.util.regex.Pattern;

/** Up to 64 letters, digits, hyphens and underscores, unique in the account without regard to case. */
final class PoolId implements Rule {

    private static final RuleDescription DESCRIPTION = RuleDescription.blocker(
                    "Q13", "The pool's id is well-formed and free", FailsAt.CREATE)
            .otherwise("The service answers InvalidPropertyValue or PoolExists.")
            .evidence("id of the pool, and the pools there are")
            .remedy("pool list")
            .source(Sources.CREATE_POOL);

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    @Override
    public RuleDescription description() {
        return DESCRIPTION;
    }

    @Override
    public List<Finding> check(PoolProposal proposal, Facts facts) {
        String id = proposal.pool().id();
        if (id.isEmpty() || proposal.existing().isPresent()) {
            // A check may ask about a pool that has no name yet; creating one without is a usage error.
            return List.of();
        }
        if (!SHAPE.matcher(id).matches()) {
            return List.of(Finding.blocker(
                    this,
                    "'" + id + "' cannot be a pool's id.",
                    "An id has 1 to 64 letters, digits, hyphens and underscores; this one has " + id.length()
                            + " characters.",
                    "Choose another: pool create --id NAME"));
        }
        return facts.pools().stream()
                .filter(pool -> pool.id().equalsIgnoreCase(id))
                .findFirst()
                .map(pool -> List.of(Finding.blocker(
                        this,
                        "There is a pool " + pool.id() + " already.",
                        "It is " + pool.state() + "; ids do not differ by case. The service answers PoolExists.",
                        "Look at it: pool show " + pool.id())))
                .orElse(List.of());
    }
}
