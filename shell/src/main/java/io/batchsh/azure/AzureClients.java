package io.batchsh.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.AzureNamedKeyCredential;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.HttpPipelinePolicy;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.fluent.ComputeManagementClient;
import com.azure.resourcemanager.compute.implementation.ComputeManagementClientBuilder;
import io.batchsh.azure.batch.BatchClient;
import io.batchsh.azure.batch.BatchClientBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

import static java.util.Objects.requireNonNull;

/**
 * The clients of one session, each made when it is first asked for, all over the one HTTP client of the transport. They
 * hold nothing that must be closed. Safe for use by several threads.
 */
public final class AzureClients {

    private final Settings settings;
    private final SessionCredential credential;
    private final Lazy<BatchAccount> account;
    private final Lazy<BatchClient> batch;
    private final Lazy<ComputeManagementClient> compute;
    private final Lazy<ComputeManager> computeManager;
    private final Lazy<ArmClient> resourceManager;

    /**
     * Whom the clients speak for and to.
     *
     * @param account the Batch account; null until one is chosen
     * @param environment the variables that azure-identity may read
     * @param prompt told what a person must do to sign in with a device code
     */
    public record Settings(
            Cloud cloud,
            Transport transport,
            Credentials credentials,
            String tenantId,
            String subscriptionId,
            @Nullable BatchAccountReference account,
            Map<String, String> environment,
            Consumer<String> prompt) {

        public Settings {
            requireNonNull(cloud, "cloud is null");
            requireNonNull(transport, "transport is null");
            requireNonNull(credentials, "credentials is null");
            requireNonNull(tenantId, "tenantId is null");
            requireNonNull(subscriptionId, "subscriptionId is null");
            requireNonNull(prompt, "prompt is null");
            environment = Map.copyOf(environment);
        }
    }

    public AzureClients(Settings settings) {
        this(settings, credential(settings));
    }

    private AzureClients(Settings settings, SessionCredential credential) {
        this.settings = requireNonNull(settings, "settings is null");
        this.credential = credential;
        account = new Lazy<>(this::findAccount);
        batch = new Lazy<>(this::makeBatch);
        compute = new Lazy<>(this::makeCompute);
        computeManager = new Lazy<>(this::makeComputeManager);
        resourceManager = new Lazy<>(() -> new ArmClient(settings.cloud().resourceManager(), armPipeline()));
    }

    public Settings settings() {
        return settings;
    }

    public Transport transport() {
        return settings.transport();
    }

    /**
     * @throws AzureException if the session signs in with a shared key
     */
    public TokenCredential credential() {
        if (settings.credentials() instanceof Credentials.SharedKey) {
            throw Tokens.aKeyIsNoSignIn();
        }
        return credential;
    }

    /**
     * Clients that go on with this sign-in, and so ask nobody to sign in again.
     *
     * @param next the same cloud and credentials over another transport, or in another place
     */
    public AzureClients with(Settings next) {
        return new AzureClients(next, credential);
    }

    /** Gets a token now and says whose it is; throws {@link AzureException} if there is no way to. */
    public SignedIn signIn() {
        AccessToken token = credential()
                .getTokenSync(
                        new TokenRequestContext().addScopes(settings.cloud().resourceManagerScope()));
        return SignedIn.of(credential.kind(), token.getToken());
    }

    /** How the clients sign in: what worked, where several ways were tried. */
    public CredentialKind credentialKind() {
        return credential.kind();
    }

    /** Whether the other clients go on with the very same sign-in. */
    public boolean sharesSignInWith(AzureClients other) {
        return credential == other.credential;
    }

    /** When the sign-in ends unless it is renewed; empty while nobody has signed in. */
    public Optional<Instant> signInEnds() {
        return credential.ends();
    }

    /** Whether the next call would ask a person to sign in. */
    public boolean asksPerson() {
        return credential.asksPerson();
    }

    /**
     * The Batch account, completed over Azure Resource Manager if need be.
     *
     * @throws AzureException if none is chosen or it does not exist
     */
    public BatchAccount account() {
        return account.get();
    }

    /** The data plane of the Batch account; throws as {@link #account()}. */
    public BatchClient batch() {
        return batch.get();
    }

