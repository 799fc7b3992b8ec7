package io.batchsh.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The sign-in of a session. It outlives the session's pipelines, so that another account or a recording asks nobody to sign in
 * again, and keeps tokens in memory, because not every credential of the library does. Throws {@link AzureException}.
 */
final class SessionCredential implements TokenCredential {

    /** As the libraries do: long before a token ends it is no longer handed out. */
    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final CredentialKind kind;
    private final Supplier<TokenCredential> source;
    private final InstantSource wall;
    private final Map<String, AccessToken> tokens = new HashMap<>();
    private @Nullable TokenCredential credential;
    private volatile boolean signedIn;

    /**
     * @param source makes the credential of the library
     * @param wall the wall clock, by which tokens end
     */
    SessionCredential(CredentialKind kind, Supplier<TokenCredential> source, InstantSource wall) {
        this.kind = kind;
        this.source = source;
        this.wall = wall;
    }

    /** How the session signs in: what worked, where several ways were tried. */
    synchronized CredentialKind kind() {
        return credential instanceof FirstThatWorks tried ? tried.chosen().orElse(kind) : kind;
    }

    /** Whether a person would be asked to do something if a token were wanted now. */
    boolean asksPerson() {
        return kind.asksPerson() && !signedIn;
    }

    /** When the first of its tokens ends; empty while there is none. */
    synchronized Optional<Instant> ends() {
        return tokens.values().stream()
                .map(token -> token.getExpiresAt().toInstant())
                .min(Comparator.naturalOrder());
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> getTokenSync(request));
    }

    @Override
    public synchronized AccessToken getTokenSync(TokenRequestContext request) {
        String key = request.getTenantId() + " " + request.getScopes();
        AccessToken known = tokens.get(key);
        if (known != null && request.getClaims() == null && isFresh(known)) {
            return known;
        }
        try {
            TokenCredential used = credential();
            AccessToken token = used.getTokenSync(request);
            tokens.put(key, token);
            signedIn = true;
            return token;
        } catch (RuntimeException failure) {
            throw SignInFailures.explain(kind, failure);
        }
    }

    private TokenCredential credential() {
        TokenCredential used = credential;
        if (used == null) {
            used = source.get();
            credential = used;
        }
        return used;
    }

    private boolean isFresh(AccessToken token) {
        return wall.instant().plus(MARGIN).isBefore(token.getExpiresAt().toInstant());
    }

    /**
     * Forgets the tokens, because a service has refused one. Where no person is needed the library forgets its own, too.
     */
    synchronized void renew() {
        tokens.clear();
        if (!kind.asksPerson()) {
            credential = null;
        }
    }
}
