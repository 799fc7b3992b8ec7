package io.batchsh;

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
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the session that the command line asks for: simulated, played back, or live in a saved context. */
final class Sessions {

    /** The context of the simulated Azure. */
    static final String SIMULATED = "simulated";

    /** The same, signing in to Batch with the account's key: what the service refuses for gallery images. */
    static final String SIMULATED_SHARED_KEY = "simulated-shared-key";

    private final Map<String, String> environment;
    private final SecretRegister secrets;
    private final SessionOpener opener;

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
        String name = options.context == null || options.simulated ? SIMULATED : options.context;
        if (name.equals(SIMULATED) || name.equals(SIMULATED_SHARED_KEY)) {
            return simulated(name);
        }
        Context context = Contexts.of(environment).read(name);
        context.secret()
                .ifPresent(source -> secrets.add(() -> source.read(environment).reveal()));
        return opener.open(context, LiveTransport.create(environment));
    }

    private Session simulated(String name) {
        SimulatedAzure azure = SimulatedAzure.demo();
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
