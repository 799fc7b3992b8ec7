package io.batchsh.session;

import io.batchsh.azure.AzureClients;
import io.batchsh.azure.AzureException;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import static java.util.Objects.requireNonNull;

/** Opens sessions. Opening looks up the secret and asks nothing of Azure. */
public final class SessionOpener {

    private final Map<String, String> environment;
    private final Consumer<String> prompt;

    /**
     * @param environment the variables with secrets, and those that azure-identity reads
     * @param prompt told what a person must do to sign in with a device code
     */
    public SessionOpener(Map<String, String> environment, Consumer<String> prompt) {
        this.environment = Map.copyOf(environment);
        this.prompt = requireNonNull(prompt, "prompt is null");
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
                environment,
                prompt));
        return new Session(context.name(), clients, context.readOnly());
    }

    private Credentials credentials(Context context, Transport transport) {
        if (transport.kind() == Transport.Kind.PLAYBACK) {
            return new Credentials.Ambient(CredentialKind.OFFLINE);
        }
        return switch (context.credential()) {
            case SERVICE_PRINCIPAL ->
                new Credentials.ServicePrincipal(needed(context, "clientId", context.clientId()), secret(context));
            case SHARED_KEY -> new Credentials.SharedKey(secret(context));
            case MANAGED_IDENTITY -> new Credentials.ManagedIdentity(context.clientId());
            case DEFAULT, ENVIRONMENT, AZURE_CLI, DEVICE_CODE, OFFLINE -> new Credentials.Ambient(context.credential());
        };
    }

    private Secret secret(Context context) {
        return needed(context, "secretVariable or secretFile", context.secret()).read(environment);
    }

    private static <T> T needed(Context context, String property, Optional<T> value) {
        return value.orElseThrow(() -> AzureException.builder(
                        AzureException.Kind.INVALID, "The context '" + context.name() + "' has no " + property + ".")
                .reason("The credential " + context.credential().word() + " needs it.")
                .remedy("context show " + context.name())
                .build());
    }
}
