package io.batchsh;

import io.batchsh.simulator.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The script audit.groovy, in a world with a good pool, one whose image is gone and one with the wrong agent. */
class AuditScriptTest {

    @TempDir
    Path home;

    private Path world;

    @BeforeEach
    void makeTheWorld() throws IOException {
        world = home.resolve("world.json");
        String image = "/virtualMachineConfiguration/imageReference/virtualMachineImageId";
        String gone = Sketch.SUBSCRIPTION
                + "/resourceGroups/rg/providers/Microsoft.Compute/galleries/gallery/images/ubuntu/versions/0.9.0";
        Files.writeString(
                world,
                Sketch.world()
                        .json("/batchAccounts/0/pools/-", entry(Sketch.pool().text("/id", "good")))
                        .json(
                                "/batchAccounts/0/pools/-",
                                entry(Sketch.pool().text("/id", "orphan").text(image, gone)))
                        .json(
                                "/batchAccounts/0/pools/-",
                                entry(Sketch.pool()
                                        .text("/id", "doubtful")
                                        .text("/virtualMachineConfiguration/nodeAgentSKUId", "batch.node.el 9")))
                        .json());
    }

    private static String entry(Sketch pool) {
        return "{\"pool\": " + pool.json() + "}";
    }

    private Batchsh.Result audit(String... arguments) {
        return new Batchsh(home)
                .run(Stream.concat(Stream.of("--simulated=" + world, "../scripts/audit.groovy"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void showsTheFindingsOfEveryPool() {
        Batchsh.Result result = audit();

        assertThat(result.status()).isZero();
        assertThat(result.out().lines().skip(2).map(line -> line.replaceAll("\\s+", " ")))
                .containsExactlyInAnyOrder(
                        "orphan blocker I24 resize The image gallery/ubuntu/0.9.0 of the pool is gone.",
                        "doubtful warning I11 node The node agent batch.node.el 9 seems not to be for this image.");
        assertThat(result.err())
                .contains("orphan: I24: try: Make a pool of another version: image-version list gallery/ubuntu")
                .contains("3 pools,")
                .contains("2 findings");
    }

    @Test
    void endsAsRefusedWhereAFindingIsTooBad() {
        Batchsh.Result blockers = audit("--fail-on", "blocker", "--output", "json");
        assertThat(blockers.status()).isEqualTo(4);
        assertThat(blockers.out())
                .startsWith("[")
                .contains("\"pool\": \"orphan\"", "\"rule\": \"I24\"", "\"evidence\"");
        assertThat(blockers.err())
                .contains("Findings as bad as blocker: 1, in orphan.")
                .contains("preflight explain I24");

        Batchsh.Result warnings = audit("--fail-on", "warning", "--pool", "doubtful");
        assertThat(warnings.status()).isEqualTo(4);
        assertThat(warnings.out()).doesNotContain("orphan");

        assertThat(audit("--fail-on", "blocker", "--pool", "doubtful").status()).isZero();
        assertThat(audit("--fail-on", "warning", "--pool", "good").status()).isZero();
    }

    @Test
    void showsNotesWhereTheyAreWanted() {
        assertThat(audit("--pool", "good", "--notes").out()).contains("I12");
        assertThat(audit("--pool", "good").out()).doesNotContain("I12");
    }

    @Test
    void tellsWhatIsWrongWithItsArguments() {
        assertThat(audit("--fail-on", "notes").status()).isEqualTo(2);
        assertThat(audit("--output", "xml").status()).isEqualTo(2);
        assertThat(audit("--pool", "nowhere").status()).isEqualTo(3);
    }
}
