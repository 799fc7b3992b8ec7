package io.batchsh;

import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.server.ConnectionDetails;
import io.batchsh.simulator.server.ServerSettings;
import io.batchsh.simulator.server.SimulatorServer;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in live where the environment of the process counts: identities of the machine, other programs, the proxy. */
@DisabledOnOs(OS.WINDOWS)
class LiveProcessTest {

    @TempDir
    private static Path certificates;

    private static SimulatorServer server;
    private static ConnectionDetails details;
    private static SimulatedIdentity identity;

    @TempDir
    private Path home;

    @BeforeAll
    static void serve() throws IOException {
        server = SimulatorServer.start(SimulatedAzure.demo(), new ServerSettings(0, 1000, certificates, line -> {}));
        details = server.details();
        identity = details.identity();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private BatchshProcess shell() throws IOException {
        return new BatchshProcess(home)
                .environment("BATCHSH_CA_BUNDLE", details.ca().toString());
    }

    private static String login(String rest) {
        return "login " + rest + " --metadata-url " + details.url() + "/metadata/endpoints";
    }

    private static Batchsh.Result run(BatchshProcess shell, String login) throws Exception {
        return shell.run("-c", login, "-c", "gallery list", "-c", "pool list");
    }

    private static void works(Batchsh.Result result, String credential) {
        assertThat(result.err()).doesNotContain("error:").contains(" with " + credential + ".");
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains(details.gallery()).contains("nightly");
    }

    @Test
    void aMachineOfAppServiceSignsInByItsIdentity() throws Exception {
        works(
                run(
                        shell().environment("IDENTITY_ENDPOINT", details.identityEndpoint())
                                .environment(
                                        "IDENTITY_HEADER",
                                        identity.identityHeader().reveal()),
                        login("managed-identity")),
                "managed-identity");
    }

    @Test
    void aVirtualMachineSignsInByItsMetadataServiceWithoutBeingToldHow() throws Exception {
        Batchsh.Result result = shell().environment("AZURE_POD_IDENTITY_AUTHORITY_HOST", details.url())
                .run(
                        "--on-error",
                        "continue",
                        "-c",
                        login("--client-id " + identity.clientId()),
                        "-c",
                        "pool list",
                        "-c",
                        login("managed-identity --client-id 00000000-0000-0000-0000-00000000dead"));

        assertThat(result.err())
                .contains(" with managed-identity.")
                .contains("error: There is no way to sign in with managed-identity.")
                .contains("Identity not found")
                .contains("try: login managed-identity --client-id ID");
        assertThat(result.out()).contains("nightly");
    }

    /** An az that gets its tokens from the served simulator, with what the real one is asked. */
    private static String az() {
        return """
                case "$*" in *"account get-access-token"*) ;; *) echo "unexpected: $*" >&2; exit 2 ;; esac
                while [ $# -gt 0 ]; do case "$1" in --scope) scope=$2 ;; --resource) scope=$2/.default ;; esac; shift; done
                answer=$(curl -sS --noproxy '*' --cacert '%s' -d grant_type=client_credentials -d client_id=%s \\
                  -d client_secret=%s --data-urlencode "scope=$scope" '%s/%s/oauth2/v2.0/token')
                token=$(printf %%s "$answer" | sed 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/')
                printf '{"accessToken":"%%s","expiresOn":"2099-01-01 00:00:00.000000","expires_on":4070908800}' "$token"
                """.formatted(
                        details.ca(),
                        identity.clientId(),
                        identity.clientSecret().reveal(),
                        details.url(),
                        identity.tenantId());
    }

    @Test
    void thePersonOfAzIsThePersonHere() throws Exception {
        works(run(shell().program("az", az()), login("azure-cli")), "azure-cli");
    }

    @Test
    void thePersonOfPowerShellIsThePersonHere() throws Exception {
        String token = "printf '{\"Token\":\"%s\",\"ExpiresOn\":\"2099-01-01T00:00:00+00:00\"}' \"$token\"\n";
        String program = az();
        String powershell = "scope=" + details.url() + "/.default\n"
                + program.substring(program.indexOf("answer="), program.indexOf("printf '{")) + token;

        Batchsh.Result result =
                shell().program("pwsh", powershell).run("-c", login("azure-powershell"), "-c", "gallery list");

        assertThat(result.err()).doesNotContain("error:").contains(" with azure-powershell.");
        assertThat(result.out()).contains(details.gallery());
    }

    @Test
    void whereNothingWorksEachIsNamedWithItsReason() throws Exception {
        String az = "echo \"ERROR: Please run 'az login' to setup account.\" >&2; exit 1\n";
        Batchsh.Result result = shell().program("az", az)
                .program("pwsh", "echo 'pwsh: command not found'\n")
                .environment("HTTPS_PROXY", details.proxy())
                .run("--on-error", "continue", "-c", "login", "-c", "login azure-cli");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .containsSubsequence(
                        "error: There is no way to sign in to Azure.",
                        "environment: AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET or"
                                + " AZURE_CLIENT_CERTIFICATE_PATH are not set.",
                        "workload-identity: AZURE_FEDERATED_TOKEN_FILE is not set.",
                        "managed-identity: This machine has none: no metadata service of Azure answers at 169.254.169.254.",
                        "azure-cli: Please run 'az login' to set up account.",
                        "azure-powershell: ",
                        "try: login device-code",
                        "error: There is no way to sign in with azure-cli.",
                        "try: az login, then: login azure-cli")
                .doesNotContain("aka.ms");
    }

    @Test
    void aProxyIsToldNameAndPasswordAndNobodyElseIs() throws Exception {
        try (PasswordProxy proxy = new PasswordProxy(details.proxy(), "corp\\user", "planted:secret")) {
            BatchshProcess shell = shell().environment(
                            "APP_SECRET", identity.clientSecret().reveal())
                    .environment("https_proxy", "http://corp%5Cuser:planted%3Asecret@" + proxy.address());

            Path recording = home.resolve("run.batchsh.jsonl");
            Batchsh.Result result = shell.run(
                    "--debug",
                    "--record",
                    recording.toString(),
                    "-c",
                    "login service-principal --tenant " + identity.tenantId() + " --client-id " + identity.clientId()
                            + " --secret-variable APP_SECRET",
                    "-c",
                    "pool list",
                    "-c",
                    "pool show '" + proxy.address() + " planted:secret'");

            assertThat(result.err()).doesNotContain("planted%3Asecret");
            assertThat(result.out()).contains("nightly");
            assertThat(proxy.answers).contains("200").doesNotContain("407");
            assertThat(recording)
                    .content()
                    .contains("\"kind\":\"live\"", "login service-principal", "batch.pool.list")
                    .doesNotContain("planted:secret");
        }
    }
}
