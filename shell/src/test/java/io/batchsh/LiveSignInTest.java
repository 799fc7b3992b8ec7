package io.batchsh;

import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.server.ConnectionDetails;
import io.batchsh.simulator.server.ServerSettings;
import io.batchsh.simulator.server.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in live, over HTTPS, to a served simulator. */
class LiveSignInTest {

    private static final int MANY = 1000;

    @TempDir
    private static Path certificates;

    private static SimulatorServer server;
    private static ConnectionDetails details;
    private static SimulatedIdentity identity;

    @TempDir
    private Path home;

    @BeforeAll
    static void serve() throws IOException {
        server = SimulatorServer.start(SimulatedAzure.demo(), new ServerSettings(0, MANY, certificates, line -> {}));
        details = server.details();
        identity = details.identity();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private Batchsh shell() {
        return new Batchsh(home)
                .environment("BATCHSH_CA_BUNDLE", details.ca().toString())
                .environment("APP_SECRET", identity.clientSecret().reveal());
    }

    /** A login, at the cloud that the server describes. */
    private static String login(String rest) {
        return "login " + rest + " --metadata-url " + details.url() + "/metadata/endpoints";
    }

    private static String application(String rest) {
        return login("service-principal --tenant " + identity.tenantId() + " --client-id " + identity.clientId() + " "
                + rest);
    }

    private void worksWith(Batchsh.Result result, String credential) {
        worksWith(result, "batchsh", credential);
    }

    private void worksWith(Batchsh.Result result, String cloud, String credential) {
        assertThat(result.err())
                .doesNotContain("error:")
                .contains("Signed in to " + cloud + " as " + identity.clientId() + " with " + credential + ".");
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains(details.gallery()).contains("nightly");
    }

    @Test
    void anApplicationSignsInByASecretInAVariable() {
        worksWith(
                shell().run("-c", application("--secret-variable APP_SECRET"), "-c", "gallery list", "-c", "pool list"),
                "service-principal");
    }

    @Test
    void anApplicationSignsInByASecretInAFile() throws IOException {
        Path file = Files.writeString(
                home.resolve("secret"), identity.clientSecret().reveal() + "\n");

        worksWith(
                shell().run("-c", application("--secret-file " + file), "-c", "gallery list", "-c", "pool list"),
                "service-principal");
    }

    @Test
    void anApplicationSignsInByTheEnvironment() {
        worksWith(
                shell().environment("AZURE_TENANT_ID", identity.tenantId())
                        .environment("AZURE_CLIENT_ID", identity.clientId())
                        .environment(
                                "AZURE_CLIENT_SECRET", identity.clientSecret().reveal())
                        .run("-c", login(""), "-c", "gallery list", "-c", "pool list"),
                "environment");
    }

    @Test
    void anApplicationSignsInByItsCertificate() {
        worksWith(
                shell().run(
                                "-c",
                                application("--certificate " + details.certificate()),
                                "-c",
                                "gallery list",
                                "-c",
                                "pool list"),
                "service-principal");
    }

    @Test
    void aCertificateThatIsNoneIsExplained() throws IOException {
        Path file = Files.writeString(home.resolve("none.pem"), "planted-secret");

        Batchsh.Result result = shell().run("-c", application("--certificate " + file));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .contains("error: There is no way to sign in with service-principal.")
                .contains("none.pem holds no certificate in PEM.")
                .doesNotContain("planted-secret");
        assertThat(shell().run("-c", application("--certificate /nowhere.pem")).err())
                .contains("The certificate in /nowhere.pem cannot be read: no such file, or no permission.");
    }

    @Test
    void aWorkloadSignsInByItsToken() {
        worksWith(
                shell().run(
                                "-c",
                                login("workload-identity --tenant " + identity.tenantId() + " --client-id "
                                        + identity.clientId() + " --federated-token-file "
                                        + details.federatedTokenFile()),
                                "-c",
                                "gallery list",
                                "-c",
                                "pool list"),
                "workload-identity");
    }

    @Test
    void aWorkloadSignsInByTheEnvironmentOfItsCluster() {
        worksWith(
                shell().environment("AZURE_TENANT_ID", identity.tenantId())
                        .environment("AZURE_CLIENT_ID", identity.clientId())
                        .environment(
                                "AZURE_FEDERATED_TOKEN_FILE",
                                details.federatedTokenFile().toString())
                        .run("-c", login(""), "-c", "gallery list", "-c", "pool list"),
                "workload-identity");
    }

    @Test
    void aWorkloadWithoutATokenIsToldWhatIsMissing() {
        Batchsh.Result result = shell().run("-c", login("workload-identity --tenant t --client-id c"));

        assertThat(result.err())
                .contains("error: There is no way to sign in with workload-identity.")
                .contains("AZURE_FEDERATED_TOKEN_FILE is not set.")
                .contains("try: login workload-identity --client-id ID");
    }

    /** By the public names: MSAL looks for a person's tokens at the authority without its port. */
    @Test
    void aPersonSignsInWithADeviceCodeOnceForBothPlanesAndEveryAccount() {
        Batchsh.Result result = shell().environment("HTTPS_PROXY", details.proxy())
                .run(
                        "-c",
                        "login device-code",
                        "-c",
                        "gallery list",
                        "-c",
                        "pool list",
                        "-c",
                        "account use contosobatch",
                        "-c",
                        "pool list");

        worksWith(result, "AzureCloud", "device-code");
        assertThat(result.err().split("enter the code", -1)).hasSize(2);
    }

    @Test
    void aSignInIsSavedWithoutItsSecretAndUsedAgain() throws IOException {
        Batchsh.Result saved =
                shell().run("-c", application("--secret-variable APP_SECRET"), "-c", "context save served");
        Batchsh.Result used = shell().run("--context", "served", "pool", "list");

        assertThat(saved.err()).contains("undo: context delete served");
        assertThat(used.out()).contains("nightly");
        assertThat(home.resolve(".config/batchsh/contexts/served.json"))
                .content()
                .contains("\"secretVariable\":\"APP_SECRET\"")
                .doesNotContain(identity.clientSecret().reveal());
    }

    @Test
    void aWrongSecretIsExplained() {
        Batchsh.Result result = shell().environment("APP_SECRET", "planted-secret")
                .run("--debug", "-c", application("--secret-variable APP_SECRET"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .contains("error: Microsoft Entra ID refused the sign-in with service-principal.")
                .contains("AADSTS7000215: ")
                .contains("The secret is wrong, or it is the secret's id and not its value.")
                .contains("try: login service-principal again")
                .doesNotContain("planted-secret");
    }

    @Test
    void aProxyThatWantsANameIsExplained() throws IOException {
        try (PasswordProxy proxy = new PasswordProxy(details.proxy(), "user", "right")) {
            Batchsh.Result none = shell().environment("HTTPS_PROXY", "http://" + proxy.address())
                    .run("-c", login("device-code"));

            assertThat(none.err())
                    .contains("error: The proxy " + proxy.address() + " wants a name and a password.")
                    .contains("try: export HTTPS_PROXY=http://NAME:PASSWORD@" + proxy.address());
        }
    }

    @Test
    void aProxyThatDoesNotLeadThereIsExplained() {
        Batchsh.Result elsewhere =
                shell().environment("HTTPS_PROXY", details.proxy()).run("-c", "login device-code --cloud china");
        Batchsh.Result nowhere =
                shell().environment("HTTPS_PROXY", "http://127.0.0.1:1").run("-c", "login device-code");

        assertThat(elsewhere.err())
                .contains("error: The proxy " + details.proxy().substring(7) + " does not lead to login.")
                .contains("It answered 403.")
                .contains("NO_PROXY");
        assertThat(nowhere.err()).contains("The proxy 127.0.0.1:1 does not answer; HTTPS_PROXY names it.");
    }

    @Test
    void aCertificateOfNobodyKnownIsExplained() {
        Batchsh.Result result = new Batchsh(home).run("-c", login("device-code"));

        assertThat(result.err())
                .contains("error: The certificate of localhost is not trusted.")
                .contains("It was issued by CN=batchsh simulated Azure")
                .contains("try: export BATCHSH_CA_BUNDLE=FILE or login --ca-bundle FILE");
    }

    @Test
    void theBundleOfAnOptionIsKeptInTheContext() throws IOException {
        Path bundle = Files.copy(details.ca(), home.resolve("corporate.pem"));
        Batchsh untold = new Batchsh(home)
                .environment("APP_SECRET", identity.clientSecret().reveal());

        Batchsh.Result result = untold.run(
                "-c",
                application("--secret-variable APP_SECRET --ca-bundle " + bundle),
                "-c",
                "context save corporate");

        assertThat(result.err()).doesNotContain("error:");
        assertThat(untold.run("--context", "corporate", "pool", "list").out()).contains("nightly");
    }

    @Test
    void aSecretIsNoOptionsValueAndStaysInNoRecording() throws IOException {
        String[] options = {"-p planted-secret", "--password=planted-secret", "--client-secret 'planted-secret x'"};
        for (String option : options) {
            Path recording = home.resolve(option.length() + ".batchsh.jsonl");
            Batchsh.Result result = shell().run("--record", recording.toString(), "-c", application(option));

            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err())
                    .contains("A secret is never an option's value")
                    .doesNotContain("planted-secret");
            assertThat(recording)
                    .content()
                    .contains("A secret is never an option's value")
                    .doesNotContain("planted-secret");
        }
    }
}
