package io.batchsh.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionCredentialTest {

    private final FakeClock wall = new FakeClock();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void keepsATokenUntilShortlyBeforeItsEnd() throws InterruptedException {
        SessionCredential credential = credential(CredentialKind.AZURE_CLI);

        assertThat(token(credential, "a")).isEqualTo("token 1 of 1");
        assertThat(token(credential, "a")).isEqualTo("token 1 of 1");
        assertThat(token(credential, "b")).isEqualTo("token 2 of 1");
        wall.sleep(Duration.ofMinutes(56));
        assertThat(token(credential, "a")).isEqualTo("token 3 of 1");
    }

    @Test
    void asksAnewForClaimsAndAfterARefusal() {
        SessionCredential credential = credential(CredentialKind.AZURE_CLI);
        token(credential, "a");

        assertThat(credential
                        .getTokenSync(new TokenRequestContext().addScopes("a").setClaims("{}"))
                        .getToken())
                .isEqualTo("token 2 of 1");
        credential.renew();
        assertThat(token(credential, "a")).isEqualTo("token 3 of 2");
    }

    @Test
    void aPersonIsNotAskedAgainAfterARefusal() {
        SessionCredential credential = credential(CredentialKind.DEVICE_CODE);

        assertThat(credential.asksPerson()).isTrue();
        token(credential, "a");
        assertThat(credential.asksPerson()).isFalse();
        credential.renew();
        assertThat(token(credential, "a")).isEqualTo("token 2 of 1");
    }

    @Test
    void aFailureIsExplainedAndNotKept() {
        AtomicInteger tries = new AtomicInteger();
        SessionCredential credential = new SessionCredential(
                CredentialKind.ENVIRONMENT,
                () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw SignInFailures.unavailable("X is not set.");
                    }
                    return library(1);
                },
                wall);

        assertThatThrownBy(() -> token(credential, "a")).hasMessage("There is no way to sign in with environment.");
        assertThat(token(credential, "a")).isEqualTo("token 1 of 1");
    }

    private SessionCredential credential(CredentialKind kind) {
        return new SessionCredential(kind, () -> library(made.incrementAndGet()), wall);
    }

    private TokenCredential library(int number) {
        return request -> Mono.fromCallable(() -> new AccessToken(
                "token " + asked.incrementAndGet() + " of " + number,
                wall.instant().plus(Duration.ofHours(1)).atOffset(ZoneOffset.UTC)));
    }

    private static String token(SessionCredential credential, String scope) {
        return credential
                .getTokenSync(new TokenRequestContext().addScopes(scope))
                .getToken();
    }
}
