package io.batchsh.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpPipeline;
import com.azure.core.util.Configuration;
import com.azure.core.util.ConfigurationBuilder;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.AzureCliCredentialBuilder;
import com.azure.identity.AzurePowerShellCredentialBuilder;
import com.azure.identity.ClientAssertionCredentialBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.azure.identity.InteractiveBrowserCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
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
    private final SignInEnvironment environment;
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
        this.environment = new SignInEnvironment(environment);
        this.prompt = prompt;
    }

    /**
     * Makes what gives tokens; nothing is asked before the first token is.
     *
     * @param tenantId an id or a domain; empty where it is to be found out
     * @throws AzureException if the credentials give no tokens, as a shared key does not, or lack what they need
     */
    TokenCredential credential(String tenantId, Credentials credentials) {
        if (transport == Transport.Kind.PLAYBACK) {
            return Tokens::offline;
        }
        if (credentials instanceof Credentials.ServicePrincipal principal) {
            return at(new ClientSecretCredentialBuilder(), needed(tenantId))
                    .clientId(principal.clientId())
                    .clientSecret(principal.secret().reveal())
                    .build();
        }
        if (credentials instanceof Credentials.Certificate certificate) {
            return certificate(needed(tenantId), certificate);
        }
        if (credentials instanceof Credentials.WorkloadIdentity workload) {
            return workload(tenantId, workload);
        }
        if (credentials instanceof Credentials.ManagedIdentity identity) {
            return managedIdentity(identity.clientId());
        }
        return ambient(tenantId, credentials.kind());
    }

    private TokenCredential ambient(String tenantId, CredentialKind kind) {
        return switch (kind) {
            case DEFAULT ->
                new FirstThatWorks(
                        CredentialKind.TRIED_IN_ORDER,
                        each -> credential(tenantId, new Credentials.Ambient(each)),
                        new MachineIdentity(pipeline, environment)::isThere);
            case ENVIRONMENT -> environmentApplication(tenantId);
            case WORKLOAD_IDENTITY ->
                workload(tenantId, new Credentials.WorkloadIdentity(Optional.empty(), Optional.empty()));
            case MANAGED_IDENTITY -> managedIdentity(environment.variable("AZURE_CLIENT_ID"));
            case AZURE_CLI -> {
                AzureCliCredentialBuilder builder = new AzureCliCredentialBuilder().pipeline(pipeline);
                yield tenantId.isEmpty()
                        ? builder.build()
                        : builder.tenantId(tenantId).build();
            }
            case AZURE_POWERSHELL -> {
                AzurePowerShellCredentialBuilder builder = new AzurePowerShellCredentialBuilder().pipeline(pipeline);
                yield tenantId.isEmpty()
                        ? builder.build()
                        : builder.tenantId(tenantId).build();
            }
            case DEVICE_CODE ->
                new DeviceCodeSignIn(prompt, challenge -> at(new DeviceCodeCredentialBuilder(), tenantId)
                        .challengeConsumer(challenge)
                        .build());
            case INTERACTIVE_BROWSER ->
                at(new InteractiveBrowserCredentialBuilder(), tenantId).build();
            case OFFLINE -> Tokens::offline;
            case SHARED_KEY, SERVICE_PRINCIPAL -> throw aKeyIsNoSignIn();
        };
    }

    static AzureException aKeyIsNoSignIn() {
        return AzureException.builder(
                        AzureException.Kind.DENIED, "A key of the Batch account opens nothing but its data plane.")
                .reason("Azure Resource Manager and pools of gallery images need Microsoft Entra ID.")
                .remedy("login, or context use NAME, a context that signs in with Microsoft Entra ID")
                .build();
    }

    private TokenCredential environmentApplication(String tenantId) {
        Credentials application = environment.application(tenantId);
        return credential(environment.tenant(tenantId), application);
    }

    private TokenCredential certificate(String tenantId, Credentials.Certificate certificate) {
        CertificateFile.check(certificate);
        ClientCertificateCredentialBuilder builder =
                at(new ClientCertificateCredentialBuilder(), tenantId).clientId(certificate.clientId());
        certificate.password().map(Secret::reveal).ifPresent(builder::clientCertificatePassword);
        String file = certificate.file().toString();
        return CertificateFile.isKeyStore(certificate.file())
                ? builder.pfxCertificate(file).build()
                : builder.pemCertificate(file).build();
    }

    private TokenCredential workload(String tenantId, Credentials.WorkloadIdentity workload) {
        Path file = workload.tokenFile().orElseGet(() -> Path.of(environment.needed("AZURE_FEDERATED_TOKEN_FILE")));
        String client = workload.clientId().orElseGet(() -> environment.needed("AZURE_CLIENT_ID"));
        return at(new ClientAssertionCredentialBuilder(), environment.tenant(tenantId))
                .clientId(client)
                .clientAssertion(() -> federatedToken(file))
                .build();
    }

    /** Read whenever it is needed: whoever issues it replaces it before it ends. */
    private static String federatedToken(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw SignInFailures.unavailable("The token in " + file + " cannot be read: "
                    + unreadable.getClass().getSimpleName() + ".");
        }
    }

    private TokenCredential managedIdentity(Optional<String> clientId) {
        ManagedIdentityCredentialBuilder builder =
                new ManagedIdentityCredentialBuilder().pipeline(pipeline).configuration(configuration());
        clientId.ifPresent(builder::clientId);
        return builder.build();
    }

    private <B extends AadCredentialBuilderBase<B>> B at(B builder, String tenantId) {
        builder.pipeline(pipeline).authorityHost(cloud.authorityHost());
        if (!tenantId.isEmpty()) {
            builder.tenantId(tenantId);
        }
        // An authority of one's own is unknown at Microsoft, where it would be looked up.
        return transport == Transport.Kind.LIVE && Cloud.named(cloud.name()).isPresent()
                ? builder
                : builder.disableInstanceDiscovery();
    }

    private static String needed(String tenantId) {
        if (tenantId.isEmpty()) {
            throw AzureException.builder(
                            AzureException.Kind.INVALID, "An application signs in to a tenant, and none is named.")
                    .remedy("the same with --tenant, an id or a domain such as contoso.onmicrosoft.com")
                    .build();
        }
        return tenantId;
    }

    private Configuration configuration() {
        return new ConfigurationBuilder(source -> Map.of(), source -> Map.of(), source -> environment.variables())
                .build();
    }

    /** A recording answers whoever asks. */
    private static Mono<AccessToken> offline(com.azure.core.credential.TokenRequestContext request) {
        return Mono.just(new AccessToken(
                "playback", Instant.parse("9999-01-01T00:00:00Z").atOffset(ZoneOffset.UTC)));
    }
}
