package io.batchsh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatorCommandTest {

    @TempDir
    Path home;

    private Batchsh.Result run(String... lines) {
        return in("demo", lines);
    }

    private Batchsh.Result in(String world, String... lines) {
        return new Batchsh(home)
                .run(Stream.concat(
                                Stream.of("--simulated=" + world),
                                Arrays.stream(lines).flatMap(line -> Stream.of("-c", line)))
                        .toArray(String[]::new));
    }

    @Test
    void showsTheSimulatedAzureAndItsWorlds() {
        assertThat(run("simulator show").out()).isEqualTo("""
                        World    Clock                 Seed    Pools    Nodes    PendingEvents    Faults
                        -------  --------------------  ------  -------  -------  ---------------  --------
                        demo     2026-01-01T00:00:00Z  42      1        4        9                0
                        """);
        assertThat(run("simulator worlds -o tsv --query [].name").out())
                .isEqualTo("demo\nempty\nlarge\ntwo-accounts\n");
        assertThat(run("simulator show --events 1 -o tsv --query [].kind").out())
                .isEqualTo("imageVersion.replicated\n");
    }

    @Test
    void beginsInAnotherWorldOrOneOfAFile() throws IOException {
        assertThat(in("empty", "gallery list -o json").out()).isEqualTo("[]\n");
        try (var demo = getClass().getResourceAsStream("simulator/worlds/demo.json")) {
            Path file = home.resolve("mine.json");
            Files.writeString(file, new String(demo.readAllBytes()).replace("contosobatch", "minebatch"));
            assertThat(in(file.toString(), "account show -o tsv --query name").out())
                    .isEqualTo("minebatch\n");
        }
        Batchsh.Result missing = in("mars", "pool list");
        assertThat(missing.status()).isEqualTo(3);
        assertThat(missing.err()).contains("There is no world 'mars' and no file of that name.");
    }

    @Test
    void takesASimulatedWithoutAWorldBeforeACommand() {
        Batchsh.Result result = new Batchsh(home).run("--simulated", "-c", "simulator show -o tsv --query world");
        assertThat(result.out()).isEqualTo("demo\n");
    }

    @Test
    void makesTimePass() {
        assertThat(run("simulator clock advance 90m", "simulator clock -o tsv").out())
                .endsWith("2026-01-01T01:30:00Z\n");
        assertThat(run("simulator clock advance").status()).isEqualTo(2);
    }

    @Test
    void refusesToChangeTheSimulatedAzureInAReadOnlySession() {
        for (String line : List.of(
                "simulator clock advance 1m",
                "simulator fault add throttle",
                "simulator fault clear",
                "simulator fault clear f1",
                "simulator reset",
                "simulator load none.json",
                "simulator fork what-if",
                "simulator fork --back",
                "simulator.reset()",
                "simulator.fault(kind: 'throttle')")) {
            Batchsh.Result result = new Batchsh(home).run("--read-only", "-c", line);
            assertThat(result.status()).as(line).isEqualTo(4);
            assertThat(result.err()).as(line).contains("read-only").contains("simulated Azure");
        }
        Batchsh.Result shown = new Batchsh(home)
                .run("--read-only", "-c", "simulator show", "-c", "simulator clock", "-c", "simulator fault list");
        assertThat(shown.status()).isZero();
    }

    @Test
    void waitsOutAThrottleOnTheVirtualClock() {
        Batchsh.Result result = run(
                "simulator fault add throttle --operation batch.pool.list --retry-after 20s -o none",
                "pool list -o tsv --query [].id",
                "simulator clock -o tsv",
                "simulator fault list -o tsv --query [].strikes");
        assertThat(result.out()).isEqualTo("nightly\n2026-01-01T00:00:20Z\n1\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void doesNotHideAnAnswerThatNeverCame() {
        Batchsh.Result result = run(
                "simulator fault add reset-after --operation batch.pool.resize -o none",
                "pool resize nightly --target-dedicated-nodes 5",
                "pool show nightly");
        assertThat(result.status()).isNotZero();
        assertThat(result.err()).contains("Connection reset (injected by fault fault-1)");
    }

    @Test
    void takesFaultsFromScripts() {
        Batchsh.Result result = run(
                "simulator.fault(kind: 'latency', operation: 'batch.pool.*', delay: '2m', count: 0).id",
                "pools.list().size()",
                "simulator.clock.toString()",
                "simulator.clearFaults()");
        assertThat(result.out()).isEqualTo("fault-1\n1\n2026-01-01T00:02:00Z\n1\n");
    }

    @Test
    void saysWhatIsWrongWithAFault() {
        Batchsh.Result result = run("simulator fault add node-unusable --operation batch.pool.get");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .contains("The fault was not added: a fault node-unusable strikes no requests")
                .contains("help simulator fault add");
        assertThat(run("simulator fault clear storm").status()).isEqualTo(3);
    }

    @Test
    void goesOnFromASavedStateInAnotherRun() {
        String file = home.resolve("state.json").toString();
        assertThat(run("pool delete nightly --confirm nightly", "simulator clock advance 1h", "simulator save " + file)
                        .status())
                .isZero();
        Batchsh.Result result = in("large", "simulator load " + file, "pool list -o json", "simulator clock -o tsv");
        assertThat(result.err()).contains("it is 2026-01-01T01:00:00Z there");
        assertThat(result.out()).isEqualTo("[]\n2026-01-01T01:00:00Z\n");
    }

    @Test
    void signsInToTheAccountOfAStateThatHasAnother() throws IOException {
        String file = home.resolve("state.json").toString();
        try (var demo = getClass().getResourceAsStream("simulator/worlds/demo.json")) {
            Path world = home.resolve("mine.json");
            Files.writeString(world, new String(demo.readAllBytes()).replace("contosobatch", "minebatch"));
            assertThat(in(world.toString(), "simulator save " + file).status()).isZero();
        }
        assertThat(run("simulator load " + file, "account show -o tsv --query name", "pool list -o tsv --query [].id")
                        .out())
                .isEqualTo("minebatch\nnightly\n");
        Batchsh.Result recorded = run("record start " + home.resolve("r.batchsh.jsonl"), "simulator load " + file);
        assertThat(recorded.err()).contains("record stop");
        assertThat(recorded.status()).isNotZero();
    }

    @Test
    void leavesAForkAsIfNothingHadBeen() {
        Batchsh.Result result = run(
                "simulator fork what-if",
                "pool delete nightly --confirm nightly --wait",
                "pool list -o json",
                "simulator fork --back",
                "pool list -o tsv --query [].id");
        assertThat(result.out()).isEqualTo("[]\nnightly\n");
        assertThat(result.err()).contains("back from what-if; it is 2026-01-01T00:00:00Z");
        assertThat(run("simulator fork --back").err()).contains("There is no copy to come back from.");
    }

    @Test
    void explainsHowABehaviourIsKnown() {
        assertThat(run("simulator explain batch.pool.exists -o json").out())
                .contains("\"known\": \"recorded\"")
                .contains("\"witness\": \"PoolRefusalTest#honoursEntityTags\"");
        assertThat(run("simulator explain batch.moon").status()).isEqualTo(3);
    }
}
