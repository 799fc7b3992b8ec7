package io.batchsh.script;

import io.batchsh.batch.BatchAccount;
import io.batchsh.command.Operations;
import io.batchsh.command.SessionSwitch;
import io.batchsh.session.Context;
import io.batchsh.session.Session;
import java.util.List;
import java.util.function.Supplier;

/** {@code account}: the Batch account of the session, and going to another. */
public record AccountNames(Supplier<Session> session, Supplier<Operations> operations, SessionSwitch sessions) {

    /** The accounts of the subscription. */
    public List<BatchAccount> list() {
        return operations.get().accounts().list().toList();
    }

    /** Goes to another account with the same sign-in. */
    public Context use(String name) {
        return sessions.useAccount(name).toContext();
    }

    public String getName() {
        return session.get().clients().account().name();
    }

    /** The account's region, such as {@code westeurope}. */
    public String getLocation() {
        return session.get().clients().account().location();
    }

    /** The account's resource group. */
    public String getResourceGroup() {
        return session.get().clients().account().resourceGroup();
    }

    /** The account with its quotas. */
    public BatchAccount show() {
        return operations.get().accounts().current();
    }
}
