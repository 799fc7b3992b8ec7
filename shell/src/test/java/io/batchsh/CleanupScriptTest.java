package io.batchsh;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class CleanupScriptTest {

    private static final String CLEANUP = "run ../scripts/cleanup.groovy ";
    private static final String LEFT = "pools.list()*.id().join(' ') + ' / ' + jobs.list()*.id().join(' ')";

    @TempDir
    Path home;

    /** Two pools and two jobs of runs, made a day apart, beside the pool of the world. */
    private Batchsh.Result run(String... lines) {
        return new Batchsh(home)
                .run(Stream.concat(
                                Stream.of(
                                        pool("trial-1", "spring"),
                                        "job create --id trial-job --pool-id nightly --metadata run=spring -o none",
                                        "simulator clock advance 1d -o none",
                                        pool("trial-2", "autumn"),
                                        "job create --id other-job --pool-id nightly -o none"),
                                Arrays.stream(lines))
                        .flatMap(line -> Stream.of("-c", line))
                        .toArray(String[]::new));
    }

    private static String pool(String id, String run) {
        return "pool create --id " + id + " --image contosogallery/ubuntu-2204-gen2/1.1.0 --vm-size Standard_D2s_v3"
                + " --node-agent-sku-id 'batch.node.ubuntu 22.04' --nodes 1 --metadata run=" + run + " -o none --wait";
    }

    @Test
    void listsWhatItWouldRemoveAndRemovesNothing() {
        Batchsh.Result result = run(CLEANUP + "--prefix trial", LEFT);

        assertThat(result.out()).isEqualTo("""
                job: trial-job, active
                pool: trial-1, 1 nodes
                pool: trial-2, 1 nodes
                would remove: 1 jobs, 2 pools, 0 image versions; --apply removes them
                nightly trial-1 trial-2 / other-job trial-job
                """);
    }

    @Test
    void removesWhatBeginsSo() {
        Batchsh.Result result = run(CLEANUP + "--prefix trial --apply", "jobs.awaitGone('trial-job')", LEFT);

        assertThat(result.out()).endsWith("removed: 1 jobs, 2 pools, 0 image versions\nnightly / other-job\n");
    }

    @Test
    void choosesByMetadataAndByAge() {
        assertThat(run(CLEANUP + "--metadata run=spring").out())
                .startsWith("job: trial-job, active\npool: trial-1, 1 nodes\nwould remove: 1 jobs, 1 pools");
        assertThat(run(CLEANUP + "--prefix trial --older-than 12h --only-jobs").out())
                .startsWith("job: trial-job, active\nwould remove: 1 jobs, 0 pools");
    }

    @Test
    void keepsTheNewestVersionsOfAnImageAndThoseThatPoolsNeed() {
        Batchsh.Result result = run(
                CLEANUP + "--image contosogallery/ubuntu-2204-gen2 --keep 0",
                CLEANUP + "--prefix trial --image contosogallery/ubuntu-2204-gen2 --keep 1 --apply",
                "imageVersions.list('contosogallery/ubuntu-2204-gen2')*.name().join(' ')");

        assertThat(result.out())
                .contains("image version: contosogallery/ubuntu-2204-gen2/1.1.0 stays, a pool needs it");
    }

    @Test
    void refusesToRemoveEverything() {
        Batchsh.Result result = run(CLEANUP + "--apply");

        assertThat(result.status()).isEqualTo(4);
        assertThat(result.err()).contains("without a choice it would be everything");
        assertThat(run(CLEANUP + "--prefix trial --older-than soon").err())
                .contains("--older-than is a duration such as 90m, 12h or 3d, not 'soon'.");
        assertThat(run(CLEANUP + "--help").out())
                .contains("--older-than OLDER_THAN")
                .contains("--apply");
    }
}
