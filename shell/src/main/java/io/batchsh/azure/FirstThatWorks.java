package io.batchsh.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Tries one credential after the other and stays with the first that gives a token. What is set up and refused ends the search:
 * going on would sign in as somebody else than the environment says.
 */
final class FirstThatWorks implements TokenCredential {

    private final List<CredentialKind> kinds;
    private final Function<CredentialKind, TokenCredential> maker;
    private final Function<CredentialKind, Optional<String>> hindrance;
    private @Nullable CredentialKind chosen;
    private @Nullable TokenCredential credential;

    /** @param hindrance why a kind need not be tried; empty where it must be */
    FirstThatWorks(
            List<CredentialKind> kinds,
            Function<CredentialKind, TokenCredential> maker,
            Function<CredentialKind, Optional<String>> hindrance) {
        this.kinds = List.copyOf(kinds);
        this.maker = maker;
        this.hindrance = hindrance;
    }

    /** The kind that worked; empty before the first token. */
    synchronized Optional<CredentialKind> chosen() {
        return Optional.ofNullable(chosen);
    }

    @Override
    public Mono<AccessToken> getToken(TokenRequestContext request) {
        return Mono.fromCallable(() -> getTokenSync(request));
    }

    @Override
    public synchronized AccessToken getTokenSync(TokenRequestContext request) {
        if (credential != null) {
            return credential.getTokenSync(request);
        }
        Map<CredentialKind, AzureException> failures = new LinkedHashMap<>();
        for (CredentialKind kind : kinds) {
            Optional<String> reason = hindrance.apply(kind);
            if (reason.isPresent()) {
                failures.put(kind, SignInFailures.unavailable(reason.get()));
                continue;
            }
            try {
                TokenCredential tried = maker.apply(kind);
                AccessToken token = tried.getTokenSync(request);
                chosen = kind;
                credential = tried;
                return token;
            } catch (RuntimeException failure) {
                AzureException explained = SignInFailures.explain(kind, failure);
                failures.put(kind, explained);
                if (SignInFailures.isRefusal(explained)) {
                    break;
                }
            }
        }
        throw SignInFailures.ofAll(failures);
    }
}
