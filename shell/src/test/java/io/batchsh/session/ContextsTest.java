package io.batchsh.session;

import io.batchsh.azure.AzureException;
import io.batchsh.azure.BatchAccountReference;
import io.batchsh.azure.Cloud;
import io.batchsh.azure.CredentialKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ContextsTest {

    @TempDir
    Path home;

    private Contexts contexts;

    @BeforeEach
    void open() {
        contexts = Contexts.of(Map.of("XDG_CONFIG_HOME", home.toString()));
    }

    @Test
    void liveUnderTheConfigurationDirectory() {
        assertThat(contexts.directory()).isEqualTo(home.resolve("batchsh/contexts"));
        assertThat(Contexts.of(Map.of("HOME", "/home/ann", "XDG_CONFIG_HOME", ""))
                        .directory())
                .isEqualTo(Path.of("/home/ann/.config/batchsh/contexts"));
        assertThat(Contexts.of(Map.of("HOME", "/home/ann", "XDG_CONFIG_HOME", "relative"))
                        .directory())
                .isEqualTo(Path.of("/home/ann/.config/batchsh/contexts"));
    }

    @Test
    void readsAContext() throws IOException {
        write("prod", """
                {"tenant":"t","subscription":"s","account":"acct1","resourceGroup":"rg","credential":"service-principal",
                 "clientId":"app","secretVariable":"PROD_SECRET","cloud":"AzureUSGovernment","readOnly":true}
                """);

        assertThat(contexts.read("prod"))
                .isEqualTo(new Context(
                        "prod",
                        Cloud.azureUsGovernment(),
                        "t",
                        "s",
                        Optional.of(new BatchAccountReference("acct1", "rg", null, null)),
                        new CredentialSource(
                                CredentialKind.SERVICE_PRINCIPAL,
                                Optional.of("app"),
                                Optional.of(new SecretSource.Variable("PROD_SECRET")),
                                Optional.empty(),
                                Optional.empty()),
                        Optional.empty(),
                        true));
    }

    @Test
    void readsWhatItSaved() {
        Context context = new Context(
                "lab",
                new Cloud("Lab", "https://localhost:8443", "https://localhost:8443", "x/.default", "y/.default"),
                "t",
                "s",
                Optional.of(new BatchAccountReference("acct1", "rg", "https://localhost:8443", "westeurope")),
                new CredentialSource(
                        CredentialKind.SERVICE_PRINCIPAL,
                        Optional.of("app"),
                        Optional.of(new SecretSource.File(Path.of("/run/secrets/key"))),
                        Optional.of(Path.of("/run/secrets/app.pem")),
                        Optional.of(Path.of("/run/secrets/token"))),
                Optional.of(Path.of("/etc/ssl/corporate.pem")),
                false);

        contexts.save(context);
        contexts.save(context);

        assertThat(contexts.read("lab")).isEqualTo(context);
        assertThat(contexts.names()).containsExactly("lab");
        assertThat(contexts.directory().toFile().list()).containsExactly("lab.json");
    }

    @Test
    void aContextThatSaysNothingSignsInByDefaultToThePublicCloud() throws IOException {
        write("a", "{}");

        Context context = contexts.read("a");

        assertThat(context.cloud()).isEqualTo(Cloud.azurePublic());
        assertThat(context.credential()).isEqualTo(CredentialSource.of(CredentialKind.DEFAULT));
        assertThat(context.tenantId()).isEmpty();
        assertThat(context.subscriptionId()).isEmpty();
        assertThat(context.account()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientSecret", "password", "accountKey", "token"})
    void refusesASecretWithoutShowingIt(String property) throws IOException {
        write("a", "{\"tenant\":\"t\",\"subscription\":\"s\",\"" + property + "\":\"pa55\"}");

        assertThatThrownBy(() -> contexts.read("a")).isInstanceOfSatisfying(AzureException.class, refused -> {
            assertThat(refused.reason()).contains("It holds a secret, '" + property + "'.");
            assertThat(refused.remedy().orElseThrow())
                    .contains("secretVariable")
                    .doesNotContain("pa55");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"tenant\":1,\"subscription\":\"s\"}",
                "{\"tenant\":\"t\",\"subscription\":\"s\",\"tenent\":\"t\"}",
                "{\"tenant\":\"t\",\"subscription\":\"s\",\"cloud\":\"Moon\"}",
                "{\"tenant\":\"t\",\"subscription\":\"s\",\"credential\":\"magic\"}",
                "{\"tenant\":\"t\",\"subscription\":\"s\",\"readOnly\":\"yes\"}",
                "{\"tenant\":\"t\",\"subscription\":\"s\",\"secretVariable\":\"A\",\"secretFile\":\"b\"}"
            })
    void refusesWhatItDoesNotUnderstand(String json) throws IOException {
        write("a", json);

        assertThatThrownBy(() -> contexts.read("a"))
                .isInstanceOfSatisfying(AzureException.class, refused -> assertThat(refused.reason())
                        .isPresent())
                .hasMessage("The context 'a' cannot be used.");
    }

    @Test
    void theNationalCloudsAndTheSimulatedOneGoByTheirNames() throws IOException {
        write("a", "{\"cloud\":\"usgovernment\"}");
        write("b", "{\"cloud\":\"simulated\"}");

        assertThat(contexts.read("a").cloud()).isEqualTo(Cloud.azureUsGovernment());
        assertThat(contexts.read("b").cloud()).isEqualTo(Cloud.simulated());

        contexts.save(contexts.read("b").named("c"));
        assertThat(contexts.fileOf("c")).content().contains("\"cloud\":\"simulated\"");
    }

    @Test
    void deletesWhatIsThere() throws IOException {
        write("a", "{}");

        contexts.delete("a");

        assertThat(contexts.contains("a")).isFalse();
        assertThatThrownBy(() -> contexts.delete("a")).hasMessage("There is no context 'a'.");
    }

    @Test
    void saysWhenThereIsNone() {
        assertThat(contexts.names()).isEmpty();
        assertThatThrownBy(() -> contexts.read("nope"))
                .isInstanceOfSatisfying(AzureException.class, missing -> assertThat(missing.kind())
                        .isEqualTo(AzureException.Kind.NOT_FOUND))
                .hasMessage("There is no context 'nope'.");
    }

    @Test
    void saysInWordsWhyAFileCannotBeUsed() throws IOException {
        Path noText = contexts.fileOf("a");
        Files.createDirectories(contexts.directory());
        Files.write(noText, new byte[] {'{', (byte) 0xe4, '}'});
        Path folder = Files.createDirectories(contexts.fileOf("b").resolve("c")).getParent();

        assertThatThrownBy(() -> contexts.read("a"))
                .hasMessage(noText + " cannot be used: it is not UTF-8.")
                .isInstanceOfSatisfying(AzureException.class, unusable -> {
                    assertThat(unusable.reason()).isEmpty();
                    assertThat(unusable.remedy()).hasValue("correct " + noText + " and repeat the command");
                });
        assertThatThrownBy(() -> contexts.read("b")).hasMessage(folder + " cannot be used: Is a directory.");
        assertThatThrownBy(() -> contexts.delete("b"))
                .hasMessage(folder + " cannot be used: it is a folder, and not empty.");
    }

    @Test
    void saysWhatIsInTheWayOfTheFolder() throws IOException {
        write("a", "{}");
        Context context = contexts.read("a");
        contexts.delete("a");
        Files.delete(contexts.directory());
        Files.writeString(contexts.directory(), "");

        assertThatThrownBy(() -> contexts.save(context))
                .hasMessage(contexts.fileOf("a") + " cannot be used: " + contexts.directory() + " is no folder.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil", "a/b", "", ".hidden"})
    void aNameIsNoPath(String name) {
        assertThatThrownBy(() -> contexts.read(name)).hasMessageContaining("cannot name a context");
    }

    private void write(String name, String json) throws IOException {
        Files.createDirectories(contexts.directory());
        Files.writeString(contexts.directory().resolve(name + ".json"), json);
    }
}
