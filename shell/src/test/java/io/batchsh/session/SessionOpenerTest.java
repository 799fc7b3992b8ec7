package io.batchsh.session;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.CredentialKind;
import io.batchsh.azure.Credentials;
import io.batchsh.azure.FakeClock;
import io.batchsh.azure.FakeService;
import io.batchsh.azure.Secret;
import io.batchsh.azure.Transport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionOpenerTest {

    private final FakeService service = new FakeService();
    private final List<String> known = new ArrayList<>();
    private final SessionOpener opener = opener(question -> Optional.empty());

    private SessionOpener opener(Function<String, Optional<Secret>> ask) {
        return new SessionOpener(new SignInSurroundings(
                Map.of("SECRET", "pa55"), text -> {}, ask, secret -> known.add(secret.reveal())));
    }

    @Test
    void asksNothingOfAzure() {
        Session session = opener.open(context(CredentialKind.DEFAULT, null), transport(Transport.Kind.SIMULATED));

        assertThat(session.context()).isEqualTo("prod");
        assertThat(session.subscriptionId()).isEqualTo("Sub");
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void looksTheSecretUpAndKeepsItOutOfSight(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "from-file\n");

        Session variable = opener.open(
                context(CredentialKind.SERVICE_PRINCIPAL, new SecretSource.Variable("SECRET")),
                transport(Transport.Kind.LIVE));
        Session key = opener.open(
                context(CredentialKind.SHARED_KEY, new SecretSource.File(file)), transport(Transport.Kind.LIVE));

        assertThat(variable.clients().settings().credentials())
                .isInstanceOfSatisfying(
                        Credentials.ServicePrincipal.class,
                        principal -> assertThat(principal.secret().reveal()).isEqualTo("pa55"));
        assertThat(key.clients().settings().credentials())
                .isInstanceOfSatisfying(
                        Credentials.SharedKey.class,
                        shared -> assertThat(shared.key().reveal()).isEqualTo("from-file"));
        assertThat(variable.toString()).doesNotContain("pa55");
        assertThat(known).containsExactly("pa55", "from-file");
    }

    @Test
    void saysWhichVariableIsMissing() {
        assertThatThrownBy(() -> opener.open(
                        context(CredentialKind.SERVICE_PRINCIPAL, new SecretSource.Variable("NOPE")),
                        transport(Transport.Kind.LIVE)))
                .isInstanceOf(AzureException.class)
                .hasMessage("The variable NOPE is not set.");
    }

    @Test
    void asksForASecretThatHasNoPlace() {
        List<String> questions = new ArrayList<>();
        Session session = opener(question -> {
                    questions.add(question);
                    return Optional.of(Secret.of("typed"));
                })
                .open(context(CredentialKind.SERVICE_PRINCIPAL, null), transport(Transport.Kind.LIVE));

        assertThat(questions).containsExactly("Client secret of app: ");
        assertThat(session.clients().settings().credentials())
                .isInstanceOfSatisfying(
                        Credentials.ServicePrincipal.class,
                        principal -> assertThat(principal.secret().reveal()).isEqualTo("typed"));
        assertThat(known).containsExactly("typed");
        assertThatThrownBy(() ->
                        opener.open(context(CredentialKind.SERVICE_PRINCIPAL, null), transport(Transport.Kind.LIVE)))
                .hasMessage("Client secret of app is needed, and nobody gave it.");
    }

    @Test
    void aRecordingNeedsNoSecret() {
        Session session = opener.open(
                context(CredentialKind.SERVICE_PRINCIPAL, new SecretSource.Variable("NOPE")),
                transport(Transport.Kind.PLAYBACK));

        assertThat(session.credential()).isEqualTo(CredentialKind.OFFLINE);
    }

    @Test
    void eachChangeIsTheNextSession() {
        Session first = opener.open(context(CredentialKind.DEFAULT, null), transport(Transport.Kind.SIMULATED));

        Session second = first.withAccount(BatchAccountReference.named("Other"));
        Transport recorded = transport(Transport.Kind.SIMULATED);

        assertThat(first.key()).isEqualTo("simulated/https://management.azure.com/tenant/sub/acct1");
        assertThat(second.key()).endsWith("tenant/sub/other");
        assertThat(second.withSubscription("sub2").key()).endsWith("tenant/sub2/");
        assertThat(second.withReadOnly(true).readOnly()).isTrue();
        assertThat(second.withReadOnly(true).clients()).isSameAs(second.clients());
        assertThat(second.withTransport(recorded).transport()).isSameAs(recorded);
        assertThat(second.withTransport(recorded).account()).contains(BatchAccountReference.named("Other"));
    }

    private Context context(CredentialKind kind, SecretSource secret) {
        return new Context(
                "prod",
                Cloud.azurePublic(),
                "Tenant",
                "Sub",
                Optional.of(BatchAccountReference.named("acct1")),
                new CredentialSource(
                        kind, Optional.of("app"), Optional.ofNullable(secret), Optional.empty(), Optional.empty()),
                Optional.empty(),
                false);
    }

    private Transport transport(Transport.Kind kind) {
        return new Transport(kind, service, new FakeClock());
    }
}
