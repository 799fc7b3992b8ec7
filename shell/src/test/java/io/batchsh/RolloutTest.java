package io.batchsh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.batchsh.recording.PlantedSecrets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A run recorded in one account is rolled out to the accounts of a world that has several, in several regions. */
class RolloutTest {

    @TempDir
    Path home;

    private Path world;
    private Path recording;
    private Path targets;

    @BeforeEach
    void recordInOneAccount() throws IOException {
        world = home.resolve("many.json");
        Files.writeString(world, many());
        recording = home.resolve("run.batchsh.jsonl");
        targets = home.resolve("targets.csv");
        assertThat(new Batchsh(home)
                        .run("--record", recording.toString(), "../scripts/quickstart.groovy", "--nodes", "2")
                        .status())
                .isZero();
    }

    private static String many() throws IOException {
        ObjectMapper json = new ObjectMapper();
        try (InputStream demo = RolloutTest.class.getResourceAsStream("simulator/worlds/demo.json")) {
            ObjectNode world = (ObjectNode) json.readTree(demo);
            ArrayNode accounts = (ArrayNode) world.get("batchAccounts");
            JsonNode first = accounts.get(0);
            accounts.add(account(first, "northbatch", "northeurope", 100));
            accounts.add(account(first, "eastbatch", "eastus", 100));
            accounts.add(account(first, "fullbatch", "westeurope", 0));
            return world.toString();
        }
    }

    private static ObjectNode account(JsonNode like, String name, String location, int pools) {
        ObjectNode account = like.deepCopy();
        account.put("name", name).put("location", location).remove("pools");
        ((ObjectNode) account.get("properties")).put("poolQuota", pools);
        return account;
    }

    private Batchsh.Result run(String... lines) {
        List<String> arguments = new ArrayList<>(List.of("--simulated=" + world, "--on-error", "continue"));
        Arrays.stream(lines).forEach(line -> {
            arguments.add("-c");
            arguments.add(line.replace("FILE", recording.toString()).replace("TARGETS", targets.toString()));
        });
        return new Batchsh(home).run(arguments.toArray(String[]::new));
    }

    private static final String ROWS = " -o tsv --query [].[target,outcome,created,same]";

