package io.batchsh;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.CloudMetadata;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.GuardedHttpClient;
import io.batchsh.azure.LiveTransport;
import io.batchsh.azure.Notices;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.command.SessionHost;
import io.batchsh.configuration.Configuration;
import io.batchsh.configuration.ConfigurationKey;
import io.batchsh.recording.Playback;
import io.batchsh.recording.SecretRegister;
import io.batchsh.session.Context;
import io.batchsh.session.Contexts;
import io.batchsh.session.CredentialSource;
import io.batchsh.session.Session;
import io.batchsh.session.SessionOpener;
import io.batchsh.session.SignInSurroundings;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.World;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens sessions: simulated, played back, or live in a saved context or a new one, each behind the guards of the run. */
final class Sessions implements SessionHost {

    /** The context of the simulated Azure. */
    static final String SIMULATED = "simulated";

    /** The same, signing in to Batch with the account's key: what the service refuses for gallery images. */
    static final String SIMULATED_SHARED_KEY = "simulated-shared-key";

    /** The variables by which azure-identity and hosts of Azure pass secrets. */
    private static final List<String> ENVIRONMENT_SECRETS = List.of(
            "AZURE_CLIENT_SECRET",
            "AZURE_CLIENT_CERTIFICATE_PASSWORD",
            "AZURE_PASSWORD",
            "IDENTITY_HEADER",
            "MSI_SECRET");

    private final SignInSurroundings surroundings;
    private final Notices notices;
    private final SecretRegister secrets;
    private final BatchshOptions options;
    private final Configuration configuration;
    private final SessionOpener opener;
    private @Nullable SimulatedAzure simulated;
    private @Nullable SimulatedAzure beforeLesson;
    private boolean lesson;

    /** @param notices told what happens on the way to Azure */
    Sessions(
            SignInSurroundings surroundings,
            Notices notices,
            SecretRegister secrets,
            BatchshOptions options,
            Configuration configuration) {
        this.notices = notices;
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.options = options;
        this.configuration = configuration;
        this.opener = new SessionOpener(surroundings);
        ENVIRONMENT_SECRETS.forEach(name ->
                Optional.ofNullable(surroundings.environment().get(name)).ifPresent(value -> secrets.add(() -> value)));
        LiveTransport.proxyPassword(surroundings.environment()).ifPresent(password -> secrets.add(password::reveal));
    }

    private LiveTransport.Use use() {
        return options.isSingleCommand() ? LiveTransport.Use.SINGLE_COMMAND : LiveTransport.Use.LONG_RUN;
    }

    /** The session that the command line asks for. */
    Session open() {
        if (options.playback != null) {
            return guarded(playback(options.playback));
        }
        return open(options.simulated == null ? configuration.text(ConfigurationKey.CONTEXT) : SIMULATED);
    }

    @Override
    public List<String> builtIn() {
        return List.of(SIMULATED, SIMULATED_SHARED_KEY);
    }

    @Override
    public Session open(String name) {
        refusePlayback();
        if (builtIn().contains(name) || (lesson && name.equals(Context.TUTORIAL))) {
            return guarded(simulated(name, simulatedAzure()));
        }
        Context saved = Contexts.of(surroundings.environment()).read(name);
        return open(lesson ? saved.named(Context.TUTORIAL) : saved);
    }

    @Override
    public Session open(Context context) {
        refusePlayback();
        boolean simulatedCloud = context.cloud().isSimulated();
        if (!simulatedCloud) {
            refuseLesson();
        }
        Transport transport = simulatedCloud
                ? transport(simulatedAzure())
                : LiveTransport.create(surroundings.environment(), context.caBundle(), notices, use());
        return guarded(opener.open(context, transport));
    }

    @Override
    public Cloud cloud(String name) {
        return Cloud.named(name)
                .or(() -> Optional.of(Cloud.simulated())
                        .filter(cloud -> cloud.name().equals(name)))
                .orElseThrow(
                        () -> AzureException.builder(AzureException.Kind.INVALID, "There is no cloud '" + name + "'.")
                                .reason("There are public, usgovernment, china and simulated, and "
                                        + String.join(", ", Cloud.names()) + ".")
                                .remedy("login --metadata-url https://HOST/metadata/endpoints, for one of your own")
                                .build());
    }

    @Override
    public Cloud cloudAt(String metadataUrl, Optional<Path> caBundle) {
        refusePlayback();
        refuseLesson();
        return new CloudMetadata(LiveTransport.create(surroundings.environment(), caBundle, notices, use()))
                .read(metadataUrl);
    }

    @Override
    public Session enterLesson(String world) {
        SimulatedAzure azure = SimulatedAzure.of(World.shipped(world));
        beforeLesson = simulated;
        simulated = azure;
        lesson = true;
        return simulated(Context.TUTORIAL, azure);
    }

