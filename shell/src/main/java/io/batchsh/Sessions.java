package io.batchsh;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.LiveTransport;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.recording.Playback;
import io.batchsh.recording.SecretRegister;
import io.batchsh.session.Context;
import io.batchsh.session.Contexts;
import io.batchsh.session.Session;
import io.batchsh.session.SessionOpener;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.World;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Opens the session that the command line asks for: simulated, played back, or live in a saved context. */
final class Sessions {

    /** The context of the simulated Azure. */
    static final String SIMULATED = "simulated";

    /** The same, signing in to Batch with the account's key: what the service refuses for gallery images. */
    static final String SIMULATED_SHARED_KEY = "simulated-shared-key";

    private final Map<String, String> environment;
    private final SecretRegister secrets;
    private final SessionOpener opener;
    private @Nullable SimulatedAzure simulated;

    /** @param prompt told what a person must do to sign in */
    Sessions(Map<String, String> environment, SecretRegister secrets, Consumer<String> prompt) {
        this.environment = environment;
        this.secrets = secrets;
        this.opener = new SessionOpener(environment, prompt);
    }

    Session open(BatchshOptions options) {
        if (options.playback != null) {
            return playback(options.playback);
        }
        String name = options.context == null || options.simulated != null ? SIMULATED : options.context;
        if (name.equals(SIMULATED) || name.equals(SIMULATED_SHARED_KEY)) {
            simulated = SimulatedAzure.of(world(options.simulated == null ? "demo" : options.simulated));
            return simulated(name, simulated);
        }
        Context context = Contexts.of(environment).read(name);
        context.secret()
                .ifPresent(source -> secrets.add(() -> source.read(environment).reveal()));
        return opener.open(context, LiveTransport.create(environment));
    }

    /** The simulated Azure of the session that was opened, if it runs on one. */
    Optional<SimulatedAzure> simulated() {
        return Optional.ofNullable(simulated);
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

    /** A session of this context on a simulated Azure. */
    Session simulated(String name, SimulatedAzure azure) {
        SimulatedIdentity identity = azure.identity();
        secrets.add(identity.clientSecret()::reveal);
        secrets.add(identity.accountKey()::reveal);
        Credentials credentials = name.equals(SIMULATED)
                ? new Credentials.ServicePrincipal(
                        identity.clientId(), Secret.of(identity.clientSecret().reveal()))
                : new Credentials.SharedKey(Secret.of(identity.accountKey().reveal()));
        Context context = new Context(
                name,
                Cloud.azurePublic(),
                identity.tenantId(),
                identity.subscriptionId(),
                Optional.of(new BatchAccountReference(
                        identity.accountName(),
                        identity.resourceGroup(),
                        "https://" + identity.accountEndpoint(),
                        identity.location())),
                credentials.kind(),
                Optional.of(identity.clientId()),
                Optional.empty(),
                false);
        return opener.open(
                context, new Transport(Transport.Kind.SIMULATED, azure.httpClient(), azure.clock()), credentials);
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
                CredentialKind.OFFLINE,
                Optional.empty(),
                Optional.empty(),
                false);
        return opener.open(context, playback.transport());
    }
}
