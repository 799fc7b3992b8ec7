package io.batchsh;

import io.batchsh.command.SimulatorHost;
import io.batchsh.command.SimulatorHost.Service;
import io.batchsh.output.Console;
import io.batchsh.recording.SecretRegister;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.World;
import io.batchsh.simulator.server.ConnectionDetails;
import io.batchsh.simulator.server.ServerSettings;
import io.batchsh.simulator.server.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The shell itself as a client of a served simulator: live, over HTTPS, in a saved context. */
class ServedSimulatorTest {

    private static final int MANY = 1000;

    @TempDir
    private Path home;

    private SimulatorServer server;
    private ConnectionDetails details;

    @BeforeEach
    void serve() throws IOException {
        server = SimulatorServer.start(
                SimulatedAzure.demo(), new ServerSettings(0, MANY, home.resolve("certificates"), line -> {}));
        details = server.details();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void context(String cloud, String endpoint) throws IOException {
        SimulatedIdentity identity = details.identity();
        Path folder = Files.createDirectories(home.resolve(".config/batchsh/contexts"));
        Files.writeString(folder.resolve("served.json"), """
                {%s "tenant": "%s", "subscription": "%s", "credential": "service-principal", "clientId": "%s",
                 "secretVariable": "SERVED_SECRET", "account": "%s", "resourceGroup": "%s", "location": "%s",
                 "endpoint": "%s"}
                """.formatted(
                        cloud,
                        identity.tenantId(),
                        identity.subscriptionId(),
                        identity.clientId(),
                        identity.accountName(),
                        identity.resourceGroup(),
                        identity.location(),
                        endpoint));
    }

    private Batchsh shell() {
        return new Batchsh(home)
                .environment("SERVED_SECRET", details.identity().clientSecret().reveal());
    }

    @Test
    void exploresAndCreatesByTheServersOwnAddresses() throws IOException {
        context("""
                "cloud": {"name": "batchsh", "authorityHost": "%1$s", "resourceManager": "%1$s",
                 "resourceManagerScope": "%1$s/.default"},
                """.formatted(details.url()), details.url());
        Batchsh shell = shell().environment("BATCHSH_CA_BUNDLE", details.ca().toString());

        Batchsh.Result result = shell.run(
                "--context", "served", "-o", "tsv", "-c", "gallery list", "-c", createPool("live"), "-c", "pool list");

        assertThat(result.err()).doesNotContain("error:");
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains(details.gallery()).contains("live").contains("nightly");
    }

    @Test
    void exploresByPublicNamesThroughTheProxy() throws IOException {
        context("", "https://" + details.identity().accountEndpoint());
        Batchsh shell = shell().environment("SSL_CERT_FILE", details.ca().toString())
                .environment("HTTPS_PROXY", details.proxy());

        Batchsh.Result result = shell.run("--context", "served", "-o", "tsv", "-c", "gallery list", "-c", "pool list");

        assertThat(result.err()).doesNotContain("error:");
        assertThat(result.out()).contains(details.gallery()).contains("nightly");
    }

    @Test
    void explainsAFileOfCertificatesThatIsNone() throws IOException {
        context("", details.url());
        Path file = Files.writeString(home.resolve("not.pem"), "nonsense");

        Batchsh.Result result =
                shell().environment("BATCHSH_CA_BUNDLE", file.toString()).run("--context", "served", "pool", "list");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("not.pem cannot be used").contains("BATCHSH_CA_BUNDLE");
    }

    private String createPool(String id) {
        return "pool create --id " + id + " --image " + details.imageVersionId() + " --node-agent-sku-id '"
                + details.nodeAgentSkuId() + "' --vm-size " + details.vmSize() + " --target-dedicated-nodes 1";
    }

    /** Serves until the line of details is printed; what was printed goes to {@code out}. */
    private void serveAndInterrupt(
            Optional<SimulatedAzure> azure, Service service, StringBuilder out, List<String> told) {
        Console interrupting = new Console() {
            @Override
            public void print(String text) {
                out.append(text);
                Thread.currentThread().interrupt();
            }

            @Override
            public void message(String line) {
                told.add(line);
            }

            @Override
            public boolean isInteractive() {
                return false;
            }

            @Override
            public int columns() {
                return 0;
            }

            @Override
            public Optional<String> ask(String question) {
                return Optional.empty();
            }
        };
        SimulatorHost host = new ServedSimulator(
                () -> azure, () -> false, () -> false, () -> {}, home.resolve("other"), new SecretRegister());
        assertThatThrownBy(() -> host.serve(service, interrupting)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void serveTellsWhereItIsAndServesUntilItIsInterrupted() {
        StringBuilder out = new StringBuilder();
        List<String> messages = new ArrayList<>();
        Path state = home.resolve("state.json");
        serveAndInterrupt(
                Optional.empty(),
                new Service(0, 1, Optional.of(SimulatorHost.Client.PYTHON), Optional.of(state), false),
                out,
                messages);

        assertThat(state).content().contains("nightly");
        assertThat(out.toString())
                .startsWith("{\"authority\":\"https://localhost:")
                .contains("\"imageVersionId\":")
                .endsWith("\"}\n");
        assertThat(messages.get(0)).contains("from azure.identity import").doesNotContain("{url}", "{tenantId}");
        assertThat(String.join("\n", messages)).doesNotContain("no pool to take an example from");
    }

    @Test
    void serveSaysWhatAWorldWithoutAPoolCannotTell() {
        StringBuilder out = new StringBuilder();
        List<String> messages = new ArrayList<>();
        serveAndInterrupt(
                Optional.of(SimulatedAzure.of(World.shipped("empty"))),
                new Service(0, 1, Optional.empty(), Optional.empty(), false),
                out,
                messages);

        assertThat(out.toString())
                .contains("\"account\":")
                .contains("\"control\":")
                .doesNotContain("imageVersionId")
                .endsWith("\"}\n");
        assertThat(String.join("\n", messages)).contains("has no pool to take an example from");
    }

    @Test
    void anInterruptedServeEndsAsCtrlCDoes() {
        Thread.currentThread().interrupt();
        Batchsh.Result result = new Batchsh(home).run("simulator", "serve");

        assertThat(Thread.interrupted()).isFalse();
        assertThat(result.status()).isEqualTo(130);
        assertThat(result.err()).contains("The simulated Azure is stopped.");
    }

    @Test
    void serveRefusesAPortThatIsNone() {
        assertThat(new Batchsh(home)
                        .run("simulator", "serve", "--port", "70000")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void serveExplainsAPortThatIsTaken() {
        String taken = details.url().substring(details.url().lastIndexOf(':') + 1);
        Batchsh.Result result = new Batchsh(home).run("simulator", "serve", "--port", taken);

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("port " + taken).contains("try: simulator serve");
    }
}
