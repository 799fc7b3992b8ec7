package io.batchsh.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionTokenPolicyTest {

    private static final String SCOPE = "https://batch.core.windows.net/.default";
    private static final InstantSource WALL = InstantSource.fixed(Instant.parse("2026-05-01T10:00:00Z"));

    private final FakeService service = new FakeService();
    private final List<TokenRequestContext> asked = new ArrayList<>();
    private final HttpPipeline pipeline = new HttpPipelineBuilder()
            .httpClient(service)
            .policies(new SessionTokenPolicy(
                    new SessionCredential(CredentialKind.SERVICE_PRINCIPAL, () -> this::token, WALL), SCOPE))
            .build();

    private Mono<AccessToken> token(TokenRequestContext request) {
        asked.add(request);
        return Mono.just(new AccessToken("token-" + asked.size(), OffsetDateTime.parse("2026-05-01T11:00:00Z")));
    }

    private HttpResponse send(boolean waits, String url) {
        HttpRequest request = new HttpRequest(HttpMethod.GET, url);
        return waits
                ? pipeline.sendSync(request, Context.NONE)
                : pipeline.send(request).block();
    }

    private List<String> tokens() {
        return service.requests().stream()
                .map(request -> request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void putsOneTokenOnAllRequests(boolean waits) {
        service.answer(200, "{}").answer(200, "{}");

        send(waits, "https://a/1");
        send(waits, "https://a/2");

        assertThat(tokens()).containsExactly("Bearer token-1", "Bearer token-1");
        assertThat(asked).singleElement().satisfies(request -> assertThat(request.getScopes())
                .containsExactly(SCOPE));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void renewsATokenThatIsRefusedOnceAndWithWhatTheServiceWants(boolean waits) {
        String claims = "{\"access_token\":{\"nbf\":{\"essential\":true}}}";
        String challenge = "Bearer error=\"insufficient_claims\", claims=\""
                + Base64.getEncoder().encodeToString(claims.getBytes(UTF_8)) + "\"";
        service.answer(401, "", "WWW-Authenticate", challenge).answer(200, "{}");

        assertThat(send(waits, "https://a/1").getStatusCode()).isEqualTo(200);
        assertThat(service.requests()).hasSize(2);
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).getClaims()).isEqualTo(claims);
        assertThat(asked.get(1).isCaeEnabled()).isTrue();

        service.answer(401, "", "WWW-Authenticate", "Bearer").answer(401, "", "WWW-Authenticate", "Bearer");
        assertThat(send(waits, "https://a/2").getStatusCode()).isEqualTo(401);
        assertThat(service.requests()).hasSize(4);
    }

    @Test
    void leavesARefusalWithoutAChallengeAlone() {
        service.answer(401, "");

        assertThat(send(true, "https://a/1").getStatusCode()).isEqualTo(401);
        assertThat(asked).hasSize(1);
    }

    @Test
    void tellsNobodyATokenInTheOpen() {
        assertThatThrownBy(() -> send(true, "http://a/1?secret=x")).hasMessage("a token is for HTTPS only, not for a");
        assertThat(service.requests()).isEmpty();
    }
}