    @Override
    public void leaveLesson() {
        simulated = beforeLesson;
        beforeLesson = null;
        lesson = false;
    }

    private void refuseLesson() {
        if (lesson) {
            throw AzureException.builder(
                            AzureException.Kind.REFUSED, "A tutorial is running, which stays on a simulated Azure.")
                    .remedy("tutorial stop")
                    .build();
        }
    }

    private void refusePlayback() {
        if (options.playback != null) {
            throw AzureException.builder(AzureException.Kind.REFUSED, "A recording answers in place of Azure.")
                    .reason("It knows one context, the one it was made in.")
                    .remedy("batchsh --context NAME, without --playback")
                    .build();
        }
    }

    /** The guards stand at the transport, where no script can get around them. */
    private Session guarded(Session session) {
        Transport transport = session.transport();
        if (options.dryRun) {
            return session.withTransport(transport.withHttpClient(GuardedHttpClient.dryRun(transport.httpClient())));
        }
        if (configuration.flag(ConfigurationKey.READ_ONLY) || session.readOnly()) {
            return session.withReadOnly(true)
                    .withTransport(transport.withHttpClient(GuardedHttpClient.readOnly(transport.httpClient())));
        }
        return session;
    }

    /** The simulated Azure, once a session has run on it; there is one at most. */
    Optional<SimulatedAzure> simulated() {
        return Optional.ofNullable(simulated);
    }

    private SimulatedAzure simulatedAzure() {
        SimulatedAzure azure = simulated;
        if (azure == null) {
            azure = SimulatedAzure.of(world(configuration.text(ConfigurationKey.WORLD)));
            simulated = azure;
        }
        return azure;
    }

    private Transport transport(SimulatedAzure azure) {
        return new Transport(Transport.Kind.SIMULATED, azure.httpClient(), azure.clock()).withNotices(notices);
    }

    private static World world(String nameOrFile) {
        if (World.names().contains(nameOrFile)) {
            return World.shipped(nameOrFile);
        }
        try {
            return World.read(Path.of(nameOrFile));
        } catch (NoSuchFileException missing) {
            throw AzureException.builder(
                            AzureException.Kind.NOT_FOUND,
                            "There is no world '" + nameOrFile + "' and no file of that name.")
                    .reason("Worlds that come with batchsh: " + String.join(", ", World.names()))
                    .remedy("batchsh --simulated=" + World.names().get(0))
                    .build();
        } catch (IOException | IllegalArgumentException unreadable) {
            throw AzureException.builder(AzureException.Kind.INVALID, "The world in " + nameOrFile + " cannot be read.")
                    .reason(unreadable.getMessage())
                    .cause(unreadable)
                    .build();
        }
    }

    /** A session of a built-in context on the simulated Azure, after another account has come to answer there. */
    Session simulatedAgain(String name) {
        return guarded(simulated(builtIn().contains(name) || lesson ? name : SIMULATED, simulatedAzure()));
    }

    private Session simulated(String name, SimulatedAzure azure) {
        SimulatedIdentity identity = azure.identity();
        secrets.add(identity.clientSecret()::reveal);
        secrets.add(identity.accountKey()::reveal);
        Credentials credentials = !name.equals(SIMULATED_SHARED_KEY)
                ? new Credentials.ServicePrincipal(identity.clientId(), Secret.from(identity.clientSecret()::reveal))
                : new Credentials.SharedKey(Secret.from(identity.accountKey()::reveal));
        Context context = new Context(
                lesson ? Context.TUTORIAL : name,
                Cloud.azurePublic(),
                identity.tenantId(),
                identity.subscriptionId(),
                Optional.of(new BatchAccountReference(
                        identity.accountName(),
                        identity.resourceGroup(),
                        "https://" + identity.accountEndpoint(),
                        identity.location())),
                new CredentialSource(
                        credentials.kind(),
                        Optional.of(identity.clientId()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty(),
                false);
        return opener.open(context, transport(azure), credentials);
    }

    private Session playback(Path file) {
        Playback playback = Playback.open(file, Cloud.azurePublic());
        Map<String, String> target = playback.header().targetFacts();
        Context context = new Context(
                "playback",
                Cloud.azurePublic(),
                target.getOrDefault("tenant", ""),
                target.getOrDefault("subscription", ""),
                Optional.ofNullable(target.get("account"))
                        .map(account -> new BatchAccountReference(
                                account, target.get("resourceGroup"), target.get("endpoint"), target.get("location"))),
                CredentialSource.of(CredentialKind.OFFLINE),
                Optional.empty(),
                false);
        return opener.open(context, playback.transport());
    }
}
