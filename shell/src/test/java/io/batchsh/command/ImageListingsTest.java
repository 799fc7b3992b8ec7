package io.batchsh.command;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import io.batchsh.completion.Snapshot;
import io.batchsh.completion.ValueIndex;
import io.batchsh.session.CredentialSource;
import io.batchsh.session.Session;
import io.batchsh.session.SessionOpener;
import io.batchsh.session.SignInSurroundings;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class ImageListingsTest {

    private static final Pattern DEFINITIONS = Pattern.compile("/galleries/[^/]+/images$");
    private static final Pattern VERSIONS = Pattern.compile("/galleries/[^/]+/images/[^/]+/versions$");

    private final List<String> asked = Collections.synchronizedList(new java.util.ArrayList<>());
    private final SimulatedAzure azure = SimulatedAzure.demo();

    /** A session on the demo world that notes what it asks. */
    private Session session() {
        SimulatedIdentity identity = azure.identity();
        HttpClient simulated = azure.httpClient();
        HttpClient listening = new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                asked.add(request.getUrl().getPath());
                return simulated.send(request);
            }

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                asked.add(request.getUrl().getPath());
                return simulated.sendSync(request, context);
            }
        };
        Credentials credentials = new Credentials.ServicePrincipal(
                identity.clientId(), Secret.of(identity.clientSecret().reveal()));
        return new SessionOpener(
                        new SignInSurroundings(Map.of(), text -> {}, question -> Optional.empty(), secret -> {}))
                .open(
                        new io.batchsh.session.Context(
                                "simulated",
                                Cloud.azurePublic(),
                                identity.tenantId(),
                                identity.subscriptionId(),
                                Optional.of(BatchAccountReference.named(identity.accountName())),
                                CredentialSource.of(CredentialKind.SERVICE_PRINCIPAL),
                                Optional.empty(),
                                false),
                        new Transport(Transport.Kind.SIMULATED, listening, azure.clock()),
                        credentials);
    }

    @Test
    void aRefreshListsEachGalleryAndEachDefinitionOnce() throws InterruptedException, ExecutionException {
        Session session = session();
        ImageListings listings = new ImageListings(new Operations(session).galleries());
        try (ValueIndex index = new ValueIndex(InstantSource.system())) {
            ResourceValues.register(index, session, listings);
            index.touch(session.key(), Duration.ZERO);
            index.settled().get();

            assertThat(asked.stream().filter(path -> DEFINITIONS.matcher(path).find()))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(asked.stream().filter(path -> VERSIONS.matcher(path).find()))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            assertThat(index.get(session.key(), ResourceValues.IMAGE_DEFINITION)
                            .map(Snapshot::values)
                            .orElseThrow())
                    .isNotEmpty();

            asked.clear();
            listings.forget();
            index.invalidate(session.key(), ResourceValues.IMAGE_DEFINITION);
            index.settled().get();
            assertThat(asked.stream().filter(path -> DEFINITIONS.matcher(path).find()))
                    .isNotEmpty();
        }
    }
}
