package io.batchsh.session;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.SignedIn;
import io.batchsh.azure.Transport;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * Where the shell works just now. A command that changes it returns the next one; nothing is asked of Azure before a
 * client is used.
 *
 * @param origin the context it was opened from
 * @param clients the clients, and with them cloud, tenant, subscription, account, credentials and transport
 * @param readOnly whether commands that change anything are refused
 */
public record Session(Context origin, AzureClients clients, boolean readOnly) {

    public Session {
        requireNonNull(origin, "origin is null");
        requireNonNull(clients, "clients is null");
    }

    /** The name of the context it was opened from. */
    public String context() {
        return origin.name();
    }

    /** What can be written down of where the session works now. */
    public Context toContext() {
        return new Context(
                origin.name(),
                cloud(),
                tenantId(),
                subscriptionId(),
                account(),
                origin.credential(),
                origin.caBundle(),
                origin.readOnly());
    }

    /** The same session under the name it was saved by. */
    public Session named(String name) {
        return new Session(origin.named(name), clients, readOnly);
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

    /** How the session signs in; what worked, once it has, where several ways were tried. */
    public CredentialKind credential() {
        return clients.credentialKind();
    }

    public Transport transport() {
        return clients.settings().transport();
    }

    public Session withAccount(BatchAccountReference account) {
        return with(transport(), tenantId(), subscriptionId(), requireNonNull(account, "account is null"));
    }

    /** The same sign-in in another subscription of the tenant, without a Batch account. */
    public Session withSubscription(String subscriptionId) {
        return with(transport(), tenantId(), subscriptionId, null);
    }

    /** The same session with what its sign-in found out: the credential that worked, and the tenant where none was named. */
    public Session signedIn(SignedIn who) {
        Context found = new Context(
                origin.name(),
                origin.cloud(),
                origin.tenantId(),
                origin.subscriptionId(),
                origin.account(),
                origin.credential().withKind(who.kind()),
                origin.caBundle(),
                origin.readOnly());
        Session same = new Session(found, clients, readOnly);
        return tenantId().isEmpty() && !who.tenantId().isEmpty()
                ? same.with(
                        transport(),
                        who.tenantId(),
                        subscriptionId(),
                        clients.settings().account())
                : same;
    }

    /** The same session over another transport, such as one that records. */
    public Session withTransport(Transport transport) {
        return with(transport, tenantId(), subscriptionId(), clients.settings().account());
    }

    public Session withReadOnly(boolean value) {
        return new Session(origin, clients, value);
    }

    /**
     * Names cloud, tenant, subscription and account, for whatever is remembered about them; the same for the same place. The
     * simulated Azure is another place than a live one that calls everything by the same names, and that of a tutorial is yet
     * another.
     */
    public String key() {
        String account = account().map(BatchAccountReference::name).orElse("");
        String place = String.join(
                "/", transport().kind().name(), cloud().resourceManager(), tenantId(), subscriptionId(), account);
        return (passes() ? place + "/" + Context.TUTORIAL : place).toLowerCase(Locale.ROOT);
    }

    /** Whether the place is gone when the session is: what is known of it is worth nothing then. */
    public boolean passes() {
        return context().equals(Context.TUTORIAL);
    }

    private Session with(
            Transport transport, String tenantId, String subscriptionId, @Nullable BatchAccountReference account) {
        AzureClients.Settings now = clients.settings();
        AzureClients.Settings next = new AzureClients.Settings(
                now.cloud(),
                transport,
                now.credentials(),
                tenantId,
                subscriptionId,
                account,
                now.environment(),
                now.prompt());
        return new Session(origin, clients.with(next), readOnly);
    }
}
