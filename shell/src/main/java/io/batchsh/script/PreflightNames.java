package io.batchsh.script;

import io.batchsh.command.Operations;
import io.batchsh.preflight.PoolAudit;
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

    /** Whether a pool that is there would work if it were resized now: {@code preflight.check('nightly')}. */
    public PreflightReport check(String pool) throws InterruptedException {
        return check(Map.of(), pool);
    }

    /** The same, if it were something else: {@code preflight.check('nightly', targetDedicatedNodes: 800)}. */
    public PreflightReport check(Map<String, Object> changes, String pool) throws InterruptedException {
        return operations
                .get()
                .check(pool, new PoolArguments(changes).spec(operations.get().galleries()));
    }

    /** Every pool of the account with what the rules say of it, each a record of {@code pool} and {@code report}. */
    public List<PoolAudit> audit() throws InterruptedException {
        return operations.get().audit();
    }

    /** Every rule, those included that no client can check. */
    public List<RuleDescription> rules() {
        return RuleCatalogue.descriptions();
    }
}
