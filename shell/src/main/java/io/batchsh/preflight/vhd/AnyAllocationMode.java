package io.batchsh.preflight.vhd;

import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;

/** Pools straight from VHDs needed an account that allocates nodes in the user's subscription; gallery images need none. */
final class AnyAllocationMode implements VhdRule {

    @Override
    public String id() {
        return "V5";
    }

    @Override
    public String title() {
        return "The Batch account is in user-subscription mode, as documents of 2017 ask";
    }

    @Override
    public List<Finding> check(VhdFacts facts) {
        return facts.account()
                .filter(account -> !account.poolAllocationMode().equalsIgnoreCase("UserSubscription"))
                .map(account -> List.of(new Finding(
                        id(),
                        Severity.INFO,
                        FailsAt.CREATE,
                        "The pool allocation mode " + account.poolAllocationMode() + " is fine.",
                        "Documents of 2017 ask for " + account.name()
                                + " to be in the mode UserSubscription. That went for pools straight from a VHD; pools"
                                + " from a gallery image work in both modes.",
                        "account show",
                        RETIREMENT)))
                .orElse(List.of());
    }
}
