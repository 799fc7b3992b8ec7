package io.batchsh.script;

import io.batchsh.batch.Quota;
import io.batchsh.command.Operations;
import java.util.List;
import java.util.function.Supplier;

/** {@code quota}: what limits the pools of the account. */
public record QuotaNames(Supplier<Operations> operations) {

    /** Each quota with what is used of it, by which pool, and what is free. */
    public List<Quota> show() {
        return operations.get().quotas().show();
    }
}