    /** The service client of Microsoft.Compute, without the fluent layer and its price. */
    public ComputeManagementClient compute() {
        return compute.get();
    }

    /** The fluent layer over Microsoft.Compute, for scripts; some 200 to 650 ms to make. */
    public ComputeManager computeManager() {
        return computeManager.get();
    }

    /** Azure Resource Manager in plain JSON. */
    public ArmClient resourceManager() {
        return resourceManager.get();
    }

    /** Changes over Azure Resource Manager that can be seen through to their end. */
    public ArmChanges changes() {
        return new ArmChanges(resourceManager(), settings.transport());
    }

    /** Blobs of the storage accounts of the subscription. */
    public BlobClient blobs() {
        return new BlobClient(pipeline(BlobClient.SCOPE));
    }

    private static SessionCredential credential(Settings settings) {
        return new SessionCredential(settings.credentials().kind(), () -> tokens(settings), InstantSource.system());
    }

    private static TokenCredential tokens(Settings settings) {
        HttpPipeline pipeline = new HttpPipelineBuilder()
                .httpClient(settings.transport().httpClient())
                .policies(new UserAgentPolicy("batchsh"), retries(settings))
                .build();
        return new Tokens(
                        settings.cloud(),
                        settings.transport().kind(),
                        pipeline,
                        settings.environment(),
                        settings.prompt())
                .credential(settings.tenantId(), settings.credentials());
    }

    private BatchAccount findAccount() {
        BatchAccountReference reference = settings.account();
        if (reference == null) {
            throw AzureException.builder(AzureException.Kind.INVALID, "No Batch account is chosen.")
                    .remedy("account list, then a context that names one")
                    .build();
        }
        String endpoint = reference.endpoint();
        if (endpoint != null && settings.credentials() instanceof Credentials.SharedKey) {
            // A key opens the data plane only: what Azure Resource Manager knows stays unknown.
            String location = reference.location();
            return new BatchAccount("", reference.name(), "", endpoint, location == null ? "" : location);
        }
        return new BatchAccountFinder(resourceManager(), settings.subscriptionId()).find(reference);
    }

    private BatchClient makeBatch() {
        BatchAccount known = account();
        BatchClientBuilder builder = new BatchClientBuilder()
                .endpoint(known.endpoint())
                .httpClient(settings.transport().httpClient())
                .clock(settings.transport().clock())
                .retryPolicy(retries(settings));
        if (settings.credentials() instanceof Credentials.SharedKey key) {
            return builder.credential(
                            new AzureNamedKeyCredential(known.name(), key.key().reveal()))
                    .buildClient();
        }
        return builder.authentication(tokenPolicy(settings.cloud().batchScope()))
                .buildClient();
    }

    private ComputeManagementClient makeCompute() {
        return new ComputeManagementClientBuilder()
                .subscriptionId(settings.subscriptionId())
                .endpoint(settings.cloud().resourceManager())
                .pipeline(armPipeline())
                .serializerAdapter(new AzureJsonAdapter())
                .buildClient();
    }

    private ComputeManager makeComputeManager() {
        Map<String, String> endpoints = new HashMap<>(AzureEnvironment.AZURE.getEndpoints());
        endpoints.put("resourceManagerEndpointUrl", settings.cloud().resourceManager() + "/");
        endpoints.put("managementEndpointUrl", settings.cloud().resourceManager() + "/");
        endpoints.put("activeDirectoryEndpointUrl", settings.cloud().authorityHost() + "/");
        return ComputeManager.authenticate(
                armPipeline(),
                new AzureProfile(settings.tenantId(), settings.subscriptionId(), new AzureEnvironment(endpoints)));
    }

    private HttpPipeline armPipeline() {
        return pipeline(settings.cloud().resourceManagerScope());
    }

    private HttpPipeline pipeline(String scope) {
        return new HttpPipelineBuilder()
                .httpClient(settings.transport().httpClient())
                .policies(new UserAgentPolicy("batchsh"), new RequestIdPolicy(), retries(settings), tokenPolicy(scope))
                .build();
    }

    private HttpPipelinePolicy tokenPolicy(String scope) {
        credential();
        return new SessionTokenPolicy(credential, scope);
    }

    private static HttpPipelinePolicy retries(Settings settings) {
        return new ClockRetryPolicy(settings.transport());
    }
}
