package io.batchsh;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What large pools ask for: replicas of their image, and time. */
class LargePoolTest {

    private static final String REPLICATE =
            "image-version replicate contosogallery/ubuntu-2204-gen2/1.1.0 --target-regions westeurope=";
    private static final String POOL =
            " --id large --image contosogallery/ubuntu-2204-gen2/1.1.0 --vm-size Standard_D2s_v3"
                    + " --node-agent-sku-id 'batch.node.ubuntu 22.04' --tune --nodes ";
    private static final String REPLICAS = "imageVersions.show('contosogallery/ubuntu-2204-gen2/1.1.0')"
            + ".targetRegion('westeurope').get().replicas()";
    private static final String SCRIPT = "../scripts/large-pool.groovy";

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        List<String> arguments = new ArrayList<>();
        for (String line : lines) {
            arguments.addAll(List.of("-c", line));
        }
        return new Batchsh(home).run(arguments.toArray(String[]::new));
    }

    @Test
    void tuningMakesReplicasAndTakesTimeOnceItIsConfirmed() {
        Batchsh.Result result =
                run("pool create" + POOL + "1000 --yes --query resizeTimeout -o tsv", REPLICAS, "pool list -o none");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).isEqualTo("PT30M\n4\n");
        assertThat(result.err())
                .contains("tuned: resizeTimeout PT15M -> PT30M for 1000 nodes")
                .contains(
                        "to tune: 1000 nodes ask for 4 replicas of contosogallery/ubuntu-2204-gen2/1.1.0 in westeurope"
                                + " (one per 300 nodes); there are 2: " + REPLICATE + "4")
                .contains("undo: " + REPLICATE + "2")
                .contains("tuned: replicas 2 -> 4 in westeurope")
                .contains("undo: pool delete large");
        assertThat(result.err().indexOf("undo: image-version"))
                .isLessThan(result.err().indexOf("undo: pool delete"));
    }

    @Test
    void withoutAPersonToConfirmItTheReplicasAreOnlyProposed() {
        Batchsh.Result result = run("pool create" + POOL + "1000 -o none", REPLICAS);

        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("2\n");
        assertThat(result.err())
                .contains("to tune: 1000 nodes")
                .contains("not done, since nobody is there to confirm it; --yes does it");
    }

    @Test
    void aCheckProposesAndADryRunSendsNothing() {
        Batchsh.Result result =
                run("pool check" + POOL + "1000 -o none", "pool create" + POOL + "1000 --dry-run --yes", REPLICAS);

        assertThat(result.out()).contains("\"resizeTimeout\": \"PT30M\"").endsWith("2\n");
        assertThat(result.err().lines().filter(line -> line.startsWith("to tune: ")))
                .hasSize(2);
        assertThat(result.err()).doesNotContain("undo:");
    }

    @Test
    void aSmallPoolIsLeftAsItIs() {
        assertThat(run("pool create" + POOL + "2 -o none").err()).doesNotContain("tune");
    }

    @Test
    void theScriptMakesALargePoolAndReports() {
        Batchsh.Result result = new Batchsh(home).run(SCRIPT, "--nodes", "700", "--pool", "farm", "--start-task", "x");

        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).matches("""
                node agent: batch\\.node\\.ubuntu 22\\.04 \\(.*\\)
                warning I6: Too few replicas for 700 nodes; the allocation may time out\\.
                replicas: 2 -> 3 in westeurope
                undo: %s2
                pool: farm created, 30 minutes for the resize
                undo: pool delete farm
                nodes: 700 dedicated, 0 Spot
                """.formatted(REPLICATE));
    }

    @Test
    void theScriptCanLeaveTheReplicasAndRefusesWhatPreflightRefuses() {
        Batchsh.Result kept = new Batchsh(home).run(SCRIPT, "--nodes", "700", "--keep-replicas");
        assertThat(kept.out()).contains("advised; to make them: " + REPLICATE + "3");

        Batchsh.Result refused = new Batchsh(home).run(SCRIPT, "--image", "contosogallery/rocky-9/9.4.0");
        assertThat(refused.status()).isEqualTo(4);
        assertThat(refused.out()).contains("blocker I5: ");
        assertThat(new Batchsh(home).run(SCRIPT, "--help").out()).contains("--keep-replicas", "--start-task");
    }
}
