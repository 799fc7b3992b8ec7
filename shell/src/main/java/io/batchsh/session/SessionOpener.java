package io.batchsh.session;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import java.util.Optional;

import static java.util.Objects.requireNonNull;

/** Opens sessions. Opening looks up the secret and asks nothing of Azure. */
public final class SessionOpener {

    private final SignInSurroundings surroundings;

    public SessionOpener(SignInSurroundings surroundings) {
        this.surroundings = requireNonNull(surroundings, "surroundings is null");
    }

    /**
     * @throws AzureException if the secret is not where the context says, or the credential lacks what it needs
     */
    public Session open(Context context, Transport transport) {
        return open(context, transport, credentials(context, transport));
    }

    /** As {@link #open(Context, Transport)}, with credentials that the context cannot name. */
    public Session open(Context context, Transport transport, Credentials credentials) {
        AzureClients clients = new AzureClients(new AzureClients.Settings(
                context.cloud(),
                transport,
                credentials,
                context.tenantId(),
                context.subscriptionId(),
                context.account().orElse(null),
                surroundings.environment(),
                surroundings.prompt()));
        return new Session(context, clients, context.readOnly());
    }

    private Credentials credentials(Context context, Transport transport) {
        if (transport.kind() == Transport.Kind.PLAYBACK) {
            return new Credentials.Ambient(CredentialKind.OFFLINE);
        }
        CredentialSource source = context.credential();
        return switch (source.kind()) {
            case SERVICE_PRINCIPAL -> application(context, source);
            case SHARED_KEY -> new Credentials.SharedKey(secret(source, "Account key"));
            case MANAGED_IDENTITY -> new Credentials.ManagedIdentity(source.clientId());
            case WORKLOAD_IDENTITY -> new Credentials.WorkloadIdentity(source.clientId(), source.federatedTokenFile());
            case DEFAULT, ENVIRONMENT, AZURE_CLI, AZURE_POWERSHELL, DEVICE_CODE, INTERACTIVE_BROWSER, OFFLINE ->
                new Credentials.Ambient(source.kind());
        };
    }

    private Credentials application(Context context, CredentialSource source) {
        String client = source.clientId().orElseThrow(() -> AzureException.builder(
                        AzureException.Kind.INVALID, "The context '" + context.name() + "' has no clientId.")
                .reason("A service principal signs in by it.")
                .remedy("login service-principal --client-id ID --tenant TENANT")
                .build());
        if (source.certificate().isPresent()) {
            // A certificate without a password is what PEM files mostly hold, so nobody is asked for one.
            Optional<Secret> password = source.secret().map(this::read);
            return new Credentials.Certificate(client, source.certificate().get(), password);
        }
        return new Credentials.ServicePrincipal(client, secret(source, "Client secret of " + client));
    }

    private Secret secret(CredentialSource source, String question) {
        return read(source.secret().orElseGet(() -> new SecretSource.Asked(question)));
    }

    private Secret read(SecretSource place) {
        Secret secret = place.read(surroundings);
        surroundings.known().accept(secret);
        return secret;
    }
}
