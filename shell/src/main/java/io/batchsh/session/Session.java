package io.batchsh.session;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.Transport;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Where the shell works just now. A command that changes it returns the next one; nothing is asked of Azure before a
 * client is used.
 *
 * @param context the name of the context it was opened from
 * @param clients the clients, and with them cloud, tenant, subscription, account, credentials and transport
 * @param readOnly whether commands that change anything are refused
 */
public record Session(String context, AzureClients clients, boolean readOnly) {

    public Session {
        requireNonNull(context, "context is null");
        requireNonNull(clients, "clients is null");
    }

    public Cloud cloud() {
        return clients.settings().cloud();
    }

    public String tenantId() {
        return clients.settings().tenantId();
    }

    public String subscriptionId() {
        return clients.settings().subscriptionId();
    }

    /** The Batch account as it was named; {@link AzureClients#account()} asks Azure for the rest. */
    public Optional<BatchAccountReference> account() {
        return Optional.ofNullable(clients.settings().account());
    }

    public CredentialKind credential() {
        return clients.settings().credentials().kind();
    }

    public Transport transport() {
        return clients.settings().transport();
    }

    public Session withAccount(BatchAccountReference account) {
        return with(transport(), subscriptionId(), requireNonNull(account, "account is null"));
    }

    /** The same sign-in in another subscription of the tenant, without a Batch account. */
    public Session withSubscription(String subscriptionId) {
        return with(transport(), subscriptionId, null);
    }

    /** The same session over another transport, such as one that records. */
    public Session withTransport(Transport transport) {
        return with(transport, subscriptionId(), clients.settings().account());
    }

    public Session withReadOnly(boolean value) {
        return new Session(context, clients, value);
    }

    /** Names tenant, subscription and account, for whatever is remembered about them; the same for the same place. */
    public String key() {
        String account = account().map(BatchAccountReference::name).orElse("");
        return String.join("/", tenantId(), subscriptionId(), account).toLowerCase(Locale.ROOT);
    }

    private Session with(Transport transport, String subscriptionId, @Nullable BatchAccountReference account) {
        AzureClients.Settings now = clients.settings();
        AzureClients.Settings next = new AzureClients.Settings(
                now.cloud(),
                transport,
                now.credentials(),
                now.tenantId(),
                subscriptionId,
                account,
                now.environment(),
                now.prompt());
        return new Session(context, new AzureClients(next), readOnly);
    }
}
