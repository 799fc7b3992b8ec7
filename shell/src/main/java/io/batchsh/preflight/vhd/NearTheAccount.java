package io.batchsh.preflight.vhd;

import io.batchsh.image.TargetRegion;
import io.batchsh.preflight.FailsAt;
import io.batchsh.preflight.Finding;
import io.batchsh.preflight.Severity;
import java.util.List;

/**
 * A version is made in the region of the storage account. Pools straight from VHDs wanted that region to be the Batch
 * account's; a gallery replicates there.
 */
final class NearTheAccount implements VhdRule {

    @Override
    public String id() {
        return "V4";
    }

    @Override
    public String title() {
        return "The storage account is in the region of the Batch account";
    }

    @Override
    public List<Finding> check(VhdFacts facts) {
        String here = TargetRegion.normalize(facts.vhd().account().location());
        return facts.account()
                .map(account -> TargetRegion.normalize(account.location()))
                .filter(there -> !there.equals(here))
                .map(there -> List.of(new Finding(
                        id(),
                        Severity.WARNING,
                        FailsAt.RESIZE,
                        "The storage account is in " + here + ", the Batch account in " + there + ".",
                        "The version is made in " + here + " and must be replicated to " + there
                                + ", from where the nodes start.",
                        "vhd import " + facts.vhd().uri() + " --target-regions " + here + " " + there + " …",
                        UPLOAD)))
                .orElse(List.of());
    }
}
