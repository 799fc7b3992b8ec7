package io.batchsh.azure;

import com.azure.core.exception.ClientAuthenticationException;
import com.azure.identity.CredentialUnavailableException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SignInFailuresTest {

    @AfterEach
    void forgetInterrupts() {
        Thread.interrupted();
    }

    // The shape azure-identity gives a refused client secret.
    @Test
    void unwrapsWhatEntraIdSaysAndExplainsIt() {
        AzureException failure = explain(new RuntimeException(new ExecutionException(new IllegalStateException(
                "AADSTS7000215: Invalid client secret provided. Trace ID: t-1 Correlation ID: c-1"
                        + " Timestamp: 2026-11-20 12:00:00Z"))));

        assertThat(failure.kind()).isEqualTo(AzureException.Kind.DENIED);
        assertThat(failure.code()).isEqualTo("AADSTS7000215");
        assertThat(failure).hasMessage("Microsoft Entra ID refused the sign-in with service-principal.");
        assertThat(failure.reason())
                .contains("AADSTS7000215: Invalid client secret provided.\n"
                        + "The secret is wrong, or it is the secret's id and not its value.");
        assertThat(failure.remedy().orElseThrow()).startsWith("login service-principal again");
        assertThat(failure.requestId()).contains("t-1");
    }

    @Test
    void anErrorThatNobodyExplainsIsShownAsItIs() {
        AzureException failure = explain(new RuntimeException("AADSTS999999: Something new."));

        assertThat(failure.reason()).contains("AADSTS999999: Something new.");
        assertThat(failure.remedy()).contains("login --help");
    }

    @Test
    void leavesOutTheLibrarysReferencesToItsPages() {
        AzureException failure = SignInFailures.explain(
                CredentialKind.AZURE_CLI,
                new CredentialUnavailableException(
                        "AzureCliCredential authentication unavailable. Azure CLI not installed."
                                + "To mitigate this issue, please refer to the troubleshooting guidelines here at https://x"));

        assertThat(failure).hasMessage("There is no way to sign in with azure-cli.");
        assertThat(failure.reason()).contains("Azure CLI not installed.");
        assertThat(failure.remedy()).contains("az login, then: login azure-cli");
    }

    @Test
    void theNetworkIsNotBlamedOnTheCredential() {
        AzureException failure = explain(new UncheckedIOException(new ConnectException("refused")));

        assertThat(failure.kind()).isEqualTo(AzureException.Kind.UNREACHABLE);
        assertThat(failure).hasMessage("No connection to Azure.");
    }

    @Test
    void givingUpIsNoFailureToSignIn() {
        assertThat(explain(new RuntimeException(new InterruptedException())))
                .isInstanceOf(WaitCancelledException.class)
                .hasMessage("Signing in was given up.");
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void saysOfEachThatWasTriedWhyItFailed() {
        Map<CredentialKind, AzureException> failures = new LinkedHashMap<>();
        failures.put(
                CredentialKind.ENVIRONMENT,
                SignInFailures.explain(CredentialKind.ENVIRONMENT, SignInFailures.unavailable("A is not set.")));
        failures.put(
                CredentialKind.AZURE_CLI,
                SignInFailures.explain(
                        CredentialKind.AZURE_CLI, new ClientAuthenticationException("Please run 'az login'", null)));

        AzureException failure = SignInFailures.ofAll(failures);

        assertThat(failure).hasMessage("There is no way to sign in to Azure.");
        assertThat(failure.reason()).contains("environment: A is not set.\nazure-cli: Please run 'az login'");
        assertThat(failure.remedy().orElseThrow()).startsWith("login device-code");
        assertThat(SignInFailures.explain(CredentialKind.DEFAULT, failure)).isSameAs(failure);
    }

    @Test
    void anEntraRefusalAmongThoseTriedGivesTheNextStep() {
        AzureException failure = SignInFailures.ofAll(Map.of(
                CredentialKind.ENVIRONMENT,
                SignInFailures.explain(
                        CredentialKind.ENVIRONMENT, new RuntimeException("AADSTS90002: Tenant 'x' not found."))));

        assertThat(failure.code()).isEqualTo("AADSTS90002");
        assertThat(failure.reason().orElseThrow())
                .isEqualTo(
                        "environment: AADSTS90002: Tenant 'x' not found. No tenant of this name exists in this cloud.");
        assertThat(failure.remedy().orElseThrow()).startsWith("login --tenant TENANT");
    }

    private static AzureException explain(RuntimeException failure) {
        return SignInFailures.explain(CredentialKind.SERVICE_PRINCIPAL, failure);
    }
}
