package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.preflight.PreflightReport;
import io.batchsh.preflight.RuleCatalogue;
import io.batchsh.preflight.RuleDescription;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** {@code preflight}: whether pools would work, and the rules that say so. */
public record PreflightNames(Supplier<Operations> operations) {

    /**
     * Whether a pool would work: {@code preflight.check(image: 'gallery/definition', vmSize: …, nodeAgentSkuId: …)}. Takes
     * what {@code pools.create} takes.
     */
    public PreflightReport check(Map<String, Object> arguments) throws InterruptedException {
        return operations
                .get()
                .check(new PoolArguments(arguments).spec(operations.get().galleries()));
    }

    /** Every rule, those included that no client can check. */
    public List<RuleDescription> rules() {
        return RuleCatalogue.descriptions();
    }
}
