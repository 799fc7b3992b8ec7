package io.batchsh.azure;

import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.BearerTokenAuthenticationPolicy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/**
 * Puts the session's token on requests. A token that the service refuses, because it has ended or was revoked, is renewed once,
 * so that a wait outlives its token.
 */
final class SessionTokenPolicy extends BearerTokenAuthenticationPolicy {

    /** What the service wants of the next token; continuous access evaluation sends it in Base64. */
    private static final Pattern CLAIMS = Pattern.compile("claims=\"([A-Za-z0-9+/=_-]+)\"");

    private final SessionCredential credential;
    private final String scope;

    SessionTokenPolicy(SessionCredential credential, String scope) {
        super(credential, scope);
        this.credential = credential;
        this.scope = scope;
    }

    @Override
    public Mono<Void> authorizeRequest(HttpPipelineCallContext context) {
        return Mono.fromRunnable(() -> authorizeRequestSync(context));
    }

    @Override
    public void authorizeRequestSync(HttpPipelineCallContext context) {
        authorize(context, new TokenRequestContext().addScopes(scope));
    }

    @Override
    public Mono<Boolean> authorizeRequestOnChallenge(HttpPipelineCallContext context, HttpResponse response) {
        return Mono.fromCallable(() -> authorizeRequestOnChallengeSync(context, response));
    }

    @Override
    public boolean authorizeRequestOnChallengeSync(HttpPipelineCallContext context, HttpResponse response) {
        TokenRequestContext request = new TokenRequestContext().addScopes(scope);
        claims(response).ifPresent(claims -> request.setClaims(claims).setCaeEnabled(true));
        credential.renew();
        authorize(context, request);
        return true;
    }

    private void authorize(HttpPipelineCallContext context, TokenRequestContext request) {
        context.getHttpRequest()
                .setHeader(
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
