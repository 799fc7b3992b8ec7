package io.batchsh;

import io.batchsh.recording.RecordingReader;
import io.batchsh.simulator.SimulatedAzure;
import io.batchsh.simulator.server.ConnectionDetails;
import io.batchsh.simulator.server.ServerSettings;
import io.batchsh.simulator.server.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A live run is killed after Azure has made the pool and before its answer comes. */
@DisabledOnOs(OS.WINDOWS)
class KilledRunTest {

    private static final long LIMIT_SECONDS = 120;

    @TempDir
    private Path home;

    @TempDir
    private Path certificates;

    private final CountDownLatch made = new CountDownLatch(1);
    private final CountDownLatch killed = new CountDownLatch(1);
    private SimulatorServer server;
    private ConnectionDetails details;
    private Path recording;

    @BeforeEach
    void serve() throws IOException {
        server = SimulatorServer.start(SimulatedAzure.demo(), new ServerSettings(0, 1000, certificates, this::told));
        details = server.details();
        recording = home.resolve("quickstart.batchsh.jsonl");
        assertThat(new Batchsh(home)
                        .run("--record", recording.toString(), "../scripts/quickstart.groovy", "--nodes", "2")
                        .status())
                .isZero();
    }

    @AfterEach
    void stop() {
        killed.countDown();
        server.close();
    }

    /** Called when the request has had its effect, before the answer is sent: the first creation of a pool waits here. */
    private void told(String line) {
        if (line.startsWith("POST ") && line.endsWith("/pools 201") && made.getCount() > 0) {
            made.countDown();
            try {
                killed.await();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private BatchshProcess shell() throws IOException {
        return new BatchshProcess(home)
                .environment("BATCHSH_CA_BUNDLE", details.ca().toString())
                .environment("APP_SECRET", details.identity().clientSecret().reveal());
    }

    private String login() {
        return "login service-principal --tenant " + details.identity().tenantId() + " --client-id "
                + details.identity().clientId() + " --secret-variable APP_SECRET --metadata-url " + details.url()
                + "/metadata/endpoints";
    }

    @Test
    void recoveryFindsWhatTookEffectAndRunningAgainMakesNoSecondPool() throws Exception {
        Path live = home.resolve("live.batchsh.jsonl");
        String run = "recording run " + recording + " --yes";
        Process process = shell().start("-c", login(), "-c", "record start " + live, "-c", run);
        assertThat(made.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        process.destroyForcibly();
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        killed.countDown();

        assertThat(RecordingReader.verify(live).orElseThrow().kind().isIncomplete())
                .isTrue();
        Batchsh.Result shown = shell().run("recording", "show", live.toString());
        assertThat(shown.err()).contains("in doubt: batch.pool.create");

        Batchsh.Result recovered = shell().run("-c", login(), "-c", "recording recover " + live, "-c", run);
        assertThat(recovered.err())
                .contains("batch.pool.create pools/quickstart took effect", "sealed: " + live)
                .contains("nothing to do: all of it is there already");
        assertThat(recovered.status()).isZero();
        assertThat(RecordingReader.verify(live)).isEmpty();
        assertThat(Files.readString(live)).containsOnlyOnce("\"op\":\"batch.pool.create\"");

        Batchsh.Result pools = shell().run("-c", login(), "-c", "pool list -o tsv --query [].id");
        assertThat(pools.out()).contains("quickstart\n").containsOnlyOnce("quickstart");
    }
}
