package io.batchsh.azure;

import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpPipelineNextSyncPolicy;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/**
 * Puts the session's token on requests. A token that the service refuses, because it has ended or was revoked, is renewed once,
 * so that a wait outlives its token.
 *
 * <p>The policy of the library keeps tokens too, as {@link SessionCredential} does, and to be ready for it loads all time zones.
 */
final class SessionTokenPolicy implements HttpPipelinePolicy {

    private static final int UNAUTHORIZED = 401;

    /** What the service wants of the next token; continuous access evaluation sends it in Base64. */
    private static final Pattern CLAIMS = Pattern.compile("claims=\"([A-Za-z0-9+/=_-]+)\"");

    private final SessionCredential credential;
    private final String scope;

    SessionTokenPolicy(SessionCredential credential, String scope) {
        this.credential = credential;
        this.scope = scope;
    }

    @Override
    public HttpResponse processSync(HttpPipelineCallContext context, HttpPipelineNextSyncPolicy next) {
        HttpPipelineNextSyncPolicy again = next.clone();
        authorize(context, wanted());
        HttpResponse response = next.processSync();
        if (!isChallenge(response)) {
            return response;
        }
        renew(context, response);
        return again.processSync();
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext context, HttpPipelineNextPolicy next) {
        HttpPipelineNextPolicy again = next.clone();
        return Mono.<Void>fromRunnable(() -> authorize(context, wanted()))
                .then(Mono.defer(next::process))
                .flatMap(response -> isChallenge(response)
                        ? Mono.<Void>fromRunnable(() -> renew(context, response))
                                .then(Mono.defer(again::process))
                        : Mono.just(response));
    }

    private static boolean isChallenge(HttpResponse response) {
        return response.getStatusCode() == UNAUTHORIZED
                && response.getHeaderValue(HttpHeaderName.WWW_AUTHENTICATE) != null;
    }

    private TokenRequestContext wanted() {
        return new TokenRequestContext().addScopes(scope);
    }

    private void renew(HttpPipelineCallContext context, HttpResponse challenge) {
        TokenRequestContext request = wanted();
        claims(challenge).ifPresent(claims -> request.setClaims(claims).setCaeEnabled(true));
        challenge.close();
        credential.renew();
        authorize(context, request);
    }

    private void authorize(HttpPipelineCallContext context, TokenRequestContext request) {
        HttpRequest sent = context.getHttpRequest();
        if (!sent.getUrl().getProtocol().equalsIgnoreCase("https")) {
            throw new IllegalStateException(
                    "a token is for HTTPS only, not for " + sent.getUrl().getHost());
        }
        sent.setHeader(
                HttpHeaderName.AUTHORIZATION,
                "Bearer " + credential.getTokenSync(request).getToken());
    }

    private static Optional<String> claims(HttpResponse response) {
        String header = response.getHeaderValue(HttpHeaderName.WWW_AUTHENTICATE);
        Matcher claims = CLAIMS.matcher(header == null ? "" : header);
        if (!claims.find()) {
            return Optional.empty();
        }
        String encoded = claims.group(1).replace('-', '+').replace('_', '/');
        return Optional.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
    }
}