    @Test
    void eachTargetHasItsOwnNamesPlanAndRecording() throws IOException {
        Files.writeString(targets, """
                name,account,nodes,pool
                west,contosobatch,1,render
                north,northbatch,3,render
                """);
        Batchsh.Result run = run(
                "recording run FILE --each TARGETS --yes" + ROWS,
                "pool show render -o json --query targetDedicatedNodes",
                "account use northbatch",
                "pool show render -o json --query targetDedicatedNodes",
                "recording show " + home.resolve("run.north.batchsh.jsonl"),
                "recording verify " + home.resolve("run.north.batchsh.jsonl"));

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).startsWith("west\tDONE\t1\t0\nnorth\tDONE\t1\t0\n1\n");
        assertThat(run.out()).contains("\n3\n", "northbatch.northeurope/pools", "--set nodes=3 --set pool=render");
        assertThat(run.err())
                .contains("  runs  west in westeurope  1 create", "  runs  north in northeurope  1 create")
                .contains("[west] create: batch.pool.create pools/render")
                .contains("[north] done", "complete: ok", "1 resources, no drift");
        assertThat(home.resolve("run.west.batchsh.jsonl")).exists();
    }

    @Test
    void noRecordingOfATargetShowsASecret() throws IOException {
        Path script = home.resolve("labelled.groovy");
        Files.writeString(script, """
                def options = parameters(pool: 'labelled', label: 'none')
                pools.create(id: options.pool, image: 'contosogallery/ubuntu-2204-gen2', vmSize: 'Standard_D2s_v3',
                    nodeAgentSkuId: 'batch.node.ubuntu 22.04', targetDedicatedNodes: 0, displayName: options.label)
                """);
        Path labelled = home.resolve("labelled.batchsh.jsonl");
        assertThat(new Batchsh(home)
                        .run("--record", labelled.toString(), script.toString(), "--label", "first")
                        .status())
                .isZero();
        ArrayNode rows = new ObjectMapper().createArrayNode();
        for (String secret : PlantedSecrets.kinds()) {
            rows.addObject()
                    .put("name", "t" + rows.size())
                    .put("pool", "p" + rows.size())
                    .put("label", secret);
        }
        Path json = home.resolve("targets.json");
        Files.writeString(json, rows.toString());
        Batchsh.Result run = run(
                "recording run " + labelled + " --each " + json + " --yes --recordings " + home.resolve("each") + ROWS);

        assertThat(run.out()).as(run.err()).contains("t1\tDONE");
        try (Stream<Path> files = Files.list(home.resolve("each"))) {
            List<Path> recordings = files.toList();
            assertThat(recordings).hasSizeGreaterThan(PlantedSecrets.kinds().size() / 2);
            for (Path each : recordings) {
                assertThat(Files.readString(each)).as(each.toString()).doesNotContain(PlantedSecrets.SECRET);
            }
        }
    }

    @Test
    void whereThePlanDoesNotLetItBeginNothingIsSentAndTheOthersRun() throws IOException {
        Files.writeString(targets, "account\ncontosobatch\neastbatch\nfullbatch\nnobatch\n");
        Batchsh.Result run = run(
                "recording run FILE --each TARGETS --yes" + ROWS, "recording run FILE --each TARGETS --yes -o json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("contosobatch\tDONE\t1\t0\neastbatch\tBLOCKED\t0\t0\nfullbatch\tBLOCKED\t0\t0\n"
                        + "nobatch\tBLOCKED\t0\t0\n");
        assertThat(run.err())
                .contains("blocked: 3 of 4")
                .contains("blocked  eastbatch in eastus  line ", "preflight I5", "preflight Q3")
                .contains("There is no Batch account 'nobatch' here.");
    }

    @Test
    void runningAgainLeavesAloneWhatIsThereAndRetriesWhatFailed() throws IOException {
        Files.writeString(targets, "account\ncontosobatch\nnorthbatch\n");
        Path folder = home.resolve("runs");
        String command = "recording run FILE --each TARGETS --yes --parallel 1 --recordings " + folder + ROWS;
        Batchsh.Result run = run(
                "simulator fault add status --operation batch.pool.create --status 403 --count 2",
                command,
                "simulator fault clear",
                command,
                command);

        assertThat(run.out().lines().filter(line -> line.contains("batch\t")))
                .containsExactly(
                        "contosobatch\tFAILED\t0\t0",
                        "northbatch\tFAILED\t0\t0",
                        "contosobatch\tDONE\t1\t0",
                        "northbatch\tDONE\t1\t0",
                        "contosobatch\tSAME\t0\t1",
                        "northbatch\tSAME\t0\t1");
        assertThat(folder)
                .isDirectoryContaining("glob:**run.northbatch.batchsh.jsonl")
                .isDirectoryContaining("glob:**run.northbatch-2.batchsh.jsonl");
        assertThat(folder.toFile().list()).hasSize(4);
    }

    @Test
    void contextsAreTargetsToo() throws IOException {
        Files.writeString(targets, "context,account\nnorth,\nsimulated,contosobatch\nnowhere,\n");
        Batchsh.Result run = run(
                "account use northbatch",
                "context save north",
                "context use simulated",
                "recording run FILE --each TARGETS --dry-run -o tsv --query [].[target,account,verdict]");

        assertThat(run.out()).contains("simulated-contosobatch\tcontosobatch\truns\n");
        assertThat(run.out()).contains("nowhere\t\tblocked\n");
    }

    @Test
    void aFileThatIsNoListOfTargetsIsRefusedWithTheReason() throws IOException {
        Files.writeString(targets, "account,nodez\ncontosobatch,1\n");
        assertThat(run("recording run FILE --each TARGETS").err())
                .contains("There is no column 'nodez'. There are: account, context, image, location, name,");

        Files.writeString(targets, "account,nodes\ncontosobatch\n");
        assertThat(run("recording run FILE --each TARGETS").err())
                .contains("line 2: it has 1 fields, and there are 2 columns");

        Files.writeString(targets, "account\ncontosobatch\ncontosobatch\n");
        assertThat(run("recording run FILE --each TARGETS").err()).contains("is there twice");

        Files.writeString(targets, "account\n");
        assertThat(run("recording run FILE --each TARGETS").err()).contains("It names no target.");

        Files.writeString(targets, "[{\"account\":\"contosobatch\",\"nodes\":1},{\"account\":[]}]");
        assertThat(run("recording run FILE --each TARGETS").err())
                .contains("the value of account is neither text nor a number");
    }

    @Test
    void withoutAnAnswerNothingIsSent() throws IOException {
        Files.writeString(targets, "[{\"account\":\"contosobatch\",\"nodes\":1},{\"account\":\"northbatch\"}]");
        Batchsh.Result run = run("recording run FILE --each TARGETS", "pool list -o tsv --query [].id");

        assertThat(run.out()).isEqualTo("nightly\n");
        assertThat(run.err()).contains("--yes");
    }
}
