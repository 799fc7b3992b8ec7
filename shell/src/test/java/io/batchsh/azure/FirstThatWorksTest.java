package io.batchsh.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FirstThatWorksTest {

    private static final TokenRequestContext WANTED = new TokenRequestContext().addScopes("a");

    private final List<CredentialKind> tried = new ArrayList<>();

    @Test
    void staysWithTheFirstThatGivesAToken() {
        FirstThatWorks credential = credential(Map.of(CredentialKind.ENVIRONMENT, "AZURE_CLIENT_ID is not set."));

        assertThat(credential.getTokenSync(WANTED).getToken()).isEqualTo("workload-identity");
        assertThat(credential.getTokenSync(WANTED).getToken()).isEqualTo("workload-identity");

        assertThat(credential.chosen()).contains(CredentialKind.WORKLOAD_IDENTITY);
        assertThat(tried)
                .containsExactly(
                        CredentialKind.ENVIRONMENT, CredentialKind.WORKLOAD_IDENTITY, CredentialKind.WORKLOAD_IDENTITY);
    }

    @Test
    void doesNotTryWhatCannotWork() {
        FirstThatWorks credential = new FirstThatWorks(
                List.of(CredentialKind.MANAGED_IDENTITY, CredentialKind.AZURE_CLI),
                this::works,
                kind -> kind == CredentialKind.MANAGED_IDENTITY ? Optional.of("none here") : Optional.empty());

        assertThat(credential.getTokenSync(WANTED).getToken()).isEqualTo("azure-cli");
        assertThat(tried).containsExactly(CredentialKind.AZURE_CLI);
    }

    @Test
    void aRefusalEndsTheSearch() {
        FirstThatWorks credential =
                credential(Map.of(CredentialKind.ENVIRONMENT, "AADSTS7000222: The secret has ended."));

        assertThatThrownBy(() -> credential.getTokenSync(WANTED))
                .isInstanceOfSatisfying(
                        AzureException.class,
                        failure -> assertThat(failure.reason().orElseThrow()).startsWith("environment: AADSTS7000222"));
        assertThat(tried).containsExactly(CredentialKind.ENVIRONMENT);
    }

    private FirstThatWorks credential(Map<CredentialKind, String> failing) {
        return new FirstThatWorks(
                CredentialKind.TRIED_IN_ORDER,
                kind -> failing.containsKey(kind) ? fails(kind, failing.get(kind)) : works(kind),
                kind -> Optional.empty());
    }

    private TokenCredential works(CredentialKind kind) {
        return request -> {
            tried.add(kind);
            return Mono.just(new AccessToken(kind.word(), OffsetDateTime.of(2100, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC)));
        };
    }

    private TokenCredential fails(CredentialKind kind, String message) {
        tried.add(kind);
        throw new IllegalStateException(message);
    }
}
