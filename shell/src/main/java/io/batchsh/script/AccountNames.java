package io.batchsh.script;

import io.batchsh.batch.BatchAccount;
import io.batchsh.command.Operations;
import io.batchsh.session.Session;
import java.util.function.Supplier;

/** {@code account}: the Batch account of the session. */
public record AccountNames(Supplier<Session> session, Supplier<Operations> operations) {

    public String getName() {
        return session.get().clients().account().name();
    }

    /** The account's region, such as {@code westeurope}. */
    public String getLocation() {
        return session.get().clients().account().location();
    }

    /** The account with its quotas. */
    public BatchAccount show() {
        return operations.get().accounts().current();
    }
}
