package io.batchsh;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class QuotaCommandTest {

    @TempDir
    Path home;

    private Batchsh.Result run(String... arguments) {
        return new Batchsh(home).run(arguments);
    }

    @Test
    void showsWhatIsUsedAndByWhichPool() {
        Batchsh.Result result = run(
                "-c",
                "pool create --id demo --image contosogallery/ubuntu-2204-gen2 --vm-size Standard_D4s_v3"
                        + " --node-agent-sku-id 'batch.node.ubuntu 22.04' --nodes 4 -o none",
                "-c",
                "job create --id j --pool-id nightly -o none",
                "-c",
                "quota show -o tsv --query \"[?used > `0`].[kind,name,used,pools[].poolId | join('+', @)]\"");

        assertThat(result.out()).isEqualTo("""
            pools\tpools\t2\t
            active-jobs\tactive jobs and schedules\t1\t
            dedicated-cores\tdedicated vCPUs\t22\tdemo+nightly
            spot-cores\tSpot vCPUs\t2\tnightly
            family-cores\tstandardDSv3Family\t22\tdemo+nightly
            """);
    }

    @Test
    void drawsBarsWhereTheyCanBeSeen() {
        assertThat(run("-c", "quota show").out()).contains("█░░░░░░░░░   0%");
        assertThat(new Batchsh(home)
                        .environment("LANG", "C")
                        .run("-c", "quota show")
                        .out())
                .doesNotContain("%");
    }

    @Test
    void countsTheQuotasOfTheSubscriptionWhereNodesAreAllocatedThere() throws IOException {
        Path world = home.resolve("own.json");
        try (InputStream demo = getClass().getResourceAsStream("simulator/worlds/demo.json")) {
            String text = new String(demo.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains("\"BatchService\"");
            Files.writeString(world, text.replaceFirst("\"BatchService\"", "\"UserSubscription\""));
        }

        Batchsh.Result result = run(
                "--simulated=" + world,
                "-c",
                "quota show -o tsv --query \"[?kind=='dedicated-cores' || kind=='spot-cores'].[name,limit]\"");

        assertThat(result.out()).isEqualTo("Total Regional vCPUs\t350\nTotal Regional Low-priority vCPUs\t100\n");
    }
}
