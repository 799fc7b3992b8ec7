package io.batchsh.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpPipeline;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DefaultAzureCredentialBuilder;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.azure.identity.EnvironmentCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/**
 * Token credentials over the session's own transport. The pipeline is given whole, because the one that azure-identity
 * would build logs with Jackson.
 */
final class Tokens {

    private final Cloud cloud;
    private final Transport.Kind transport;
    private final HttpPipeline pipeline;
    private final Map<String, String> environment;
    private final Consumer<String> prompt;

    Tokens(
            Cloud cloud,
            Transport.Kind transport,
            HttpPipeline pipeline,
            Map<String, String> environment,
            Consumer<String> prompt) {
        this.cloud = cloud;
        this.transport = transport;
        this.pipeline = pipeline;
        this.environment = environment;
        this.prompt = prompt;
    }

    /**
     * @throws AzureException if the credentials give no tokens, as a shared key does not
     */
    TokenCredential credential(String tenantId, Credentials credentials) {
        if (transport == Transport.Kind.PLAYBACK) {
            return Tokens::offline;
        }
        if (credentials instanceof Credentials.ServicePrincipal principal) {
            return servicePrincipal(tenantId, principal);
        }
        if (credentials instanceof Credentials.ManagedIdentity identity) {
            ManagedIdentityCredentialBuilder builder =
                    new ManagedIdentityCredentialBuilder().pipeline(pipeline).configuration(configuration());
            identity.clientId().ifPresent(builder::clientId);
            return builder.build();
        }
        return ambient(tenantId, credentials.kind());
    }

    private TokenCredential ambient(String tenantId, CredentialKind kind) {
        return switch (kind) {
            case DEFAULT -> defaults(tenantId);
            case ENVIRONMENT ->
                new EnvironmentCredentialBuilder()
                        .pipeline(pipeline)
                        .configuration(configuration())
                        .authorityHost(cloud.authorityHost())
                        .build();
            case AZURE_CLI ->
                new AzureCliCredentialBuilder()
                        .pipeline(pipeline)
                        .tenantId(tenantId)
                        .build();
            case MANAGED_IDENTITY ->
                new ManagedIdentityCredentialBuilder()
                        .pipeline(pipeline)
                        .configuration(configuration())
                        .build();
            case DEVICE_CODE -> deviceCode(tenantId);
            case OFFLINE -> Tokens::offline;
            case SHARED_KEY, SERVICE_PRINCIPAL ->
                throw AzureException.builder(
                                AzureException.Kind.DENIED,
                                "A key of the Batch account opens nothing but its data plane.")
                        .reason("Azure Resource Manager and pools of gallery images need Microsoft Entra ID.")
                        .remedy("context use NAME, a context that signs in with Microsoft Entra ID")
                        .build();
        };
    }

    private TokenCredential servicePrincipal(String tenantId, Credentials.ServicePrincipal principal) {
        ClientSecretCredentialBuilder builder = new ClientSecretCredentialBuilder()
                .pipeline(pipeline)
                .authorityHost(cloud.authorityHost())
                .tenantId(tenantId)
                .clientId(principal.clientId())
                .clientSecret(principal.secret().reveal());
        return knownAuthority()
                ? builder.build()
                : builder.disableInstanceDiscovery().build();
    }

    private TokenCredential defaults(String tenantId) {
        DefaultAzureCredentialBuilder builder = new DefaultAzureCredentialBuilder()
                .pipeline(pipeline)
                .configuration(configuration())
                .authorityHost(cloud.authorityHost())
                .tenantId(tenantId);
        return knownAuthority()
                ? builder.build()
                : builder.disableInstanceDiscovery().build();
    }

    private TokenCredential deviceCode(String tenantId) {
        DeviceCodeCredentialBuilder builder = new DeviceCodeCredentialBuilder()
                .pipeline(pipeline)
                .authorityHost(cloud.authorityHost())
                .tenantId(tenantId)
                .challengeConsumer(challenge -> prompt.accept(challenge.getMessage()));
        return knownAuthority()
                ? builder.build()
                : builder.disableInstanceDiscovery().build();
    }

    /** Whether the authority may be looked up with Microsoft; one of our own is unknown there. */
    private boolean knownAuthority() {
        return transport == Transport.Kind.LIVE && Cloud.named(cloud.name()).isPresent();
    }

    private Configuration configuration() {
        return new ConfigurationBuilder(source -> Map.of(), source -> Map.of(), source -> environment).build();
    }

    /** A recording answers whoever asks. */
    private static Mono<AccessToken> offline(com.azure.core.credential.TokenRequestContext request) {
        return Mono.just(new AccessToken(
                "playback", Instant.parse("9999-01-01T00:00:00Z").atOffset(ZoneOffset.UTC)));
    }
}
