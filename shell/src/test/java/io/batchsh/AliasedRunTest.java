package io.batchsh;

import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.SimulatedIdentity;
import io.batchsh.simulator.server.ConnectionDetails;
import io.batchsh.simulator.server.ServerSettings;
import io.batchsh.simulator.server.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A live run is recorded under stand-ins, and is played, planned, verified, undone and recovered all the same. */
class AliasedRunTest {

    private static final String WORLD_PERSON = "batchsh-demo";

    @TempDir
    private Path home;

    @TempDir
    private static Path certificates;

    private static SimulatorServer server;
    private static ConnectionDetails details;
    private static SimulatedIdentity identity;

    private Path recording;

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

    @BeforeEach
    void saveContext() throws IOException {
        recording = home.resolve("run.batchsh.jsonl");
        Path folder = Files.createDirectories(home.resolve(".config/batchsh/contexts"));
        Files.writeString(folder.resolve("served.json"), """
                {"tenant": "%s", "subscription": "%s", "credential": "service-principal", "clientId": "%s",
                 "secretVariable": "SERVED_SECRET", "account": "%s", "resourceGroup": "%s", "location": "%s",
                 "endpoint": "https://%s"}
                """.formatted(
                        identity.tenantId(),
                        identity.subscriptionId(),
                        identity.clientId(),
                        identity.accountName(),
                        identity.resourceGroup(),
                        identity.location(),
                        identity.accountEndpoint()));
    }

    private Batchsh.Result live(List<String> options, String... lines) {
        List<String> arguments = new ArrayList<>(List.of("--context", "served", "--on-error", "continue"));
        arguments.addAll(options);
        Arrays.stream(lines).forEach(line -> {
            arguments.add("-c");
            arguments.add(line.replace("FILE", recording.toString()));
        });
        return new Batchsh(home)
                .environment("SERVED_SECRET", identity.clientSecret().reveal())
                .environment("SSL_CERT_FILE", details.ca().toString())
                .environment("HTTPS_PROXY", details.proxy())
                .environment("USER", "nina.planted")
                .environment("HOSTNAME", "planted-workstation")
                .run(arguments.toArray(String[]::new));
    }

    private String createPool(String id) {
        return "pool create --id " + id + " --image " + details.imageVersionId() + " --node-agent-sku-id '"
                + details.nodeAgentSkuId() + "' --vm-size " + details.vmSize() + " --nodes 1 --wait";
    }

    private void record(String... lines) {
        Batchsh.Result result = live(List.of("--record", recording.toString()), lines);
        assertThat(result.err()).doesNotContain("error:");
    }

    private static final String[] EXPLORING = {
        "account list",
        "account show",
        "account use contosobatch",
        "subscription list",
        "gallery list -o json",
        "node list nightly -o json",
        "pool show nightly -o json",
    };

    private static final String SCRIPT = """
            println "${session.subscriptionId} ${account.name} ${account.resourceGroup} ${account.location}"
            println "mail nina@contoso.com from planted-workstation, nina.planted, 20.31.44.5, ${System.getenv('HOME')}"
            pools.list().each { println it.id }
            """;

    @Test
    void namesNobodyAndNothingOfTheTarget() throws IOException {
        List<String> lines = new ArrayList<>(List.of(EXPLORING));
        lines.add("run " + Files.writeString(home.resolve("talk.groovy"), SCRIPT));
        lines.add(createPool("mine"));
        Batchsh.Result result = live(List.of("--record", recording.toString()), lines.toArray(String[]::new));
        assertThat(result.out().contains("mail nina@contoso.com"))
                .as(result.err())
                .isTrue();

        String text = Files.readString(recording);
        assertThat(text)
                .doesNotContainIgnoringCase(identity.subscriptionId())
                .doesNotContainIgnoringCase(identity.tenantId())
                .doesNotContainIgnoringCase(identity.clientId())
                .doesNotContainIgnoringCase(identity.accountName())
                .doesNotContain(identity.resourceGroup(), "rg-images", "Contoso Research", WORLD_PERSON)
                .doesNotContain("nina", "planted-workstation", home.toString())
                .contains("\"names\":\"aliased\"", "account1.westeurope", "mine", details.gallery(), details.vmSize())
                .contains("account1.westeurope.batch.azure.com", "00000000-0000-0000-0000-000000000001");
    }

    @Test
    void keepsTheNamesWhenItIsAskedTo() throws IOException {
        live(List.of("--record", recording.toString(), "--record-keep-names"), "pool list");

        assertThat(Files.readString(recording))
                .contains("\"names\":\"kept\"", identity.subscriptionId(), identity.accountName());
    }

    @Test
    void isPlayedAsATransport() {
        record("pool show nightly -o json", "gallery list -o tsv");

        Batchsh.Result played = new Batchsh(home)
                .run(
                        "--playback",
                        recording.toString(),
                        "-c",
                        "pool show nightly -o json",
                        "-c",
                        "gallery list -o tsv");

        assertThat(played.err()).doesNotContain("error:");
        assertThat(played.out()).contains("account1.westeurope.batch.azure.com", details.gallery());
    }

    @Test
    void isPlannedRunVerifiedAndUndoneOnTheSameTarget() {
        record(createPool("undone"));

        Batchsh.Result same = live(List.of(), "recording plan FILE", "recording verify FILE", "recording lint FILE");
        assertThat(same.err()).contains("1 resources, no drift").doesNotContain("error:");
        assertThat(same.out()).contains("same ");

        Batchsh.Result undone = live(
                List.of(), "recording undo FILE --yes", "pool list -o tsv --query [].id", "recording run FILE --yes");
        assertThat(undone.err()).doesNotContain("error:");
        assertThat(undone.out()).contains("nightly\n").contains("create ");
    }

    @Test
    void aNameThatTheSessionCannotTellIsAskedForAndNeverLookedUp() throws IOException {
        record("gallery create otherplace --resource-group rg-images --location westeurope");
        assertThat(Files.readString(recording)).doesNotContain("rg-images").contains("group2", "otherplace");

        for (String verb : List.of("plan FILE", "run FILE --yes", "verify FILE", "undo FILE --yes")) {
            Batchsh.Result refused = live(List.of(), "recording " + verb);
            assertThat(refused.err())
                    .contains("does not say the real name of 'group2', a resourceGroup", "--set resourceGroup2=NAME");
        }
        Batchsh.Result told = live(
                List.of(),
                "recording lint FILE",
                "recording verify FILE --set resourceGroup2=rg-images",
                "recording plan FILE --set resourceGroup2=rg-images");
        assertThat(told.err()).contains("no drift").doesNotContain("error:");
        assertThat(told.out()).contains("The real name of group2", "same ");
    }

    @Test
    void aRunThatBrokeOffIsRecoveredAndGoesOn() throws IOException {
        record(createPool("stays"), createPool("gone"));
        assertThat(live(List.of(), "pool delete gone --confirm gone --wait").status())
                .isZero();
        List<String> lines = Files.readAllLines(recording);
        int second = 0;
        for (int i = 0; i < lines.size(); i++) {
            second = lines.get(i).contains("\"op\":\"batch.pool.create\"") ? i : second;
        }
        Files.writeString(recording, String.join("\n", lines.subList(0, second + 1)) + "\n");

        Batchsh.Result recovered =
                live(List.of(), "recording recover FILE", "recording verify FILE", "recording run FILE --yes");

        assertThat(recovered.err())
                .contains("pools/gone did not take effect", "sealed: ", "no drift", "nothing to do")
                .doesNotContain("error:");
    }
}
