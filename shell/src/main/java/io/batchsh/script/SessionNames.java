package io.batchsh.script;

import io.batchsh.azure.BatchAccountReference;
import io.batchsh.command.SessionSwitch;
import io.batchsh.session.Context;
import io.batchsh.session.Session;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code session}: where a script works just now. */
public record SessionNames(Supplier<Session> session, SessionSwitch sessions) {

    /** The name of the context. */
    public String getContext() {
        return session.get().context();
    }

    /** {@code live}, {@code simulated} or {@code playback}. */
    public String getMode() {
        return session.get().transport().kind().name().toLowerCase(Locale.ROOT);
    }

    /** The time there: that of the machine against Azure, the virtual one on a simulated Azure. */
    public Instant getNow() {
        return session.get().transport().clock().instant();
    }

    public String getTenantId() {
        return session.get().tenantId();
    }

    public String getSubscriptionId() {
        return session.get().subscriptionId();
    }

    /** The name of the Batch account; null if none is chosen. */
    public @Nullable String getAccount() {
        return session.get().account().map(BatchAccountReference::name).orElse(null);
    }

    public boolean isReadOnly() {
        return session.get().readOnly();
    }

    /** What can be written down of where the shell works: cloud, tenant, subscription, account, credential. */
    public Context show() {
        return session.get().toContext();
    }

    /**
     * Signs in and goes there, with the arguments of the command {@code login} by name:
     * {@code session.login(credential: 'azure-cli', account: 'contosobatch')}.
     */
    public Context login(Map<String, Object> arguments) {
        return sessions.login(new SignInArguments(arguments).request()).toContext();
    }

    /** Signs in with the first credential that works. */
    public Context login() {
        return login(Map.of());
    }
}
